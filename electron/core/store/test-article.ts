import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import { bareMeta } from "../../../shared/domain/article.ts";
import type { ArticleMeta, Block } from "../../../shared/domain/article.ts";
import { openArticles } from "./articles.ts";
import { openSearchIndex } from "./search-index.ts";
import { sha256Of } from "./snapshots.ts";

export type TestArticle = Partial<ArticleMeta> & {
  readonly text: string;
  readonly fileName?: string;
  readonly canonicalUrl?: string;
};

/**
 * Put an article in, for tests: each line is a paragraph. Call it before the store or core of the notebook is opened;
 * after that only a recorded change may write.
 */
export const putArticle = (
  db: Database,
  { text, fileName = "test.txt", canonicalUrl, ...meta }: TestArticle,
): { readonly articleId: Id; readonly revisionId: Id } => {
  const articles = openArticles(db);
  const add = db.transaction(() =>
    articles.add({
      snapshot: {
        bytes: Buffer.from(text),
        sha256: sha256Of(text),
        mediaType: "text/plain",
        encoding: "utf-8",
        originKind: "file",
        originName: fileName,
        retrievedAt: "2031-05-06T07:08:09.000Z",
        tool: "test",
        http: null,
      },
      meta: { ...bareMeta("An article"), ...meta },
      canonicalUrl: canonicalUrl ?? null,
      metaOrigin: {},
      text,
      blocks: paragraphs(text),
      words: text.split(/\s+/u).length,
    }),
  );
  const added = add();
  openSearchIndex(db).drain();
  return added;
};

const paragraphs = (text: string): readonly Block[] =>
  [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: "paragraph",
    level: 0,
    start: match.index,
    end: match.index + match[0].length,
  }));
