import type { ArticleSummary } from "../../shared/domain/article.ts";
import type { Session } from "./session.ts";

const limit = 10_000;

type PageOf<Row> = { readonly total: number; readonly rows: readonly Row[] };

/** All rows of a list that comes in pages. */
export const allPages = async <Row>(
  page: (limit: number, offset: number) => Promise<PageOf<Row>>,
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (;;) {
    const next = await page(limit, rows.length);
    rows.push(...next.rows);
    if (next.rows.length === 0 || rows.length >= next.total) return rows;
  }
};

export const allArticles = (session: Session, filter = ""): Promise<readonly ArticleSummary[]> =>
  allPages((most, offset) => session.ask("library.articles", { filter, sort: "imported", limit: most, offset }));
