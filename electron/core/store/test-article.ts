import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import { bareMeta } from "../../../shared/domain/article.ts";
import type { ArticleMeta, Block } from "../../../shared/domain/article.ts";
import { openArticles } from "./articles.ts";
import { openSearchIndex } from "./search-index.ts";
import { packNow, sha256Of } from "./pack.ts";
import { prepareText } from "./prepare-text.ts";

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
  const index = openSearchIndex(db);
  const articles = openArticles(db, index);
  const bytes = Buffer.from(text);
  const add = db.transaction(() =>
    articles.add({
      snapshot: {
        sha256: sha256Of(bytes),
        byteLength: bytes.length,
        packed: packNow(bytes),
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
      prepared: prepareText(text, paragraphs(text), []),
      words: text.split(/\s+/u).length,
    }),
  );
  const added = add();
  index.drain();
  return added;
};

const paragraphs = (text: string): readonly Block[] =>
  [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: "paragraph",
    level: 0,
    start: match.index,
    end: match.index + match[0].length,
  }));
