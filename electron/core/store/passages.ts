import type { Database } from "better-sqlite3";
import { splitsPair } from "../../../shared/anchoring/code-points.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Passage, PassageInArticle, TagKind } from "../../../shared/domain/passage.ts";
import { foldForSearch } from "../../../shared/query/fold.ts";
import { keptOf, textWithout } from "../../../shared/domain/folded.ts";
import type { Quote, Range } from "../../../shared/domain/range.ts";
import { groupBy } from "./group-by.ts";
import { openPassageReader } from "./passage-reader.ts";
import { openPassagesCarrying } from "./passages-carrying.ts";
import type { PassagePart } from "./passages-carrying.ts";

export type Passages = ReturnType<typeof openPassages>;

/** An article's text as it is now. */
export type CurrentText = { readonly articleId: Id; readonly revisionId: Id; readonly text: string };
export type PassageOrigin = "analyst" | "script" | "suggestion";
export type PassagePage = { readonly total: number; readonly rows: readonly PassageInArticle[] };

/** How much of the text around a passage a list shows, in UTF-16 units on each side. */
const contextUnits = 80;

/** @param isIndexed - whether the search index has every passage now */
export const openPassages = (db: Database, isIndexed: () => boolean) => {
  const reader = openPassageReader(db);
  const carrying = openPassagesCarrying(db, isIndexed);
  const idsCarrying = openIdsCarrying(db);
  const currentText = openCurrentText(db);
  const at = db
    .prepare<[string, number, number, string], Id>(
      "SELECT id FROM passage WHERE article_id = ? AND start = ? AND end = ? AND revision_id = ? AND state = 'placed' ORDER BY n",
    )
    .pluck();
  const home = db.prepare<[string], RevisionRow>(
    `SELECT r.text, a.title, a.publication, a.published_at AS publishedAt
     FROM revision r JOIN article a ON a.id = r.article_id WHERE r.id = ?`,
  );
  const folded = db.prepare<[string], Range>(
    "SELECT start, end FROM exclusion WHERE revision_id = ? AND state = 'folded' ORDER BY start",
  );
  const articles = db.prepare<[], Id>("SELECT id FROM article ORDER BY day, n").pluck();
  const articlesWith = db
    .prepare<[string], Id>(
      // The index's row number holds the day in its high half.
      `SELECT a.id FROM article a WHERE a.n IN (SELECT f.rowid & 4294967295 FROM article_fts f WHERE article_fts MATCH ?)
       ORDER BY a.day, a.n`,
    )
    .pluck();
  const orphans = db
    .prepare<[], Id>("SELECT p.id FROM passage p WHERE p.state = 'orphan' ORDER BY p.day, p.article_id, p.start")
    .pluck();
  const insert = db.prepare<
    PassageValues & { readonly articleId: Id; readonly origin: PassageOrigin; readonly at: string }
  >(
    `INSERT INTO passage (id, article_id, revision_id, start, end, exact, prefix, suffix, state, day, origin, created_at)
     SELECT @id, a.id, @revisionId, @start, @end, @exact, @prefix, @suffix, 'placed', a.day, @origin, @at
     FROM article a WHERE a.id = @articleId`,
  );
  const move = db.prepare<PassageValues>(
    `UPDATE passage SET revision_id = @revisionId, start = @start, end = @end, exact = @exact, prefix = @prefix,
       suffix = @suffix, state = 'placed' WHERE id = @id`,
  );
  const lose = db.prepare<[string]>("UPDATE passage SET state = 'orphan' WHERE id = ?");
  const quotes = db.prepare<[string], PassageQuote>(
    `SELECT id, revision_id AS revisionId, start, end, exact, prefix, suffix, state FROM passage
     WHERE article_id = ? ORDER BY start, end, n`,
  );
  const remove = db.prepare<[string]>("DELETE FROM passage WHERE id = ?");
  const prune = db.prepare<[string]>(
    `DELETE FROM passage WHERE id IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM tag t WHERE t.passage_id = passage.id)
       AND NOT EXISTS (SELECT 1 FROM attribution_span s WHERE s.passage_id = passage.id)
       AND NOT EXISTS (SELECT 1 FROM note o WHERE o.subject_id = passage.id)`,
  );

  const inArticle = (ids: readonly Id[]): readonly PassageInArticle[] => {
    const found = reader.byIds(ids);
    const views = new Map<Id, PassageInArticle>();
    // One text at a time in memory: a list may reach across every article there is.
    for (const [revisionId, group] of groupBy(found, (passage) => passage.revisionId)) {
      const row = home.get(revisionId);
      if (row === undefined) continue;
      const debris = folded.all(revisionId);
      for (const passage of group) views.set(passage.id, toPassageInArticle(passage, row, debris));
    }
    return found.flatMap((passage) => views.get(passage.id) ?? []);
  };

  return {
    byIds: reader.byIds,
    byId: (id: Id): Passage | null => reader.byIds([id])[0] ?? null,
    /** All of an article's passages, orphans and those that only serve too, in order of place. */
    ofArticle: reader.ofArticle,
    inArticle,
    /** Those that carry a claim, source, actor or code, in order of article date and place. */
    carrying: (kind: TagKind, id: Id, limit: number, offset: number, part?: PassagePart): PassagePage => {
      const { total, ids } = carrying(kind, id, limit, offset, part ?? null);
      return { total, rows: inArticle(ids) };
    },
    /** The ids of those that `carrying` would give, in no order; also within a change. */
    idsCarrying: (kind: TagKind, id: Id): readonly Id[] => idsCarrying[kind].all({ id }),
    orphans: (): readonly PassageInArticle[] => inArticle(orphans.all()),
    /**
     * Articles whose text may hold one of these; folded text does not count. Narrowed down by the search index if the
     * words are of a script that it can tell apart, else all articles.
     */
    articlesWith: (words: readonly string[], indexed: boolean): readonly Id[] => {
      const phrases = words.map((word) => foldForSearch(word).replaceAll('"', " "));
      if (!indexed || phrases.some((phrase) => !/[\p{L}\p{N}]/u.test(phrase))) return articles.all();
      return phrases.length === 0
        ? []
        : articlesWith.all(`body : (${phrases.map((phrase) => `"${phrase}"`).join(" OR ")})`);
    },
    /** Null when there is no such article. */
    currentText,
    /** The passage with exactly these ends in this revision, or null. */
    at: (articleId: Id, revisionId: Id, start: number, end: number): Id | null =>
      at.get(articleId, start, end, revisionId) ?? null,
    insert: (id: Id, { articleId, revisionId }: CurrentText, quote: Quote, origin: PassageOrigin): void => {
      insert.run({ id, articleId, revisionId, ...quote, origin, at: new Date().toISOString() });
    },
    move: (id: Id, { revisionId }: CurrentText, quote: Quote): void => void move.run({ id, revisionId, ...quote }),
    /** Its words are not found in the text any more: it keeps those it had. */
    lose: (id: Id): void => void lose.run(id),
    /** Where an article's passages stand and what they say, orphans too. */
    quotes: (articleId: Id): readonly PassageQuote[] => quotes.all(articleId),
    /** With its tags, spans and note. */
    remove: (id: Id): boolean => remove.run(id).changes === 1,
    /** Remove those of these that nothing is left on: no tag, no part in an attribution, no note. Returns how many. */
    prune: (ids: readonly Id[]): number => (ids.length === 0 ? 0 : prune.run(JSON.stringify(ids)).changes),
  };
};

/** Revisions never change, so the one read last is kept: commands on one article come one after the other. */
const openCurrentText = (db: Database) => {
  const revisionOf = db.prepare<[string], Id>("SELECT revision_id FROM article WHERE id = ?").pluck();
  const textOf = db.prepare<[string], string>("SELECT text FROM revision WHERE id = ?").pluck();
  let last: CurrentText | null = null;
  return (articleId: Id): CurrentText | null => {
    const revisionId = revisionOf.get(articleId);
    if (revisionId === undefined) return null;
    if (last?.revisionId === revisionId) return last;
    const text = textOf.get(revisionId);
    if (text === undefined) return null;
    last = { articleId, revisionId, text };
    return last;
  };
};

type RevisionRow = {
  readonly text: string;
  readonly title: string;
  readonly publication: string | null;
  readonly publishedAt: string | null;
};
export type PassageQuote = Quote & {
  readonly id: Id;
  readonly revisionId: Id;
  readonly state: Passage["state"];
};
type PassageValues = Quote & { readonly id: Id; readonly revisionId: Id };

const carryingSql = {
  claim: "SELECT passage_id FROM tag WHERE claim_id = @id",
  source: `SELECT passage_id FROM tag WHERE source_id = @id UNION SELECT x.passage_id FROM attribution a
    JOIN attribution_span x ON x.attribution_id = a.id AND x.role = 'content' WHERE a.source_id = @id`,
  actor: `SELECT passage_id FROM tag WHERE actor_id = @id UNION SELECT x.passage_id FROM source s
    JOIN attribution a ON a.source_id = s.id
    JOIN attribution_span x ON x.attribution_id = a.id AND x.role = 'content' WHERE s.actor_id = @id`,
  code: "SELECT passage_id FROM tag WHERE code_id = @id",
} as const satisfies Readonly<Record<TagKind, string>>;

const openIdsCarrying = (db: Database) => {
  const of = (kind: TagKind) =>
    db.prepare<{ readonly id: Id }, Id>(`SELECT DISTINCT passage_id FROM (${carryingSql[kind]})`).pluck();
  return { claim: of("claim"), source: of("source"), actor: of("actor"), code: of("code") };
};

const toPassageInArticle = (
  passage: Passage,
  { text, title, publication, publishedAt }: RevisionRow,
  folded: readonly Range[],
): PassageInArticle => ({
  ...passage,
  articleTitle: title,
  publication,
  publishedAt,
  before: contextBefore(text, passage.start, folded),
  after: contextAfter(text, passage.end, folded),
});

const contextBefore = (text: string, end: number, folded: readonly Range[]): string => {
  let room = contextUnits;
  let start = end;
  for (const kept of keptOf({ start: 0, end }, folded).toReversed()) {
    start = Math.max(kept.start, kept.end - room);
    room -= kept.end - start;
    if (room === 0) break;
  }
  return textWithout(text, { start: splitsPair(text, start) ? start + 1 : start, end }, folded).text;
};

const contextAfter = (text: string, start: number, folded: readonly Range[]): string => {
  let room = contextUnits;
  let end = start;
  for (const kept of keptOf({ start, end: text.length }, folded)) {
    end = Math.min(kept.end, kept.start + room);
    room -= end - kept.start;
    if (room === 0) break;
  }
  return textWithout(text, { start, end: splitsPair(text, end) ? end - 1 : end }, folded).text;
};
