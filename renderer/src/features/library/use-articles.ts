import { create } from "zustand";
import type { ArticleSummary } from "../../../../shared/domain/article.ts";
import { lookUp } from "../../bridge/act.ts";
import { usePages } from "../../bridge/pages.ts";
import type { Pages } from "../../bridge/pages.ts";
import type { Id } from "../../../../shared/domain/id.ts";

export type ArticleSort = "imported" | "published" | "title" | "publication";

type Order = {
  readonly filter: string;
  readonly sort: ArticleSort;
  /** Only those of which something is missing or guessed. */
  readonly review: boolean;
};

/** Kept while the window is open: going to another view and back finds the list as it was. */
const useOrder = create<Order>(() => ({ filter: "", sort: "imported", review: false }));
export const setOrder = (order: Partial<Order>): void => useOrder.setState(order);

export type Articles = Order & { readonly pages: Pages<ArticleSummary> };

export const useArticles = (): Articles => {
  const { filter, sort, review } = useOrder();
  return { filter, sort, review, pages: usePages("library.articles", { filter, sort, review }) };
};

/** As many as the core gives at once. */
const mostAtOnce = 10_000;

/** The ids of the rows from `first` to `last`, those too that were never on the screen. Null when they could not be read. */
export const idsBetween = async (
  { filter, sort, review, pages }: Articles,
  first: number,
  last: number,
): Promise<readonly Id[] | null> => {
  const here = Array.from({ length: last - first + 1 }, (_, index) => pages.rowAt(first + index)?.id);
  if (here.every((id) => id !== undefined)) return here;
  const ids: Id[] = [];
  for (let offset = first; offset <= last; offset += mostAtOnce) {
    const limit = Math.min(mostAtOnce, last - offset + 1);
    const page = await lookUp("library.articles", { filter, sort, review, limit, offset });
    if (page === null) return null;
    ids.push(...page.rows.map((row) => row.id));
  }
  return ids;
};
