import type { Database } from "better-sqlite3";
import type { Position } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { TagKind } from "../../../shared/domain/passage.ts";

/** A tag as it is stored, without what it is called. */
export type TagRecord = {
  readonly id: Id;
  readonly passageId: Id;
  readonly kind: TagKind;
  readonly targetId: Id;
  /** Not null exactly on claim tags. */
  readonly position: Position | null;
  readonly attributionId: Id | null;
};

export const openTags = (db: Database) => {
  const columns = `id, passage_id AS passageId, kind, coalesce(claim_id, source_id, actor_id, code_id) AS targetId,
    position, attribution_id AS attributionId`;
  const byId = db.prepare<[string], TagRecord>(`SELECT ${columns} FROM tag WHERE id = ?`);
  const ofPassage = db.prepare<[string], TagRecord>(`SELECT ${columns} FROM tag WHERE passage_id = ? ORDER BY n`);
  const ofAttribution = db.prepare<[string], TagRecord>(
    `SELECT ${columns} FROM tag WHERE attribution_id = ? ORDER BY n`,
  );
  const ofTarget = {
    claim: db.prepare<[string], TagRecord>(`SELECT ${columns} FROM tag WHERE claim_id = ? ORDER BY n`),
    actor: db.prepare<[string], TagRecord>(`SELECT ${columns} FROM tag WHERE actor_id = ? ORDER BY n`),
    source: db.prepare<[string], TagRecord>(`SELECT ${columns} FROM tag WHERE source_id = ? ORDER BY n`),
    code: db.prepare<[string], TagRecord>(`SELECT ${columns} FROM tag WHERE code_id = ? ORDER BY n`),
  } as const;
  const find = db
    .prepare<[string, string, string], Id>(
      `SELECT id FROM tag WHERE passage_id = ? AND coalesce(claim_id, source_id, actor_id, code_id) = ?
       AND coalesce(attribution_id, '') = ?`,
    )
    .pluck();
  const mentions = db.prepare<[string, string], { readonly start: number; readonly end: number }>(
    `SELECT p.start, p.end FROM tag t JOIN passage p ON p.id = t.passage_id
     WHERE t.actor_id = ? AND p.article_id = ? AND p.state = 'placed' ORDER BY p.start`,
  );
  const alike = db.prepare<[string, string], TagRecord>(
    `SELECT ${columns} FROM tag WHERE actor_id = ?
     AND (SELECT exact FROM passage WHERE id = tag.passage_id) = ? COLLATE NOCASE ORDER BY n`,
  );
  const insert = db.prepare<TagRecord & { readonly at: string }>(
    `INSERT INTO tag (id, passage_id, kind, claim_id, source_id, actor_id, code_id, attribution_id, position, created_at)
     VALUES (@id, @passageId, @kind, iif(@kind = 'claim', @targetId, NULL), iif(@kind = 'source', @targetId, NULL),
       iif(@kind = 'actor', @targetId, NULL), iif(@kind = 'code', @targetId, NULL), @attributionId, @position, @at)`,
  );
  const update = db.prepare<TagRecord>(
    `UPDATE tag SET passage_id = @passageId, kind = @kind, claim_id = iif(@kind = 'claim', @targetId, NULL),
       source_id = iif(@kind = 'source', @targetId, NULL), actor_id = iif(@kind = 'actor', @targetId, NULL),
       code_id = iif(@kind = 'code', @targetId, NULL), attribution_id = @attributionId, position = @position WHERE id = @id`,
  );
  const remove = db.prepare<[string]>("DELETE FROM tag WHERE id = ?");
  const newest = db.prepare<[], number | null>("SELECT max(n) FROM tag").pluck();
  const since = db.prepare<[number], Id>("SELECT id FROM tag WHERE n > ? ORDER BY n").pluck();

  return {
    byId: (id: Id): TagRecord | null => byId.get(id) ?? null,
    ofPassage: (passageId: Id): readonly TagRecord[] => ofPassage.all(passageId),
    ofAttribution: (attributionId: Id): readonly TagRecord[] => ofAttribution.all(attributionId),
    /** Everything tagged as one entry. */
    ofTarget: (kind: keyof typeof ofTarget, targetId: Id): readonly TagRecord[] => ofTarget[kind].all(targetId),
    /** A passage carries the same entry once per attribution (and once without). */
    find: (passageId: Id, targetId: Id, attributionId: Id | null): Id | null =>
      find.get(passageId, targetId, attributionId ?? "") ?? null,
    /** Where an actor is tagged in an article, in order of place. */
    mentions: (actorId: Id, articleId: Id) => mentions.all(actorId, articleId),
    /** Where these words, in whatever case, are tagged as an actor. */
    alike: (actorId: Id, exact: string): readonly TagRecord[] => alike.all(actorId, exact),
    insert: (tag: TagRecord): void => void insert.run({ ...tag, at: new Date().toISOString() }),
    /** Overwrite a tag. One that would double another of its passage is removed instead; returns the id that stays. */
    update: (tag: TagRecord): Id => {
      const twin = find.get(tag.passageId, tag.targetId, tag.attributionId ?? "");
      if (twin !== undefined && twin !== tag.id) {
        remove.run(tag.id);
        return twin;
      }
      update.run(tag);
      return tag.id;
    },
    remove: (id: Id): boolean => remove.run(id).changes === 1,
    /** A mark for `since`; only good within one change. */
    newest: (): number => newest.get() ?? 0,
    /** Tags made after the mark. */
    since: (mark: number): readonly Id[] => since.all(mark),
  };
};
