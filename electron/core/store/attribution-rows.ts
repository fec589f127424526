import type { Attribution, ChainLink } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** What a query over `attribution a LEFT JOIN source s` selects to make an attribution. */
export const attributionColumns = `a.id, a.source_id AS sourceId, s.name AS sourceName, s.actor_id AS actorId, a.act, a.quote,
  a.sourcing, a.hedge, a.negated, a.ground_rule AS groundRule, a.parent_id AS parentId`;

export type AttributionRow = Omit<
  Attribution,
  "negated" | "sourcePassageId" | "cuePassageId" | "contentPassageIds" | "chain"
> & { readonly negated: number };
export type SpanRole = "content" | "source" | "cue" | "medium" | "addressee";
export type SpanRow = { readonly attributionId: Id; readonly role: SpanRole; readonly passageId: Id };
export type ChainRow = ChainLink & { readonly attributionId: Id };

/** Spans and links in their order. */
export const toAttribution = (
  row: AttributionRow,
  spans: readonly SpanRow[],
  chain: readonly ChainRow[],
): Attribution => ({
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
  parentId: row.parentId,
  sourcePassageId: spans.find((span) => span.role === "source")?.passageId ?? null,
  cuePassageId: spans.find((span) => span.role === "cue")?.passageId ?? null,
  contentPassageIds: spans.filter((span) => span.role === "content").map((span) => span.passageId),
  chain: chain.map(({ role, name, actorId }) => ({ role, name, actorId })),
});
