import { printQuery } from "../../../shared/query/print-query.ts";
import type { Gap, Span, Structure } from "../../../shared/query/query.ts";
import { isPlaced } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import { matchRows } from "./match-rows.ts";
import type { Meanings } from "./meaning.ts";
import { sharingClaim } from "./sharing-claim.ts";
import { textUnits } from "./text-units.ts";
import type { TextUnits } from "./text-units.ts";

type Search = Store["search"];
type ByArticle = ReturnType<Search["structure"]["byArticle"]>;
type Place = NonNullable<ReturnType<ByArticle["get"]>>[number];
export type Standing = ReturnType<Meanings["standing"]>;

/** So many articles are read for their sentences and paragraphs while somebody waits: the newest. Measured: about 0.1 ms each. */
export const mostTexts = 10_000;

/**
 * The passages that stand to others as a structure says. What each part finds comes from the index; from there on everything
 * happens on row numbers and places, within the articles that every part found something in. A text is only read for what
 * places alone leave open.
 *
 * @param day - what relative dates count from: an answer is kept under it
 * @param texts - so many articles are read at most
 */
export const passagesStanding = (
  search: Search,
  node: Structure,
  meanings: Meanings,
  { day, texts }: { readonly day: number; readonly texts: number },
): Standing => {
  const answers = search.structure.answers();
  const asked = `${day} ${texts} ${printQuery(node)}`;
  const known = answers.get(asked);
  if (known !== undefined) return known;
  const matches = node.of.map((operand) => matchRows(search, "passages", operand, meanings));
  // Nothing can stand to what is not there.
  const found = matches.some((match) => search.count("passages", match, 1) === 0)
    ? []
    : matches.map((match) => search.all("passages", match));
  const [own = [], ...others] = found;
  const answer =
    found.length === 0
      ? { numbers: [], unread: 0 }
      : node.kind === "same-claim"
        ? { numbers: sharingClaim(search.structure.onClaims(), own, others[0] ?? []), unread: 0 }
        : standing(search, node, own, others, texts);
  answers.set(asked, answer);
  return answer;
};

/** Whether a passage stands so; null when only the text could tell. */
type Judge = (place: Place, text: TextUnits | null) => boolean | null;

const standing = (
  { structure }: Search,
  node: Exclude<Structure, { readonly kind: "same-claim" }>,
  own: readonly number[],
  others: readonly (readonly number[])[],
  texts: number,
): Standing => {
  const [mine, ...theirs] = inSharedArticles(structure, [own, ...others]);
  const kept = new Set<number>();
  let read = 0;
  let unread = 0;
  for (const [article, places] of mine ?? []) {
    const judge = judgeOf(
      node,
      theirs.map((map) => map.get(article) ?? []),
    );
    const open = places.filter((place) => {
      const stands = judge(place, null);
      if (stands === true) kept.add(place.n);
      return stands === null;
    });
    if (open.length === 0) continue;
    if (read === texts) {
      unread++;
      continue;
    }
    read++;
    const text = structure.text(article);
    if (text === null) continue;
    const units = textUnits(text.text, text.paragraphs);
    for (const place of open) if (judge(place, units) === true) kept.add(place.n);
  }
  return { numbers: own.filter((n) => kept.has(n)), unread };
};

/** The places of each set in the articles that all sets have passages in; the rarest set leads. */
const inSharedArticles = (
  structure: Search["structure"],
  sets: readonly (readonly number[])[],
): readonly ByArticle[] => {
  let shared: ReadonlySet<number> | null = null;
  const maps = new Map<readonly number[], ByArticle>();
  for (const set of sets.toSorted((a, b) => a.length - b.length)) {
    const map = placedIn(structure.byArticle(set, shared));
    maps.set(set, map);
    shared = new Set(map.keys());
  }
  const last = shared ?? new Set();
  return sets.map((set) => new Map([...(maps.get(set) ?? [])].filter(([article]) => last.has(article))));
};

/** An orphan stands to nothing. */
const placedIn = (found: ByArticle): ByArticle =>
  new Map(
    [...found].flatMap(([article, places]) => {
      const placed = places.every(isPlaced) ? places : places.filter(isPlaced);
      return placed.length === 0 ? [] : [[article, placed] as const];
    }),
  );

const judgeOf = (
  node: Exclude<Structure, { readonly kind: "same-claim" }>,
  others: readonly (readonly Place[])[],
): Judge => {
  switch (node.kind) {
    case "within":
      return node.span === "article" ? () => true : sharesUnit(node.span, others);
    case "overlaps":
      return overlapsAny(others[0] ?? []);
    case "followed-by":
      return isFollowed(others[0] ?? [], node.atMost);
  }
};

const byStart = (places: readonly Place[]): readonly Place[] => places.toSorted((a, b) => a.start - b.start);

const overlapsAny = (others: readonly Place[]): ((place: Place) => boolean) => {
  const sorted = byStart(others);
  let furthest = 0;
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    const before = countBefore(sorted, end);
    return before > 0 && (ends[before - 1] ?? 0) > start;
  };
};

const isFollowed = (others: readonly Place[], atMost: Gap | null): Judge => {
  const sorted = byStart(others);
  return ({ end }, text) => {
    // The nearest tells for all.
    const next = sorted[countBefore(sorted, end)];
    if (next === undefined) return false;
    if (atMost === null) return true;
    return text === null ? null : text.isNear(end, next.start, atMost.count, atMost.unit);
  };
};

const sharesUnit = (span: Exclude<Span, "article">, others: readonly (readonly Place[])[]): Judge => {
  const [first, ...more] = others;
  const overlaps = more.length === 0 ? overlapsAny(first ?? []) : null;
  let shared: ReadonlySet<number> | null = null;
  return (place, text) => {
    // Two that overlap do so in some sentence.
    if (overlaps?.(place) === true) return true;
    if (text === null) return null;
    const unitsOf = span === "sentence" ? text.sentences : text.paragraphs;
    shared ??= others
      .map((places) => new Set(places.flatMap((other) => unitsOf(other))))
      .reduce((one, other) => new Set([...one].filter((unit) => other.has(unit))));
    return unitsOf(place).some((unit) => shared?.has(unit) === true);
  };
};

/** How many begin before an offset. */
const countBefore = (sorted: readonly Place[], offset: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
