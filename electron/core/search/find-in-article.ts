import type { FindAnswer } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Range } from "../../../shared/domain/range.ts";
import { isStructure } from "../../../shared/query/query.ts";
import type { QueryNode } from "../../../shared/query/query.ts";
import { isPlaced } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import { findInText } from "./find-in-text.ts";
import { leavesOf } from "./meaning.ts";
import { planSearch } from "./run-search.ts";

/** So many places are shown. */
const mostPlaces = 10_000;

/**
 * Where an article has what a query asks for. Words are looked for in its text, paragraph by paragraph: terms side by side must
 * stand in one paragraph, or in one sentence within(sentence, …). A query with a filter or any other structure goes through
 * the article's passages that it finds.
 */
export const findInArticle = (search: Store["search"], { articleId, query }: Input<"search.inArticle">): FindAnswer => {
  const plan = planSearch(search, query, articleId, { texts: Infinity });
  if (!plan.ok) return { ranges: [], of: "words", problem: plan.problem };
  const article = search.articleNumber(articleId);
  if (plan.query === null || article === null) return { ranges: [], of: "words", problem: null };
  if (isOfText(plan.query)) {
    const text = search.structure.text(article);
    const ranges = text === null ? [] : findInText(text, plan.query, (like) => search.expand("articles", like).words);
    return { ranges: ranges.slice(0, mostPlaces), of: "words", problem: null };
  }
  const found = search.structure.byArticle(search.all("passages", plan.matchIn("passages")), null).get(article) ?? [];
  const ranges = inOrder(found.filter(isPlaced).map(({ start, end }) => ({ start, end })));
  return { ranges: ranges.slice(0, mostPlaces), of: "passages", problem: null };
};

const isOfText = (query: QueryNode): boolean =>
  leavesOf(query).every((leaf) =>
    isStructure(leaf) ? leaf.kind === "within" && leaf.of.every(isOfText) : leaf.kind !== "filter",
  );

const inOrder = (ranges: readonly Range[]): readonly Range[] =>
  ranges
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter((range, at, all) => range.start !== all[at - 1]?.start || range.end !== all[at - 1]?.end);
