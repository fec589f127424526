import type { Suggestion } from "../../../shared/contract/annotate.ts";
import { tagKinds } from "../../../shared/domain/passage.ts";
import type { TagKind } from "../../../shared/domain/passage.ts";
import type { Store } from "../store/index.ts";
import { foldName } from "../store/names.ts";
import type { NamedEntry } from "../store/names.ts";
import type { Uses } from "../store/use-order.ts";
import { shareOfWords, wordsToShare } from "./share-words.ts";

/** A selection longer than this is not somebody's name. */
const longestName = 120;

type Asked = { readonly kinds: readonly TagKind[]; readonly text: string; readonly limit: number };
type Ranked = { readonly entry: NamedEntry; readonly kind: TagKind; readonly rank: number; readonly detail: string };

/** Entries for what was typed or selected: the nearest in name first, among those the most used. */
export const suggest = (store: Store, { kinds, text, limit }: Asked): readonly Suggestion[] => {
  const folded = foldName(text);
  const wanted = kinds.length === 0 ? tagKinds : kinds;
  const near = [...new Set(wanted)].flatMap((kind) => {
    const { names, uses } = familyOf(store, kind);
    const best = nearest(rankAll(names.entries(), kind, folded), limit, uses);
    const times = uses.of(best.map(({ entry }) => entry.id));
    return best.map((each) => ({ ...each, uses: times.get(each.entry.id) ?? 0 }));
  });
  return near
    .toSorted((a, b) => a.rank - b.rank || b.uses - a.uses || a.entry.label.localeCompare(b.entry.label))
    .slice(0, limit)
    .map(({ kind, entry, detail, uses }) => ({ kind, id: entry.id, label: entry.label, detail, uses }));
};

const rankAll = (entries: readonly NamedEntry[], kind: TagKind, folded: string): readonly Ranked[] => {
  if (folded === "") return entries.map((entry): Ranked => ({ entry, kind, rank: 0, detail: entry.detail }));
  const words = kind === "claim" ? wordsToShare(folded) : null;
  return entries.flatMap((entry): readonly Ranked[] => {
    const best = rankNames(entry, folded);
    if (best !== null) return [{ entry, kind, ...best }];
    const share = words === null ? 0 : shareOfWords(entry, words);
    return share === 0 ? [] : [{ entry, kind, rank: ranks.inside + 1 - share, detail: entry.detail }];
  });
};

/** As many as are shown, or more where they are few: of 100,000 that have a letter, uses are looked up of the most used alone. */
const nearest = (ranked: readonly Ranked[], limit: number, uses: Uses): readonly Ranked[] => {
  if (ranked.length <= fewRanked) return ranked;
  const counts = new Map<number, number>();
  for (const { rank } of ranked) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  let left = limit;
  let last = Number.POSITIVE_INFINITY;
  for (const [rank, count] of [...counts].toSorted(([a], [b]) => a - b)) {
    last = rank;
    if (count >= left) break;
    left -= count;
  }
  const alike = ranked.filter(({ rank }) => rank === last);
  const most = new Set(
    uses.most(
      alike.map(({ entry }) => entry.id),
      left,
    ),
  );
  return [...ranked.filter(({ rank }) => rank < last), ...alike.filter(({ entry }) => most.has(entry.id))];
};

const fewRanked = 1000;

const ranks = { exact: 0, prefix: 1, wordPrefix: 2, substring: 3, inside: 4 } as const;

/** The best of an entry's names, and which that is where it is not the one shown. */
const rankNames = (entry: NamedEntry, text: string): { readonly rank: number; readonly detail: string } | null => {
  let best: { readonly rank: number; readonly detail: string } | null = null;
  for (const name of entry.names) {
    const found = rankName(name.folded, text);
    const rank = found === null || !name.weak ? found : found < ranks.substring ? ranks.substring : null;
    if (rank === null || (best !== null && best.rank <= rank)) continue;
    best = {
      rank,
      detail: name.text === entry.label ? entry.detail : entry.detail.endsWith(name.text) ? entry.detail : name.text,
    };
  }
  return best;
};

const rankName = (name: string, text: string): number | null => {
  if (name === text) return ranks.exact;
  if (name.startsWith(text)) return ranks.prefix;
  if (text.length <= name.length) {
    if (name.includes(` ${text}`)) return ranks.wordPrefix;
    return name.includes(text) ? ranks.substring : null;
  }
  // "Foreign Minister Lavrov" was selected, "Lavrov" is known. The more of the selection it explains, the better.
  if (text.length > longestName || name.length < 2 || !text.includes(name)) return null;
  return ` ${text} `.includes(` ${name} `) ? ranks.inside + 1 - name.length / text.length : null;
};

const familyOf = (store: Store, kind: TagKind) => {
  switch (kind) {
    case "claim":
      return store.claims;
    case "source":
      return store.sources;
    case "actor":
      return store.actors;
    case "code":
      return store.codes;
  }
};
