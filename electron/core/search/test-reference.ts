import { foldForSearch } from "../../../shared/query/fold.ts";
import type { Like, Query } from "../../../shared/query/query.ts";

/** A passage as the reference sees it: columns of text and what filters ask for. */
export type Seen = {
  readonly id: string;
  readonly columns: readonly string[];
  readonly filters: ReadonlySet<string>;
};

/** Whether a query finds it, by reading it all: slow and obvious. */
export const meets = (seen: Seen, node: Query): boolean => {
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
      return !meets(seen, node.of);
    case "and":
      return node.of.every((term) => meets(seen, term));
    case "or":
      return node.of.some((term) => meets(seen, term));
  }
};

const resembles = (word: string, { text, how, edits }: Like): boolean => {
  const wanted = plain(text);
  if (word === "") return false;
  if (how === "part") return word.includes(wanted);
  if (how === "ending") return word.endsWith(wanted);
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
