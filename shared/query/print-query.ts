import type { Filter, Like, Query, QueryNode, Structure } from "./query.ts";

/** Write a query so that reading it gives the same query again. */
export const printQuery = (query: Query): string => (query === null ? "" : print(query, false));

/** One filter as it is typed: `actor:Orsk`, `actor:"Harbour Office"`. */
export const printFilter = ({ field, value }: Pick<Filter, "field" | "value">): string =>
  field === "value" && /^(?:[<>]=?|=)-?[\d.]+$/u.test(value)
    ? `${field}${value}`
    : /^[^\s(),"“”„]+$/u.test(value)
      ? `${field}:${value}`
      : `${field}:"${value.replaceAll('"', '""')}"`;

/** @param tight - whether it must hold together: beside OR or behind a minus sign */
const print = (node: QueryNode, tight: boolean): string => {
  switch (node.kind) {
    case "word":
      return node.prefix ? `${node.text}*` : node.text;
    case "phrase":
      return `"${node.text}"`;
    case "like":
      return printLike(node);
    case "near":
      return `${print(node.of[0], true)} NEAR/${node.distance} ${print(node.of[1], true)}`;
    case "filter":
      return printFilter(node);
    case "within":
    case "overlaps":
    case "followed-by":
    case "same-claim":
      return `${node.kind}(${argumentsOf(node).join(", ")})`;
    case "not":
      return node.of.kind === "not" ? print(plain(node), tight) : `-${print(node.of, true)}`;
    case "or":
      return tight
        ? `(${print(node, false)})`
        : node.of
            .map(plain)
            .map((choice) => print(choice, choice.kind === "and"))
            .join(" OR ");
    case "and":
      return tight ? `(${print(node, false)})` : node.of.map((term) => print(term, false)).join(" ");
  }
};

/** Two minus signs in a row are punctuation: what is denied twice is said plainly. */
const plain = (node: QueryNode): QueryNode =>
  node.kind === "not" && node.of.kind === "not" ? plain(node.of.of) : node;

const printLike = ({ text, how, edits }: Like): string => {
  switch (how) {
    case "fuzzy":
      return `${text}~${edits ?? ""}`;
    case "forms":
      return `${text}+`;
    case "part":
      return `*${text}*`;
    case "ending":
      return `*${text}`;
  }
};

const argumentsOf = (node: Structure): readonly string[] => {
  const of = node.of.map((operand) => print(operand, false));
  if (node.kind === "within") return [node.span, ...of];
  if (node.kind !== "followed-by" || node.atMost === null) return of;
  const { count, unit } = node.atMost;
  return [...of, `${count} ${count === 1 ? unit.slice(0, -1) : unit}`];
};
