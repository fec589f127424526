import type { Filter, Query, QueryNode } from "./query.ts";

/** Write a query so that reading it gives the same query again. */
export const printQuery = (query: Query): string => (query === null ? "" : print(query, false));

/** One filter as it is typed: `actor:Orsk`, `actor:"Harbour Office"`. */
export const printFilter = ({ field, value }: Pick<Filter, "field" | "value">): string =>
  field === "value" && /^(?:[<>]=?|=)-?[\d.]+$/u.test(value)
    ? `${field}${value}`
    : /^[^\s()"“”„]+$/u.test(value)
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
      return node.how === "fuzzy"
        ? `${node.text}~${node.edits ?? ""}`
        : `*${node.text}${node.how === "part" ? "*" : ""}`;
    case "near":
      return `${print(node.of[0], true)} NEAR/${node.distance} ${print(node.of[1], true)}`;
    case "filter":
      return printFilter(node);
    case "not":
      // Two minus signs in a row are punctuation.
      return node.of.kind === "not" ? print(node.of.of, tight) : `-${print(node.of, true)}`;
    case "or":
      return tight
        ? `(${print(node, false)})`
        : node.of.map((choice) => print(choice, choice.kind === "and")).join(" OR ");
    case "and":
      return tight ? `(${print(node, false)})` : node.of.map((term) => print(term, false)).join(" ");
  }
};
