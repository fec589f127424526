import type { Database } from "better-sqlite3";
import type { Attribution, Position, SpanRole } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Passage, Tag, TagKind } from "../../../shared/domain/passage.ts";
import { attributionColumns, toAttribution } from "./attribution-rows.ts";
import type { AttributionRow, ChainRow, SpanRow } from "./attribution-rows.ts";
import { groupBy } from "./group-by.ts";

/**
 * Read passages whole: tags, attributions, notes. A few queries over the set, whatever its size, because twenty
 * thousand passages in one article must open at once.
 */
export const openPassageReader = (db: Database) => {
  const ofArticle = assembly(db, "p.article_id = ?");
  const byIds = assembly(db, "p.id IN (SELECT value FROM json_each(?))");
  return {
    /** In order of place. */
    ofArticle: (articleId: Id): readonly Passage[] => ofArticle(articleId),
    /** In the order asked for; those that are not there are left out. */
    byIds: (ids: readonly Id[]): readonly Passage[] => {
      if (ids.length === 0) return [];
      const found = new Map(byIds(JSON.stringify(ids)).map((passage) => [passage.id, passage]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
  };
};

type PassageRow = {
  readonly id: Id;
  readonly articleId: Id;
  readonly revisionId: Id;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly state: Passage["state"];
  readonly createdAt: string;
};
type TagRow = {
  readonly passageId: Id;
  readonly id: Id;
  readonly kind: TagKind;
  readonly targetId: Id;
  readonly label: string;
  readonly color: number | null;
  readonly position: Position | null;
  readonly attributionId: Id | null;
};
type ServiceRow = { readonly passageId: Id; readonly role: Exclude<SpanRole, "content"> };

/** `chosen` is one of two constants above, never input. */
const assembly = (db: Database, chosen: string) => {
  const passages = db.prepare<[string], PassageRow>(
    `SELECT p.id, p.article_id AS articleId, p.revision_id AS revisionId, p.start, p.end, p.exact, p.state,
       p.created_at AS createdAt
     FROM passage p WHERE ${chosen} ORDER BY p.start, p.end, p.n`,
  );
  const tags = db.prepare<[string], TagRow>(
    `SELECT t.passage_id AS passageId, t.id, t.kind, coalesce(t.claim_id, t.source_id, t.actor_id, t.code_id) AS targetId,
       coalesce(c.text, s.name, a.name, o.name) AS label, o.color, t.position, t.attribution_id AS attributionId
     FROM passage p JOIN tag t ON t.passage_id = p.id
     LEFT JOIN claim c ON c.id = t.claim_id LEFT JOIN source s ON s.id = t.source_id
     LEFT JOIN actor a ON a.id = t.actor_id LEFT JOIN code o ON o.id = t.code_id
     WHERE ${chosen} ORDER BY t.n`,
  );
  const contents = db.prepare<[string], AttributionRow & { readonly passageId: Id }>(
    `SELECT x.passage_id AS passageId, ${attributionColumns}
     FROM passage p JOIN attribution_span x ON x.passage_id = p.id AND x.role = 'content'
     JOIN attribution a ON a.id = x.attribution_id LEFT JOIN source s ON s.id = a.source_id
     WHERE ${chosen} ORDER BY a.n`,
  );
  const said = `SELECT x.attribution_id FROM passage p
     JOIN attribution_span x ON x.passage_id = p.id AND x.role = 'content' WHERE ${chosen}`;
  const spans = db.prepare<[string], SpanRow>(
    `SELECT attribution_id AS attributionId, role, passage_id AS passageId FROM attribution_span
     WHERE attribution_id IN (${said}) ORDER BY attribution_id, role, position`,
  );
  const chains = db.prepare<[string], ChainRow>(
    `SELECT attribution_id AS attributionId, role, name, actor_id AS actorId FROM chain_link
     WHERE attribution_id IN (${said}) ORDER BY attribution_id, position`,
  );
  const services = db.prepare<[string], ServiceRow>(
    `SELECT x.passage_id AS passageId, x.role FROM passage p JOIN attribution_span x ON x.passage_id = p.id
     WHERE ${chosen} AND x.role <> 'content'`,
  );
  const notes = db.prepare<[string], { readonly passageId: Id; readonly noteId: Id }>(
    `SELECT o.subject_id AS passageId, o.id AS noteId FROM passage p
     JOIN note o ON o.subject_id = p.id AND o.subject = 'passage' WHERE ${chosen}`,
  );

  return (key: string): readonly Passage[] => {
    const tagsOf = groupBy(tags.all(key), (row) => row.passageId);
    const spansOf = groupBy(spans.all(key), (row) => row.attributionId);
    const chainOf = groupBy(chains.all(key), (row) => row.attributionId);
    const attributionsOf = groupBy(contents.all(key), (row) => row.passageId);
    const serviceOf = new Map(services.all(key).map((row) => [row.passageId, row.role]));
    const noteOf = new Map(notes.all(key).map((row) => [row.passageId, row.noteId]));
    return passages.all(key).map((row): Passage => {
      const attributions = (attributionsOf.get(row.id) ?? none).map((said_): Attribution =>
        toAttribution(said_, spansOf.get(said_.id) ?? none, chainOf.get(said_.id) ?? none),
      );
      const ownTags = (tagsOf.get(row.id) ?? none).map(toTag);
      const noteId = noteOf.get(row.id) ?? null;
      const role = serviceOf.get(row.id);
      const own = ownTags.length > 0 || attributions.length > 0 || noteId !== null;
      // Field by field: spreading a row costs three times as much, and there are twenty thousand.
      return {
        id: row.id,
        articleId: row.articleId,
        revisionId: row.revisionId,
        start: row.start,
        end: row.end,
        exact: row.exact,
        state: row.state,
        tags: ownTags,
        attributions,
        serves: own || role === undefined ? null : role,
        noteId,
        createdAt: row.createdAt,
      };
    });
  };
};

const none: readonly never[] = [];

const toTag = ({ id, kind, targetId, label, color, position, attributionId }: TagRow): Tag => ({
  id,
  kind,
  targetId,
  label,
  color,
  position,
  attributionId,
});
