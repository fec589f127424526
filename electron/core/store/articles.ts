import type { Database } from "better-sqlite3";
import type { articleSorts } from "../../../shared/contract/library.ts";
import { dayOf } from "../../../shared/domain/day.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Article, ArticleMeta, ArticleSummary, Credits } from "../../../shared/domain/article.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { readBlocks, readStrings } from "./article-json.ts";
import { addArticleMatches } from "./article-matches.ts";
import { openCredits } from "./credits.ts";
import { openExclusions } from "./exclusions.ts";
import type { PreparedText } from "./prepare-text.ts";
import { openSnapshots, toSnapshot } from "./snapshots.ts";
import type { NewSnapshot, SnapshotRow } from "./snapshots.ts";
import type { SearchIndex } from "./search-index.ts";

export type NewArticle = {
  readonly snapshot: NewSnapshot;
  readonly meta: ArticleMeta;
  /** What the page says its own address is; a claim, so kept apart from the address it was given under. */
  readonly canonicalUrl: string | null;
  readonly metaOrigin: Readonly<Record<string, string>>;
  readonly text: string;
  /** Made of this text. */
  readonly prepared: PreparedText;
  readonly words: number;
  /** Whom it is credited to from the beginning. */
  readonly credits?: Credits;
};

export type ArticleSort = (typeof articleSorts)[number];
export type ArticleListing = {
  readonly filter: string;
  readonly sort: ArticleSort;
  /** Only those of which something is not known or only guessed. */
  readonly review: boolean;
  readonly limit: number;
  readonly offset: number;
};

/** Articles with their revisions and snapshots. */
export const openArticles = (db: Database, index: Pick<SearchIndex, "expectArticle">) => {
  addArticleMatches(db);
  const snapshots = openSnapshots(db);
  const exclusions = openExclusions(db);
  const credits = openCredits(db);

  const insert = db.prepare<Readonly<Record<string, string | number | null>>>(
    `INSERT INTO article (id, title, subtitle, byline, publication, section, agency, language, published_at, updated_at, url,
       canonical_url, meta_origin, day, words, text_sha256, snapshot_id, revision_id, imported_at, publication_actor_id, agency_actor_id)
     VALUES (@id, @title, @subtitle, @byline, @publication, @section, @agency, @language, @publishedAt, @updatedAt, @url,
       @canonicalUrl, @metaOrigin, @day, @words, @textSha256, @snapshotId, @revisionId, @importedAt, @publicationActorId, @agencyActorId)`,
  );
  const insertRevision = db.prepare<[string, string, string, string, string, string, string]>(
    `INSERT INTO revision (id, article_id, number, reason, snapshot_id, title, text, blocks, created_at)
     VALUES (?, ?, 1, 'import', ?, ?, ?, ?, ?)`,
  );
  const get = db.prepare<[string], ArticleRow & SnapshotRow>(
    `SELECT ${metaColumns}, a.meta_origin,
       a.revision_id, r.text, r.blocks, s.sha256, s.byte_length, s.media_type, s.encoding, s.origin_kind, s.origin_name, s.retrieved_at, s.http
     FROM article a JOIN revision r ON r.id = a.revision_id JOIN snapshot s ON s.id = a.snapshot_id WHERE a.id = ?`,
  );
  const head = db.prepare<[string], HeadRow>(
    `SELECT ${metaColumns}, a.meta_origin, a.revision_id
     FROM article a WHERE a.id = ?`,
  );
  const matching = db.prepare<[string, number], number>(`SELECT count(*) FROM article a WHERE ${matches}`).pluck();
  const pages = new Map(
    Object.entries(orders).map(([sort, order]) => [
      sort,
      db.prepare<[string, number, number, number], ArticleSummary>(
        `SELECT ${summary} FROM article a WHERE ${matches} ORDER BY ${order} LIMIT ? OFFSET ?`,
      ),
    ]),
  );
  const summaryOf = db.prepare<[string], ArticleSummary>(`SELECT ${summary} FROM article a WHERE a.id = ?`);
  const edit = db.prepare<Readonly<Record<string, string | number | null>>>(
    `UPDATE article SET title = @title, subtitle = @subtitle, byline = @byline, publication = @publication,
       section = @section, agency = @agency, published_at = @publishedAt, updated_at = @updatedAt, url = @url,
       language = @language, meta_origin = @metaOrigin, day = @day WHERE id = @id`,
  );
  const setWords = db.prepare<[number, string]>("UPDATE article SET words = ? WHERE id = ?");
  const removeNotes = db.prepare<[string, string]>(
    `DELETE FROM note WHERE (subject = 'article' AND subject_id = ?)
       OR (subject = 'passage' AND subject_id IN (SELECT id FROM passage WHERE article_id = ?))`,
  );
  const remove = db.prepare<[string]>("DELETE FROM article WHERE id = ?");
  // An import asks for every article, and mostly in vain: the oldest is looked for only among several.
  const hasBytes = db.prepare<[string], number>("SELECT 1 FROM snapshot WHERE sha256 = ?").pluck();
  const sameBytes = db
    .prepare<[string], string>(
      "SELECT r.article_id FROM snapshot s JOIN revision r ON r.snapshot_id = s.id WHERE s.sha256 = ? ORDER BY r.n LIMIT 1",
    )
    .pluck();
  const sameText = db
    .prepare<[string], string>("SELECT id FROM article WHERE text_sha256 = ? ORDER BY n LIMIT 1")
    .pluck();
  const findBytes = (sha256: string): Id | null =>
    hasBytes.get(sha256) === undefined ? null : (sameBytes.get(sha256) ?? null);

  return {
    add: (article: NewArticle): { readonly articleId: Id; readonly revisionId: Id } => {
      const articleId = newId();
      const revisionId = newId();
      const importedAt = new Date().toISOString();
      const snapshotId = snapshots.add(article.snapshot);
      // What the article points at comes before it: SQLite then has no key left to look for.
      insertRevision.run(
        revisionId,
        articleId,
        snapshotId,
        article.meta.title,
        article.text,
        article.prepared.blocks,
        importedAt,
      );
      const { authors, ...actors } = article.credits ?? nobody;
      const { lastInsertRowid } = insert.run({
        ...article.meta,
        id: articleId,
        canonicalUrl: article.canonicalUrl,
        metaOrigin: JSON.stringify(article.metaOrigin),
        day: dayOf(article.meta.publishedAt ?? importedAt),
        words: article.words,
        textSha256: article.prepared.textSha256,
        snapshotId,
        revisionId,
        importedAt,
        ...actors,
      });
      credits.addAuthors(articleId, authors);
      index.expectArticle(Number(lastInsertRowid), article.prepared);
      return { articleId, revisionId };
    },
    get: (id: Id): Article | null => {
      const row = get.get(id);
      if (row === undefined) return null;
      return {
        ...toHead(row),
        text: row.text,
        blocks: readBlocks(row.blocks),
        exclusions: exclusions.ofRevision(id, row.revision_id),
        snapshot: toSnapshot(row),
        credits: credits.of(id),
      };
    },
    /** All but the text: for what only needs the metadata. */
    head: (id: Id): ArticleHead | null => {
      const row = head.get(id);
      return row === undefined ? null : toHead(row);
    },
    summary: (id: Id): ArticleSummary | null => {
      const row = summaryOf.get(id);
      return row ?? null;
    },
    list: ({
      filter,
      sort,
      review,
      limit,
      offset,
    }: ArticleListing): { readonly total: number; readonly rows: readonly ArticleSummary[] } => ({
      total: matching.get(filter, Number(review)) ?? 0,
      rows: pages.get(sort)?.all(filter, Number(review), limit, offset) ?? [],
    }),
    /** Overwrites the metadata; `metaOrigin` says who each field is from now. */
    edit: (id: Id, meta: ArticleMeta, metaOrigin: Readonly<Record<string, string>>): void => {
      const row = head.get(id);
      if (row === undefined) return;
      edit.run({
        ...meta,
        id,
        metaOrigin: JSON.stringify(metaOrigin),
        day: dayOf(meta.publishedAt ?? row.importedAt),
      });
    },
    setWords: (id: Id, words: number): void => void setWords.run(words, id),
    /** With all that hangs on them: revisions, passages, tags, attributions, notes on them, snapshots no other article has. */
    remove: (ids: readonly Id[]): number => {
      let removed = 0;
      for (const id of ids) {
        removeNotes.run(id, id);
        removed += remove.run(id).changes;
      }
      snapshots.removeUnused();
      return removed;
    },
    /** The article that was made from the same bytes, or has the same text now. */
    findDuplicate: (content: { readonly sha256: string; readonly textSha256: string }): Id | null =>
      findBytes(content.sha256) ?? sameText.get(content.textSha256) ?? null,
    /** The article made from exactly these bytes: known before anything is parsed. */
    findBytes,
    snapshot: snapshots.ofArticle,
  };
};

const nobody: Credits = { authors: [], publicationActorId: null, agencyActorId: null };

const metaColumns = `a.id, a.title, a.subtitle, a.byline, a.publication, a.section, a.agency, a.published_at AS publishedAt,
  a.updated_at AS updatedAt, a.url, a.language, a.imported_at AS importedAt, a.words`;

const toReview = `(a.publication IS NULL OR a.published_at IS NULL OR coalesce(a.byline, a.agency) IS NULL
  OR a.meta_origin ->> 'title' IN ('file name', 'first sentence') OR a.meta_origin ->> 'publication' = 'host of the address')`;
const matches = `article_matches(?, a.title, a.publication, a.byline) AND (? = 0 OR ${toReview})`;

const orders: Readonly<Record<ArticleSort, string>> = {
  imported: "a.n DESC",
  published: "a.published_at IS NULL, a.day DESC, a.published_at DESC, a.n DESC",
  title: "folded_name(a.title), a.n",
  publication: "a.publication IS NULL, folded_name(a.publication), a.day DESC, a.n DESC",
};

/** A passage counts when it carries a tag or is what somebody says; spans that only serve an attribution do not. */
const summary = `${metaColumns},
  (SELECT count(*) FROM passage p WHERE p.article_id = a.id AND (EXISTS (SELECT 1 FROM tag t WHERE t.passage_id = p.id)
     OR EXISTS (SELECT 1 FROM attribution_span x WHERE x.passage_id = p.id AND x.role = 'content'))) AS passages,
  (SELECT count(DISTINCT t.claim_id) FROM passage p JOIN tag t ON t.passage_id = p.id WHERE p.article_id = a.id) AS claims,
  (SELECT count(*) FROM exclusion e WHERE e.article_id = a.id AND e.revision_id = a.revision_id AND e.state = 'folded') AS folded`;

type MetaRow = ArticleMeta & { readonly id: string; readonly importedAt: string; readonly words: number };
type HeadRow = MetaRow & { readonly meta_origin: string; readonly revision_id: string };
type ArticleRow = HeadRow & { readonly text: string; readonly blocks: string };

export type ArticleHead = Omit<Article, "text" | "blocks" | "exclusions" | "snapshot" | "credits">;

const toHead = (row: HeadRow): ArticleHead => ({
  id: row.id,
  title: row.title,
  subtitle: row.subtitle,
  byline: row.byline,
  publication: row.publication,
  section: row.section,
  agency: row.agency,
  publishedAt: row.publishedAt,
  updatedAt: row.updatedAt,
  url: row.url,
  language: row.language,
  importedAt: row.importedAt,
  words: row.words,
  revisionId: row.revision_id,
  metaOrigin: readStrings(row.meta_origin),
});
