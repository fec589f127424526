import { parseQuery } from "./parse-query.ts";
import { printQuery } from "./print-query.ts";
import { allOf, anyOf } from "./query.ts";
import type { Query, QueryNode } from "./query.ts";

/** Where a term stands in a query: among the terms that must all be met, then inside groups. */
export type TermPath = readonly number[];

/** A term as it is shown: `not` terms by what they leave out, groups with what is in them. */
export type Term = {
  readonly path: TermPath;
  readonly negated: boolean;
  readonly node: Exclude<QueryNode, { readonly kind: "not" }>;
  /** Of a group; else empty. */
  readonly parts: readonly Term[];
};

/** The terms of a query in order; null when it cannot be read. */
export const termsIn = (text: string): readonly Term[] | null => {
  const parsed = parseQuery(text);
  return parsed.ok ? topOf(parsed.query).map((node, at) => termAt(node, [at])) : null;
};

const termAt = (node: QueryNode, path: TermPath): Term => {
  const inner = bare(node);
  const of = inner.kind === "and" || inner.kind === "or" ? inner.of : [];
  return {
    path,
    negated: node.kind === "not",
    node: inner,
    parts: of.map((part, at) => termAt(part, [...path, at])),
  };
};

/** What one edit makes of a query's text; as it is when it cannot be read. */
const edited = (text: string, edit: (terms: readonly QueryNode[]) => readonly QueryNode[]): string => {
  const parsed = parseQuery(text);
  return parsed.ok ? printQuery(allOf(edit(topOf(parsed.query)))) : text;
};

/** One more term that must be met. A text that cannot be read is only added to. */
export const withTerm = (text: string, node: QueryNode): string =>
  parseQuery(text).ok ? edited(text, (terms) => [...terms, node]) : `${text.trim()} ${printQuery(node)}`.trim();

export const withoutTerm = (text: string, path: TermPath): string =>
  edited(text, (terms) => changed(terms, path, () => null));

/** Another term in a term's place; what was left out stays so. */
export const withTermReplaced = (text: string, path: TermPath, node: QueryNode): string =>
  edited(text, (terms) => changed(terms, path, (old) => (old.kind === "not" ? { kind: "not", of: node } : node)));

/** What was wanted is left out, or the other way round. */
export const withTermTurned = (text: string, path: TermPath): string =>
  edited(text, (terms) => changed(terms, path, (old) => (old.kind === "not" ? old.of : { kind: "not", of: old })));

/**
 * One more term in a group with a term: either of them (`or`), or both (`and`) within an alternative. A group of that kind
 * takes it in.
 */
export const withTermBeside = (text: string, path: TermPath, how: "and" | "or", node: QueryNode): string =>
  edited(text, (terms) =>
    changed(terms, path, (old) => {
      const joined = how === "or" ? anyOf([bare(old), node]) : allOf([bare(old), node]);
      if (joined === null) return old;
      return old.kind === "not" ? { kind: "not", of: joined } : joined;
    }),
  );

/** A group of alternatives becomes one whose terms must all be met, or the other way round. */
export const withGroupTurned = (text: string, path: TermPath): string =>
  edited(text, (terms) =>
    changed(terms, path, (old) => {
      const group = bare(old);
      if (group.kind !== "and" && group.kind !== "or") return old;
      const turned: QueryNode = { kind: group.kind === "and" ? "or" : "and", of: group.of };
      return old.kind === "not" ? { kind: "not", of: turned } : turned;
    }),
  );

const changed = (
  nodes: readonly QueryNode[],
  [at, ...rest]: TermPath,
  change: (node: QueryNode) => Query,
): readonly QueryNode[] =>
  nodes.flatMap((node, place) => {
    if (place !== at) return [node];
    const next = rest.length === 0 ? change(node) : within(node, rest, change);
    return next === null ? [] : [next];
  });

const within = (node: QueryNode, path: TermPath, change: (node: QueryNode) => Query): Query => {
  if (node.kind === "not") {
    const inner = within(node.of, path, change);
    return inner === null ? null : inner.kind === "not" ? inner.of : { kind: "not", of: inner };
  }
  if (node.kind !== "and" && node.kind !== "or") return node;
  const of = changed(node.of, path, change);
  return node.kind === "and" ? allOf(of) : anyOf(of);
};

const bare = (node: QueryNode): Term["node"] => {
  if (node.kind !== "not") return node;
  // Two in a row are none; the parser makes no such thing.
  return node.of.kind === "not" ? bare(node.of.of) : node.of;
};

const topOf = (query: Query): readonly QueryNode[] => (query === null ? [] : query.kind === "and" ? query.of : [query]);
