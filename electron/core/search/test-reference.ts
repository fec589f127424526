import { foldForSearch } from "../../../shared/query/fold.ts";
import type { Like, Query, QueryNode, Structure } from "../../../shared/query/query.ts";

/** A passage as the reference sees it: columns of text, what filters ask for, and where it stands. */
export type Seen = {
  readonly id: string;
  readonly columns: readonly string[];
  readonly filters: ReadonlySet<string>;
  /** The text of its article, in which sentences end with an exclamation mark and paragraphs with a line. */
  readonly text: string;
  readonly article: number;
  readonly start: number;
  readonly end: number;
  readonly claims: readonly string[];
};

/** The passages that a query finds, by reading them all: slow and obvious. Those in debris only if it speaks of them. */
export const found = (all: readonly Seen[], query: Query): readonly Seen[] => {
  const visible = speaksOfDebris(query) ? all : all.filter((seen) => !seen.filters.has("in=debris"));
  return visible.filter((seen) => meets(seen, query, visible));
};

const speaksOfDebris = (node: Query): boolean => {
  if (node === null) return false;
  if (node.kind === "filter") return node.field === "in";
  if (node.kind === "not") return speaksOfDebris(node.of);
  return "of" in node && node.of.some(speaksOfDebris);
};

/** @param all - what a structure compares it with */
export const meets = (seen: Seen, node: Query, all: readonly Seen[]): boolean => {
  if (node === null) return false;
  switch (node.kind) {
    case "word":
      return seen.columns.some((column) =>
        ` ${plain(column)} `.includes(` ${plain(node.text)}${node.prefix ? "" : " "}`),
      );
    case "phrase":
      return seen.columns.some((column) => ` ${plain(column)} `.includes(` ${plain(node.text)} `));
    case "like":
      return seen.columns.some((column) =>
        plain(column)
          .split(" ")
          .some((word) => resembles(word, node)),
      );
    case "near":
      // The passage's words and its note; names are no running text.
      return seen.columns.slice(0, 2).some((column) => near(column, node.of[0].text, node.of[1].text, node.distance));
    case "filter":
      return seen.filters.has(`${node.field}=${node.value}`);
    case "not":
      return !meets(seen, node.of, all);
    case "and":
      return node.of.every((term) => meets(seen, term, all));
    case "or":
      return node.of.some((term) => meets(seen, term, all));
    default:
      return stands(seen, node, all);
  }
};

const stands = (seen: Seen, node: Structure, all: readonly Seen[]): boolean => {
  const [first, ...others] = node.of.map((operand: QueryNode) => all.filter((other) => meets(other, operand, all)));
  if (first?.includes(seen) !== true) return false;
  const here = others.map((list) => list.filter(({ article }) => article === seen.article));
  const [second = []] = here;
  switch (node.kind) {
    case "within": {
      const shares = (unit: readonly [number, number]): boolean =>
        touches(seen, unit) && here.every((list) => list.some((other) => touches(other, unit)));
      return unitsOf(seen.text, node.span).some(shares);
    }
    case "overlaps":
      return second.some((other) => other.start < seen.end && seen.start < other.end);
    case "same-claim":
      return (others[0] ?? []).some((other) => other !== seen && other.claims.some((one) => seen.claims.includes(one)));
    case "followed-by":
      return second.some((other) => other.start >= seen.end && isNear(seen, other, node.atMost));
  }
};

const touches = ({ start, end }: Seen, [from, to]: readonly [number, number]): boolean => start < to && from < end;

const unitsOf = (text: string, span: "sentence" | "paragraph" | "article"): readonly (readonly [number, number])[] => {
  const ends = { sentence: /! |\n|$/gu, paragraph: /\n|$/gu, article: /$/gu }[span];
  let from = 0;
  return [...text.matchAll(ends)].map((end) => [from, (from = end.index + end[0].length)] as const);
};

const isNear = (seen: Seen, other: Seen, atMost: (Structure & { kind: "followed-by" })["atMost"]): boolean => {
  if (atMost === null) return true;
  const { count, unit } = atMost;
  if (unit === "words") {
    const between = plain(seen.text.slice(seen.end, other.start));
    return (between === "" ? 0 : between.split(" ").length) <= count;
  }
  const units = unitsOf(seen.text, unit === "sentences" ? "sentence" : "paragraph");
  const numberOf = (offset: number): number => units.findIndex(([from, to]) => from <= offset && offset < to);
  return numberOf(other.start) - numberOf(seen.end - 1) <= count;
};

const resembles = (word: string, { text, how, edits }: Like): boolean => {
  const wanted = plain(text);
  if (word === "") return false;
  if (how === "part") return word.includes(wanted);
  if (how === "ending") return word.endsWith(wanted);
  if (how === "forms") return [wanted, `${wanted}s`, wanted.replace(/s$/u, "")].includes(word);
  return distance(wanted, word) <= (edits ?? (wanted.length <= 5 ? 1 : 2));
};

/** Straight from the definition of optimal string alignment. */
const distance = (a: string, b: string): number => {
  if (a === "" || b === "") return Math.max(a.length, b.length);
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const swapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    distance(restA, b) + 1,
    distance(a, restB) + 1,
    distance(restA, restB) + (a[0] === b[0] ? 0 : 1),
    swapped ? distance(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
};

const near = (column: string, one: string, other: string, most: number): boolean => {
  const all = plain(column).split(" ");
  const places = (text: string): readonly (readonly [number, number])[] => {
    const wanted = plain(text).split(" ");
    return all.flatMap((_, at) =>
      wanted.every((word, step) => all[at + step] === word) ? [[at, at + wanted.length] as const] : [],
    );
  };
  return places(one).some(([start, end]) =>
    places(other).some(([from, to]) => (start <= from ? from - end : start - to) <= most),
  );
};

const plain = (text: string): string =>
  foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
