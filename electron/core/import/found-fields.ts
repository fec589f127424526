import { Refusal } from "../../../shared/contract/failure.ts";
import { metaFields } from "../../../shared/domain/article.ts";
import type { FoundValue, FoundValues } from "../../../shared/domain/article.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Store } from "../store/index.ts";
import { openParser } from "./open-parser.ts";
import type { Source } from "./parsed.ts";
import { sourceOfSnapshot } from "./source-of-snapshot.ts";

/**
 * All that the article's original says of each field, with the place: read again from the bytes that are kept, for at import
 * only what counts is written down. Nothing for plain text and for rows of tables and lists, where each field has one place.
 */
export const foundFields = async (store: Store, articleId: Id): Promise<FoundValues> => {
  const source = sourceOf(store, articleId);
  if (source === null) return {};
  const parser = openParser();
  try {
    const { fields } = await parser.parse(source);
    const found = metaFields.map((field): readonly [string, readonly FoundValue[]] => [field, fields[field] ?? []]);
    return Object.fromEntries(found);
  } finally {
    await parser.close();
  }
};

const sourceOf = (store: Store, articleId: Id): Source | null => {
  const article = store.articles.head(articleId);
  const snapshot = store.articles.snapshot(articleId);
  if (article === null || snapshot === null)
    throw new Refusal("not-found", "this article is no longer in the notebook");
  const given = article.metaOrigin["url"] === "given address" ? article.url : null;
  const source = sourceOfSnapshot(snapshot, given);
  return source === null || source.format === "text" ? null : source;
};
