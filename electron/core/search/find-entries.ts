import type { EntriesAnswer, EntryKind } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import { parseQuery } from "../../../shared/query/parse-query.ts";
import { allOf, anyOf, isStructure } from "../../../shared/query/query.ts";
import type { Like, Phrase, Query, QueryNode, Word } from "../../../shared/query/query.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";
import type { Store } from "../store/index.ts";

type Search = Store["search"];
type Named = ReturnType<Search["names"]["claims"]>[number];

/** Claims, actors and codes that are called by the words of a query, by any of their names. */
export const findEntries = (search: Search, { query, limit }: Input<"search.entries">): EntriesAnswer => {
  const parsed = parseQuery(query);
  const text = parsed.ok ? wordsIn(parsed.query) : null;
  if (text === null || !asks(text)) return { claim: nothing, actor: nothing, code: nothing };
  const meets = meeting(text, (like) => search.expand("passages", like).words);
  const found = (kind: EntryKind, named: readonly Named[]): EntriesAnswer[EntryKind] => {
    const numbers = new Set(named.flatMap(({ n, words }) => (meets(words) ? [n] : [])));
    const entries = [...search.groups.entries(kind, [...numbers]).values()];
    return {
      total: entries.length,
      rows: entries
        .toSorted((a, b) => a.label.length - b.label.length || a.n - b.n)
        .slice(0, limit)
        .map(({ id, label }) => ({ id, label })),
    };
  };
  return {
    claim: found(
      "claim",
      search.names.claims().filter(({ name }) => !isId.test(name)),
    ),
    actor: found("actor", search.names.actors()),
    code: found("code", search.names.codes()),
  };
};

const nothing = { total: 0, rows: [] } as const;
/** A claim is also known by its id. */
const isId = /^[0-9A-HJKMNP-TV-Z]{26}$/u;

/** The query without what is about passages: their fields, and how they stand to each other. */
const wordsIn = (query: Query): Query => {
  if (query === null || query.kind === "filter" || isStructure(query)) return null;
  switch (query.kind) {
    case "and":
      return allOf(query.of.flatMap((term) => wordsIn(term) ?? []));
    case "or":
      return anyOf(query.of.flatMap((term) => wordsIn(term) ?? []));
    case "not": {
      const inner = wordsIn(query.of);
      return inner === null ? null : { kind: "not", of: inner };
    }
    default:
      return query;
  }
};

/** What is only left out asks for nothing. */
const asks = (node: QueryNode): boolean => {
  if (node.kind === "and") return node.of.some(asks);
  return node.kind === "or" ? node.of.every(asks) : node.kind !== "not";
};

const meeting = (
  query: QueryNode,
  expand: (like: Like) => readonly string[],
): ((words: readonly string[]) => boolean) => {
  switch (query.kind) {
    case "word":
    case "phrase": {
      const stands = standing(query);
      return (words) => stands(words).length > 0;
    }
    case "like": {
      const some = new Set(expand(query));
      return (words) => words.some((word) => some.has(word));
    }
    case "near": {
      const [one, other] = query.of.map((term) => ({ stands: standing(term), length: wordsOf(term.text).length }));
      if (one === undefined || other === undefined) return () => false;
      return (words) =>
        one.stands(words).some((at) =>
          other.stands(words).some((place) => {
            const between = at < place ? place - at - one.length : at - place - other.length;
            return at !== place && between <= query.distance;
          }),
        );
    }
    case "and":
    case "or": {
      const all = query.of.map((term) => meeting(term, expand));
      return query.kind === "and"
        ? (words) => all.every((meets) => meets(words))
        : (words) => all.some((meets) => meets(words));
    }
    case "not": {
      const meets = meeting(query.of, expand);
      return (words) => !meets(words);
    }
    default:
      return () => false;
  }
};

/** Where a term begins among some words. */
const standing = (term: Word | Phrase): ((words: readonly string[]) => readonly number[]) => {
  const wanted = wordsOf(term.text);
  const begins = term.kind === "word" && term.prefix;
  const last = wanted.length - 1;
  return (words) =>
    words.flatMap((_, at) =>
      wanted.every((word, offset) => {
        const there = words[at + offset];
        return begins && offset === last ? there?.startsWith(word) === true : there === word;
      })
        ? [at]
        : [],
    );
};
