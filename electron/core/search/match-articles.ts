import type { Filter, QueryNode } from "../../../shared/query/query.ts";
import { allOf } from "../../../shared/query/query.ts";
import type { Store } from "../store/index.ts";
import { compileQuery, everyFilter, everything, wantedText } from "./compile-query.ts";
import type { FilterTokens } from "./compile-query.ts";

type Search = Store["search"];
export type Match = Parameters<Search["count"]>[1];

/**
 * What to look for among articles. Filters that describe passages ask for articles that have such a passage: those that every
 * hit must meet describe one and the same passage (`actor:Orsk stance:denies` is an article where Orsk denies something).
 * `-actor:Orsk` leaves out articles with any such passage. `has:note` is also met by a note on the article itself.
 */
export const matchArticles = (search: Search, query: QueryNode, tokens: FilterTokens): Match => {
  const terms = query.kind === "and" ? query.of : [query];
  const wanted = terms.filter((term) => isAboutPassage(term));
  const unwanted = terms.flatMap((term) => (term.kind === "not" && isAboutPassage(term.of) ? [term.of] : []));
  const rest = terms.filter((term) => !isAboutPassage(term) && !(term.kind === "not" && isAboutPassage(term.of)));
  if (rest.some((term) => everyFilter(term).some(isAboutPassage)))
    return { expression: everything, among: [...articlesMeeting(search, query, tokens)], except: [], ranked: false };
  const text = allOf(rest);
  const together = allOf(wanted);
  return {
    expression: text === null ? everything : compileQuery(text, "articles", tokens),
    among: together === null ? null : articlesWith(search, together, tokens),
    except: [...new Set(unwanted.flatMap((term) => articlesWith(search, term, tokens)))],
    ranked: wantedText(text).length > 0,
  };
};

const isAboutPassage = (node: QueryNode): node is Filter =>
  node.kind === "filter" && node.field !== "article" && node.field !== "publication";

const articlesWith = (search: Search, node: QueryNode, tokens: FilterTokens): readonly number[] => {
  const found = search.articlesWith(compileQuery(node, "passages", tokens));
  return node.kind === "filter" && node.field === "has" ? [...new Set([...found, ...search.notedArticles()])] : found;
};

/** For filters on passages inside OR or a negated group: evaluate the query set by set. */
const articlesMeeting = (search: Search, node: QueryNode, tokens: FilterTokens): ReadonlySet<number> => {
  switch (node.kind) {
    case "word":
    case "phrase":
      return new Set(search.all("articles", compileQuery(node, "articles", tokens)));
    case "filter":
      return new Set(
        isAboutPassage(node)
          ? articlesWith(search, node, tokens)
          : search.all("articles", compileQuery(node, "articles", tokens)),
      );
    case "or":
      return new Set(node.of.flatMap((choice) => [...articlesMeeting(search, choice, tokens)]));
    case "not": {
      const unwanted = articlesMeeting(search, node.of, tokens);
      return new Set(search.everyArticle().filter((n) => !unwanted.has(n)));
    }
    case "and": {
      const [first, ...others] = node.of.map((term) => articlesMeeting(search, term, tokens));
      return new Set([...(first ?? [])].filter((n) => others.every((set) => set.has(n))));
    }
  }
};
