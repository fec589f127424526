import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import type { Position } from "../../../shared/domain/attribution.ts";
import { positions } from "../../../shared/domain/attribution.ts";
import type { TagKind } from "../../../shared/domain/passage.ts";

/** Of a claim, those that take one position; of an actor or source, what they say or what is tagged with them. */
export type PassagePart = "said" | "tagged" | Position;
export type CarryingPage = { readonly total: number; readonly ids: readonly Id[] };

/** A passage by its row number, and the day of its article. */
type Dated = readonly [n: number, day: number];
type Which = { readonly id: Id; readonly position: number };

const tagged = (column: "source_id" | "actor_id" | "code_id"): string =>
  `SELECT p.n, p.day FROM tag t CROSS JOIN passage p ON p.id = t.passage_id WHERE t.${column} = @id`;
const said = (node: string): string =>
  `SELECT r.passage, r.day FROM network_row r WHERE r.kind = 0 AND r.speaker = (${node})`;
const saidBySource = said(
  "SELECT coalesce(2 * a.n, 2 * s.n + 1) FROM source s LEFT JOIN actor a ON a.id = s.actor_id WHERE s.id = @id",
);
const saidByActor = said("SELECT 2 * n FROM actor WHERE id = @id");
const onClaim = "SELECT v.passage, v.day FROM voice v WHERE v.claim = (SELECT n FROM claim WHERE id = @id)";

const sets = {
  claim: onClaim,
  position: `${onClaim} AND v.position = @position`,
  source: `${tagged("source_id")} UNION ALL ${saidBySource}`,
  "source-said": saidBySource,
  "source-tagged": tagged("source_id"),
  actor: `${tagged("actor_id")} UNION ALL ${saidByActor}`,
  "actor-said": saidByActor,
  "actor-tagged": tagged("actor_id"),
  code: tagged("code_id"),
  // A fifth of what looking up each tag's passage takes; the row number has the day in its high half.
  "code-indexed": `SELECT rowid & 4294967295, rowid >> 32 FROM passage_fts
    WHERE passage_fts MATCH (SELECT 'meta : "co' || n || '"' FROM code WHERE id = @id)`,
} as const;
type SetName = keyof typeof sets;

/**
 * The passages that carry a claim, source, actor or code, in order of article date and place, a page at a time. Of all of them only
 * row numbers and days are read, off tables and indexes made of such numbers; whole rows only of the days that the page reaches.
 *
 * @param isIndexed - whether the search index has every passage now
 */
export const openPassagesCarrying = (db: Database, isIndexed: () => boolean) => {
  const statement = (name: SetName) => db.prepare<Which, Dated>(sets[name]).raw();
  const all = {
    claim: statement("claim"),
    position: statement("position"),
    source: statement("source"),
    "source-said": statement("source-said"),
    "source-tagged": statement("source-tagged"),
    actor: statement("actor"),
    "actor-said": statement("actor-said"),
    "actor-tagged": statement("actor-tagged"),
    code: statement("code"),
    "code-indexed": statement("code-indexed"),
  } satisfies Readonly<Record<SetName, unknown>>;
  const inOrder = db
    .prepare<[string, number, number], Id>(
      `SELECT p.id FROM json_each(?) j CROSS JOIN passage p ON p.n = j.value CROSS JOIN article a ON a.id = p.article_id
       ORDER BY a.day, a.n, p.start, p.end, p.n LIMIT ? OFFSET ?`,
    )
    .pluck();

  return (kind: TagKind, id: Id, limit: number, offset: number, part: PassagePart | null): CarryingPage => {
    const place = part === null || part === "said" || part === "tagged" ? -1 : positions.indexOf(part);
    const found = all[setOf(kind, part, isIndexed)].all({ id, position: place });
    const dayOf = new Map(found);
    const days = Int32Array.from(dayOf.values()).sort();
    const [first, last] = [days[offset], days[Math.min(offset + limit, days.length) - 1]];
    if (first === undefined || last === undefined) return { total: dayOf.size, ids: [] };
    const near = [...dayOf].filter(([, day]) => day >= first && day <= last).map(([n]) => n);
    return { total: dayOf.size, ids: inOrder.all(JSON.stringify(near), limit, offset - days.indexOf(first)) };
  };
};

/** A claim has positions, an actor and a source have what they say; anything else has no parts. */
const setOf = (kind: TagKind, part: PassagePart | null, isIndexed: () => boolean): SetName => {
  switch (kind) {
    case "claim":
      return part === null || part === "said" || part === "tagged" ? "claim" : "position";
    case "code":
      return isIndexed() ? "code-indexed" : "code";
    case "actor":
      return part === "said" || part === "tagged" ? `actor-${part}` : "actor";
    case "source":
      return part === "said" || part === "tagged" ? `source-${part}` : "source";
  }
};
