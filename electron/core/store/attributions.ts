import type { Database } from "better-sqlite3";
import type { Attribution, ChainLink, SpanRole } from "../../../shared/domain/attribution.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { attributionColumns, toAttribution } from "./attribution-rows.ts";
import type { AttributionRow, ChainRow, SpanRow } from "./attribution-rows.ts";

export type AttributionValues = Pick<
  Attribution,
  "sourceId" | "act" | "quote" | "sourcing" | "hedge" | "negated" | "groundRule" | "saidAt" | "medium" | "parentId"
> & { readonly addresseeId: Id | null; readonly targetId: Id | null };

export const openAttributions = (db: Database) => {
  const byId = db.prepare<[string], AttributionRow & { readonly articleId: Id }>(
    `SELECT a.article_id AS articleId, ${attributionColumns}
     FROM attribution a LEFT JOIN source s ON s.id = a.source_id WHERE a.id = ?`,
  );
  const spans = db.prepare<[string], SpanRow & { readonly id: Id }>(
    `SELECT id, attribution_id AS attributionId, role, passage_id AS passageId FROM attribution_span
     WHERE attribution_id = ? ORDER BY role, position`,
  );
  const chain = db.prepare<[string], ChainRow>(
    `SELECT attribution_id AS attributionId, role, name, actor_id AS actorId FROM chain_link
     WHERE attribution_id = ? ORDER BY position`,
  );
  const ofPassage = db.prepare<[string], SpanRow & { readonly id: Id }>(
    `SELECT id, attribution_id AS attributionId, role, passage_id AS passageId FROM attribution_span
     WHERE passage_id = ? ORDER BY attribution_id, role, position`,
  );
  const insert = db.prepare<Stored & { readonly articleId: Id; readonly origin: string; readonly at: string }>(
    `INSERT INTO attribution (id, article_id, source_id, act, quote, sourcing, hedge, negated, ground_rule,
       addressee_actor_id, target_actor_id, said_at, medium, parent_id, origin, created_at)
     VALUES (@id, @articleId, @sourceId, @act, @quote, @sourcing, @hedge, @negated, @groundRule,
       @addresseeId, @targetId, @saidAt, @medium, @parentId, @origin, @at)`,
  );
  const update = db.prepare<Stored>(
    `UPDATE attribution SET source_id = @sourceId, act = @act, quote = @quote, sourcing = @sourcing, hedge = @hedge,
       negated = @negated, ground_rule = @groundRule, addressee_actor_id = @addresseeId, target_actor_id = @targetId,
       said_at = @saidAt, medium = @medium, parent_id = @parentId WHERE id = @id`,
  );
  const setSource = db.prepare<[string, string]>("UPDATE attribution SET source_id = ? WHERE id = ?");
  const setParent = db.prepare<[string | null, string]>("UPDATE attribution SET parent_id = ? WHERE id = ?");
  const remove = db.prepare<[string]>("DELETE FROM attribution WHERE id = ?");
  const addSpan = db.prepare<{
    readonly id: Id;
    readonly attributionId: Id;
    readonly role: SpanRole;
    readonly passageId: Id;
  }>(
    `INSERT INTO attribution_span (id, attribution_id, role, position, passage_id)
     SELECT @id, @attributionId, @role, coalesce(max(position) + 1, 0), @passageId
     FROM attribution_span WHERE attribution_id = @attributionId AND role = @role`,
  );
  const moveSpan = db.prepare<[string, string]>("UPDATE attribution_span SET passage_id = ? WHERE id = ?");
  const removeSpan = db.prepare<[string]>("DELETE FROM attribution_span WHERE id = ?");
  const clearChain = db.prepare<[string]>("DELETE FROM chain_link WHERE attribution_id = ?");
  const addLink = db.prepare<[string, string, number, string, string, string | null]>(
    "INSERT INTO chain_link (id, attribution_id, position, role, name, actor_id) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const stripSource = db.prepare<[string]>(
    "UPDATE attribution SET sourcing = 'unresolved' WHERE source_id = ? AND sourcing <> 'unresolved'",
  );
  const nameSourcing = db.prepare<[string]>(
    "UPDATE attribution SET sourcing = 'named' WHERE source_id = ? AND sourcing <> 'named'",
  );
  const nameLinks = db.prepare<{
    readonly sourceId: Id;
    readonly was: string;
    readonly name: string;
    readonly actorId: Id;
  }>(
    `UPDATE chain_link SET name = @name, actor_id = @actorId WHERE name = @was COLLATE NOCASE AND actor_id IS NULL
     AND attribution_id IN (SELECT id FROM attribution WHERE source_id = @sourceId)`,
  );
  const moveSource = db.prepare<[string, string]>("UPDATE attribution SET source_id = ? WHERE source_id = ?");

  return {
    byId: (id: Id): (Attribution & { readonly articleId: Id }) | null => {
      const row = byId.get(id);
      return row === undefined
        ? null
        : { ...toAttribution(row, spans.all(id), chain.all(id)), articleId: row.articleId };
    },
    /** Its parts, each role in order. */
    spans: (id: Id) => spans.all(id),
    /** Every part that a passage plays in any attribution. */
    spansOn: (passageId: Id) => ofPassage.all(passageId),
    insert: (id: Id, articleId: Id, values: AttributionValues, origin: "analyst" | "script"): void =>
      void insert.run({ ...toStored(id, values), articleId, origin, at: new Date().toISOString() }),
    update: (id: Id, values: AttributionValues): void => void update.run(toStored(id, values)),
    setSource: (id: Id, sourceId: Id): void => void setSource.run(sourceId, id),
    setParent: (id: Id, parentId: Id | null): void => void setParent.run(parentId, id),
    /** With its spans and chain; claim tags lose it. */
    remove: (id: Id): void => void remove.run(id),
    /** After the others of its role. */
    addSpan: (attributionId: Id, role: SpanRole, passageId: Id): void =>
      void addSpan.run({ id: newId(), attributionId, role, passageId }),
    moveSpan: (spanId: Id, passageId: Id): void => void moveSpan.run(passageId, spanId),
    removeSpan: (spanId: Id): void => void removeSpan.run(spanId),
    setChain: (attributionId: Id, links: readonly ChainLink[]): void => {
      clearChain.run(attributionId);
      for (const [position, link] of links.entries())
        addLink.run(newId(), attributionId, position, link.role, link.name, link.actorId);
    },
    /** What a source says is said by a named actor, in the chains too. */
    identify: (source: Named, actor: Named): void => {
      nameSourcing.run(source.id);
      nameLinks.run({ sourceId: source.id, was: source.name, name: actor.name, actorId: actor.id });
    },
    moveSource: (from: Id, to: Id): void => void moveSource.run(to, from),
    /** Before a source is removed: who said it is then not known any more. */
    loseSource: (sourceId: Id): void => void stripSource.run(sourceId),
  };
};

type Named = { readonly id: Id; readonly name: string };

type Stored = Omit<AttributionValues, "negated"> & { readonly id: Id; readonly negated: number };

const toStored = (id: Id, values: AttributionValues): Stored => ({ ...values, id, negated: values.negated ? 1 : 0 });
