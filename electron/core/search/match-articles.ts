import type { DayRange } from "../../../shared/query/dates.ts";
import type { Filter, QueryNode } from "../../../shared/query/query.ts";
import { allOf, isStructure } from "../../../shared/query/query.ts";
import { compileQuery, everything, wantedText } from "./compile-query.ts";
import { bothDays, hasFilter, inBoth, matching, matchRows } from "./match-rows.ts";
import type { Match, Search } from "./match-rows.ts";
import { isIndexed, leavesOf, meaningOf, termsOf } from "./meaning.ts";
import type { Meanings } from "./meaning.ts";

/**
 * What to look for among articles. Filters that describe passages ask for articles that have such a passage: those that every
 * hit must meet describe one and the same passage (`actor:Orsk stance:denies` is an article where Orsk denies something).
 * `-actor:Orsk` leaves out articles with any such passage. So do structures. `has:note` is also met by a note on the article itself.
 */
export const matchArticles = (search: Search, query: QueryNode, meanings: Meanings): Match => {
  const aboutPassage = (node: QueryNode): boolean =>
    isStructure(node) || (node.kind === "filter" && isAboutPassage(node, meanings));
  const terms = termsOf(query);
  const together = allOf(terms.filter(aboutPassage));
  const text: QueryNode[] = [];
  const except = new Set<number>();
  let days: DayRange | null = null;
  let among = together === null ? null : new Set(articlesWith(search, together, meanings));
  const keepTo = (numbers: ReadonlySet<number>): void => {
    among = new Set(inBoth(among, numbers));
  };
  for (const term of terms) {
    if (aboutPassage(term)) continue;
    const asked = term.kind === "filter" ? meaningOf(term, meanings) : null;
    if (asked?.kind === "days") days = bothDays(days, asked.days);
    else if (isIndexed(term, meanings) && !leavesOf(term).some(aboutPassage)) text.push(term);
    else if (term.kind === "not") for (const n of articlesMeeting(search, term.of, meanings)) except.add(n);
    else keepTo(articlesMeeting(search, term, meanings));
  }
  const words = allOf(text);
  return {
    expression: words === null ? everything : compileQuery(words, "articles", meanings),
    among: among === null ? null : [...among],
    except: [...except],
    days,
    ranked: wantedText(words).length > 0,
    filtered: hasFilter(words),
  };
};

const isAboutPassage = (filter: Filter, meanings: Meanings): boolean => {
  switch (meaningOf(filter, meanings).kind) {
    case "tokens":
      return filter.field !== "article" && filter.field !== "publication";
    case "passages":
      return true;
    case "days":
    case "articles":
      return false;
  }
};

const articlesWith = (search: Search, node: QueryNode, meanings: Meanings): readonly number[] => {
  const found = search.articlesWith(matchRows(search, "passages", node, meanings));
  return node.kind === "filter" && node.field === "has" ? [...new Set([...found, ...search.notedArticles()])] : found;
};

/** For filters inside OR or a negated group: evaluate the query set by set. */
const articlesMeeting = (search: Search, node: QueryNode, meanings: Meanings): ReadonlySet<number> => {
  switch (node.kind) {
    case "word":
    case "phrase":
    case "like":
    case "near":
      return new Set(search.all("articles", matching(compileQuery(node, "articles", meanings))));
    case "filter": {
      if (isAboutPassage(node, meanings)) return new Set(articlesWith(search, node, meanings));
      const meaning = meaningOf(node, meanings);
      switch (meaning.kind) {
        case "days":
          return new Set(search.all("articles", matching(everything, meaning.days)));
        case "articles":
          return new Set(meaning.numbers);
        default:
          return new Set(search.all("articles", matching(compileQuery(node, "articles", meanings))));
      }
    }
    case "within":
    case "overlaps":
    case "followed-by":
    case "same-claim":
      return new Set(articlesWith(search, node, meanings));
    case "or":
      return new Set(node.of.flatMap((choice) => [...articlesMeeting(search, choice, meanings)]));
    case "not": {
      const unwanted = articlesMeeting(search, node.of, meanings);
      return new Set(search.everyArticle().filter((n) => !unwanted.has(n)));
    }
    case "and": {
      const [first, ...others] = node.of.map((term) => articlesMeeting(search, term, meanings));
      return new Set([...(first ?? [])].filter((n) => others.every((set) => set.has(n))));
    }
  }
};
