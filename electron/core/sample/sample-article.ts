import type { ArticleMeta } from "../../../shared/domain/article.ts";

export type SampleArticle = {
  /** Its extension decides how it is read. */
  readonly file: string;
  /** What the analyst would correct it to, where reading the file did not get all of it. */
  readonly meta: Partial<ArticleMeta>;
  readonly content: string;
};
