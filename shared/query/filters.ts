import { parseQuery } from "./parse-query.ts";
import { printFilter, printQuery } from "./print-query.ts";
import { allOf } from "./query.ts";
import type { Field, Filter, Query, QueryNode } from "./query.ts";

/** The filters that every hit must meet, in order: what the search box shows as removable chips. */
export const filtersOf = (text: string): readonly Pick<Filter, "field" | "value">[] =>
  topTerms(read(text)).flatMap((term) => (term.kind === "filter" ? [{ field: term.field, value: term.value }] : []));

/** The query with one more filter; as it is when it has that filter already. A text that is no query yet is only added to. */
export const withFilter = (text: string, field: Field, value: string): string => {
  const parsed = parseQuery(text);
  const filter: Filter = { kind: "filter", field, value, at: 0 };
  if (!parsed.ok) return `${text.trim()} ${printFilter(filter)}`.trim();
  const terms = topTerms(parsed.query);
  return terms.some((term) => isSame(term, field, value)) ? text : printQuery(allOf([...terms, filter]));
};

/** The query without that filter, or with any of the field when no value is given. */
export const withoutFilter = (text: string, field: Field, value: string | null = null): string => {
  const parsed = parseQuery(text);
  if (!parsed.ok) return text;
  const terms = topTerms(parsed.query);
  const kept = terms.filter((term) => !isSame(term, field, value));
  return kept.length === terms.length ? text : printQuery(allOf(kept));
};

const read = (text: string): Query => {
  const parsed = parseQuery(text);
  return parsed.ok ? parsed.query : null;
};

const topTerms = (query: Query): readonly QueryNode[] =>
  query === null ? [] : query.kind === "and" ? query.of : [query];

const isSame = (term: QueryNode, field: Field, value: string | null): boolean =>
  term.kind === "filter" &&
  term.field === field &&
  (value === null || term.value.toLowerCase() === value.toLowerCase());
