import type { Database } from "better-sqlite3";
import { dayOf } from "../../../shared/domain/day.ts";
import type { ArticleMeta } from "../../../shared/domain/article.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** From which version on, and what the article they become is called. */
export type Split = {
  readonly articleId: Id;
  /** Not the first. */
  readonly from: number;
  readonly meta: ArticleMeta;
  readonly metaOrigin: Readonly<Record<string, string>>;
  readonly canonicalUrl: string | null;
  /** Of the texts that both have from now on. */
  readonly textSha256: string;
  readonly textSha256Before: string;
};

/** Versions of an article that become an article of their own. */
export const openSplitting = (db: Database) => {
  const insert = db.prepare<Readonly<Record<string, string | number | null>>>(
    `INSERT INTO article (id, title, subtitle, byline, publication, section, agency, language, published_at, updated_at, url,
       canonical_url, meta_origin, day, words, text_sha256, snapshot_id, revision_id, imported_at)
     SELECT @id, @title, @subtitle, @byline, @publication, @section, @agency, @language, @publishedAt, @updatedAt, @url,
       @canonicalUrl, @metaOrigin, @day, words, @textSha256, snapshot_id, revision_id, @importedAt FROM article WHERE id = @articleId`,
  );
  const imported = db
    .prepare<[string, number], string>("SELECT created_at FROM revision WHERE article_id = ? AND number = ?")
    .pluck();
  // The first text of an article is what was imported.
  const moveTexts = db.prepare<Readonly<Record<string, string | number>>>(
    `UPDATE revision SET article_id = @id, number = number - @from + 1,
       reason = CASE number WHEN @from THEN 'import' ELSE reason END WHERE article_id = @articleId AND number >= @from`,
  );
  const moveExclusions = db.prepare<Readonly<Record<string, string>>>(
    `UPDATE exclusion SET article_id = @id
     WHERE article_id = @articleId AND revision_id IN (SELECT id FROM revision WHERE article_id = @id)`,
  );
  const setBack = db.prepare<Readonly<Record<string, string | number>>>(
    `UPDATE article SET (revision_id, snapshot_id, text_sha256) =
       (SELECT id, snapshot_id, @textSha256Before FROM revision WHERE article_id = @articleId AND number = @from - 1) WHERE id = @articleId`,
  );
  // Who says it goes with what is said: an attribution of which some words stay stays with all of them.
  const movable = db
    .prepare<{ readonly all: string }, string>(
      `SELECT p.value FROM json_each(@all) p WHERE NOT EXISTS (
         SELECT 1 FROM attribution_span mine JOIN attribution_span other ON other.attribution_id = mine.attribution_id
         WHERE mine.passage_id = p.value AND other.passage_id NOT IN (SELECT value FROM json_each(@all)))`,
    )
    .pluck();
  const movePassage = db.prepare<[string, string, string]>(
    "UPDATE passage SET article_id = ?, day = (SELECT day FROM article WHERE id = ?) WHERE id = ?",
  );
  const moveAttributions = db.prepare<Readonly<Record<string, string>>>(
    `UPDATE attribution SET article_id = @to WHERE article_id = @from AND id IN (
       SELECT attribution_id FROM attribution_span WHERE passage_id IN (SELECT value FROM json_each(@all)))`,
  );
  /** One that stays keeps those that it shares an attribution with, and those theirs. */
  const thatCanMove = (passages: readonly Id[]): readonly Id[] => {
    const found = movable.all({ all: JSON.stringify(passages) });
    return found.length === passages.length ? found : thatCanMove(found);
  };

  return {
    /** @returns the new article's id; passages stay with the old one */
    split: ({ articleId, from, meta, metaOrigin, canonicalUrl, ...texts }: Split): Id => {
      const id = newId();
      const importedAt = imported.get(articleId, from) ?? new Date().toISOString();
      insert.run({
        ...meta,
        id,
        articleId,
        canonicalUrl,
        metaOrigin: JSON.stringify(metaOrigin),
        day: dayOf(meta.publishedAt ?? importedAt),
        textSha256: texts.textSha256,
        importedAt,
      });
      moveTexts.run({ id, articleId, from });
      moveExclusions.run({ id, articleId });
      setBack.run({ articleId, from, textSha256Before: texts.textSha256Before });
      return id;
    },
    /** Give passages to the other article, with what is attributed in them. Those stay of which an attribution stays. */
    movePassages: (passages: readonly Id[], from: Id, to: Id): readonly Id[] => {
      const moved = thatCanMove(passages);
      const moving = new Set(moved);
      for (const passage of moved) movePassage.run(to, to, passage);
      moveAttributions.run({ from, to, all: JSON.stringify(moved) });
      return passages.filter((passage) => !moving.has(passage));
    },
  };
};
