import type { LikeClaim } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";
import type { Store } from "../store/index.ts";
import { inSlices } from "./count-in-slices.ts";
import type { Wanted } from "./count-in-slices.ts";
import { likenessTo } from "./likeness.ts";
import { matching } from "./match-rows.ts";
import { debrisToken } from "./resolve-filter.ts";

/** Words of more passages than this together are not all looked for: the rarest tell the most. */
const mostRows = 20_000;
const rarestWords = 12;
/** So many of the best passages are compared in full, */
const compared = 300;
/** so many at one go. */
const atOnce = 40;
/** Less alike than this is chance. */
const likeFrom = 0.22;

/** Claims that passages in like words are on, the most alike first; each with the words that are. */
export const claimsLike = async (
  search: Store["search"],
  { text, limit }: Input<"search.claimsLike">,
  wanted: Wanted,
): Promise<readonly LikeClaim[]> => {
  const best = new Map<Id, LikeClaim>();
  // Whoever types on is spared the rest.
  await inSlices(lookFor(search, text, best), wanted, () => {});
  return [...best.values()].toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, limit);
};

const lookFor = function* (search: Store["search"], text: string, best: Map<Id, LikeClaim>): Generator<undefined> {
  while (search.readWords("passages", 5)) yield;
  const rarity = search.rarity("passages");
  // A word half typed, or that nobody ever used, makes nothing more or less alike.
  const typed = wordsOf(text);
  const having = rarity.withWords(typed);
  const likeness = likenessTo([typed.filter((_word, at) => (having[at] ?? 0) > 0).join(" ")], rarity);
  const words = telling(likeness.rarest(rarestWords), rarity.withWords);
  if (words.length === 0) return;
  yield;
  const numbers = passagesWith(search, words);
  for (let at = 0; at < numbers.length; at += atOnce) {
    yield;
    for (const { claimId, claim, exact, title } of search.similar.onClaims(numbers.slice(at, at + atOnce))) {
      const how = likeness.of(exact);
      const known = best.get(claimId);
      if (how < likeFrom || (known !== undefined && known.likeness >= how)) continue;
      best.set(claimId, { id: claimId, text: claim, exact, title, likeness: how });
    }
  }
};

/** The best that have any of them. That they are on a claim is seen when they are read: as a term it would have bm25() look through all that are. */
const passagesWith = (search: Store["search"], words: readonly string[]): readonly number[] => {
  const any = `quote : (${words.map((word) => `"${word}"`).join(" OR ")})`;
  const match = { ...matching(`(${any} NOT meta : "${debrisToken}")`), ranked: true };
  return search.page("passages", match, { ranked: true, limit: compared, offset: 0, exact: false }).numbers;
};

/** The rarest words, as long as they do not bring too many passages; at least one. */
const telling = (
  rarest: readonly string[],
  rowsOf: (words: readonly string[]) => readonly number[],
): readonly string[] => {
  const rows = rowsOf(rarest);
  let sum = 0;
  return rarest.filter((_word, at) => {
    sum += rows[at] ?? 0;
    return at === 0 || sum <= mostRows;
  });
};
