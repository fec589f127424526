import type { ActorName, Attribution, ChainLink, SpanRole } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** What a query over `attribution a LEFT JOIN source s` selects to make an attribution. */
export const attributionColumns = `a.id, a.source_id AS sourceId, s.name AS sourceName, s.actor_id AS actorId, a.act, a.quote,
  a.sourcing, a.hedge, a.negated, a.ground_rule AS groundRule, a.parent_id AS parentId,
  a.addressee_actor_id AS addresseeId, (SELECT name FROM actor WHERE id = a.addressee_actor_id) AS addresseeName,
  a.target_actor_id AS targetId, (SELECT name FROM actor WHERE id = a.target_actor_id) AS targetName,
  a.said_at AS saidAt, a.medium`;

export type AttributionRow = Omit<
  Attribution,
  | "negated"
  | "addressee"
  | "target"
  | "sourcePassageId"
  | "cuePassageId"
  | "mediumPassageId"
  | "addresseePassageId"
  | "contentPassageIds"
  | "chain"
> & {
  readonly negated: number;
  readonly addresseeId: Id | null;
  readonly addresseeName: string | null;
  readonly targetId: Id | null;
  readonly targetName: string | null;
};
export type SpanRow = { readonly attributionId: Id; readonly role: SpanRole; readonly passageId: Id };
export type ChainRow = ChainLink & { readonly attributionId: Id };

/** Spans and links in their order. */
export const toAttribution = (
  row: AttributionRow,
  spans: readonly SpanRow[],
  chain: readonly ChainRow[],
): Attribution => {
  const span = (role: SpanRole): Id | null => spans.find((each) => each.role === role)?.passageId ?? null;
  return {
    id: row.id,
    sourceId: row.sourceId,
    sourceName: row.sourceName,
    actorId: row.actorId,
    act: row.act,
    quote: row.quote,
    sourcing: row.sourcing,
    hedge: row.hedge,
    negated: row.negated === 1,
    groundRule: row.groundRule,
    addressee: toActor(row.addresseeId, row.addresseeName),
    target: toActor(row.targetId, row.targetName),
    saidAt: row.saidAt,
    medium: row.medium,
    parentId: row.parentId,
    sourcePassageId: span("source"),
    cuePassageId: span("cue"),
    mediumPassageId: span("medium"),
    addresseePassageId: span("addressee"),
    contentPassageIds: spans.filter(({ role }) => role === "content").map(({ passageId }) => passageId),
    chain: chain.map(({ role, name, actorId }) => ({ role, name, actorId })),
  };
};

const toActor = (id: Id | null, name: string | null): ActorName | null =>
  id === null || name === null ? null : { id, name };
