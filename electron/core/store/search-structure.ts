import type { Database } from "better-sqlite3";
import type { Range } from "../../../shared/domain/range.ts";
import { readBlocks } from "./article-json.ts";
import type { SearchIndex } from "./search-index.ts";

/** The passages that stand so, newest first, and of how many further articles the text was not read. */
export type Standing = { readonly numbers: readonly number[]; readonly unread: number };

/** So many answers are kept until something is written. */
const mostKept = 32;

/** What the structures of a query are worked out from: where passages stand, the texts they stand in, the claims on them. */
export const openSearchStructure = (db: Database, index: Pick<SearchIndex, "passagesOnClaims" | "placesByArticle">) => {
  const text = db.prepare<[number], { text: string; blocks: string }>(
    "SELECT r.text, r.blocks FROM article a JOIN revision r ON r.id = a.revision_id WHERE a.n = ?",
  );
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  const kept = new Map<string, Standing>();
  let keptAt: number | undefined;

  return {
    /** Where some passages stand, by the row number of their article. */
    byArticle: index.placesByArticle,
    /** An article's text as it is now, with the ranges of its paragraphs. */
    text: (article: number): { readonly text: string; readonly paragraphs: readonly Range[] } | null => {
      const row = text.get(article);
      return row === undefined ? null : { text: row.text, paragraphs: readBlocks(row.blocks) };
    },
    /** The passages on each claim. */
    onClaims: index.passagesOnClaims,
    /** Answers that cost some time, each under what was asked. */
    answers: (): Map<string, Standing> => {
      const now = changes.get();
      if (now !== keptAt || kept.size >= mostKept) kept.clear();
      keptAt = now;
      return kept;
    },
  };
};
