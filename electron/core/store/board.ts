import type { Database } from "better-sqlite3";
import type { Position } from "../../../shared/domain/attribution.ts";
import type { Opposition, Stance } from "../../../shared/domain/conflict.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { originalOf } from "../../../shared/domain/independence.ts";
import type { Witness } from "../../../shared/domain/independence.ts";
import { claimDetailColumns, withClaimDetails } from "./claim-details.ts";
import type { ClaimDetailRow } from "./claim-details.ts";
import { groupBy } from "./group-by.ts";

/**
 * Whose word an appearance is in the end, of `attribution a LEFT JOIN source s LEFT JOIN chain_link l` at position 0: the
 * chain's root, known by its actor, as the source itself, or as the actor or source of exactly that name; else the source;
 * else, in the writer's own voice, the agency that the article is credited to.
 */
const origin = `CASE
  WHEN l.n IS NOT NULL THEN coalesce(l.actor_id, iif(l.name = s.name, coalesce(s.actor_id, s.id), NULL),
    (SELECT id FROM actor WHERE name = l.name COLLATE NOCASE AND name = l.name ORDER BY id LIMIT 1),
    (SELECT iif(count(*) = 1, min(id), NULL) FROM source WHERE name = l.name COLLATE NOCASE AND name = l.name),
    lower(l.name))
  ELSE coalesce(s.actor_id, s.id, (SELECT w.agency_actor_id FROM article w WHERE w.id = p.article_id)) END`;
const said = `LEFT JOIN attribution a ON a.id = t.attribution_id LEFT JOIN source s ON s.id = a.source_id
  LEFT JOIN chain_link l ON l.attribution_id = a.id AND l.position = 0`;

type WitnessRow = Omit<Witness, "originalId"> & {
  readonly claimId: Id;
  readonly position: Position;
  readonly sourceId: Id | null;
};
type StanceRow = Omit<Stance, "number" | "event"> & ClaimDetailRow & { readonly questionId: Id | null };
type ClaimsAsked = { readonly questionId: Id | null; readonly among: string | null };
const inScope = "(@among IS NULL OR c.id IN (SELECT value FROM json_each(@among)))";

/** What the question board is made of: a few queries over a set of claims, whatever its size. */
export const openBoard = (db: Database) => {
  const copies = db.prepare<[], { readonly id: Id; readonly copyOf: Id }>(
    "SELECT id, copy_of AS copyOf FROM article WHERE copy_of IS NOT NULL",
  );
  const witnesses = db.prepare<[string], WitnessRow>(
    `SELECT DISTINCT t.claim_id AS claimId, t.position, p.article_id AS articleId, a.source_id AS sourceId, ${origin} AS origin
     FROM tag t JOIN passage p ON p.id = t.passage_id ${said}
     WHERE t.claim_id IN (SELECT value FROM json_each(?))`,
  );
  const ofSource = db.prepare<[string], WitnessRow>(
    `SELECT DISTINCT t.claim_id AS claimId, t.position, p.article_id AS articleId, a.source_id AS sourceId, ${origin} AS origin
     FROM tag t JOIN passage p ON p.id = t.passage_id ${said}
     WHERE t.claim_id IS NOT NULL AND t.attribution_id IN (SELECT id FROM attribution WHERE source_id = ?)`,
  );
  const ofSources = db
    .prepare<[string], Id>(
      `SELECT DISTINCT t.claim_id FROM json_each(?) j JOIN attribution a ON a.source_id = j.value
       JOIN tag t ON t.attribution_id = a.id WHERE t.claim_id IS NOT NULL`,
    )
    .pluck();
  const counts = `(SELECT count(*) FROM voice v WHERE v.claim = c.n AND v.position IN (0, 4)) AS affirmed,
    (SELECT count(*) FROM voice v WHERE v.claim = c.n AND v.position = 1) AS denied`;
  const stanceColumns = `c.id, c.text, c.question_id AS questionId, ${claimDetailColumns}, ${counts}`;
  const stances = db.prepare<[string], StanceRow>(
    `SELECT ${stanceColumns} FROM claim c WHERE c.id IN (SELECT value FROM json_each(?))`,
  );
  const rivals = db.prepare<[string], StanceRow>(
    `SELECT ${stanceColumns} FROM claim c
     WHERE c.question_id IN (SELECT value FROM json_each(?)) 
       AND coalesce(c.number_low, c.event_from, c.event_to, c.event_place) IS NOT NULL ORDER BY c.id`,
  );
  const oppositions = db.prepare<{ readonly ids: string }, Opposition & { readonly claimId: Id }>(
    `SELECT r.claim_id AS claimId, r.kind, c.id AS otherId, c.text AS otherText, r.aspect, r.n FROM claim_relation r
       JOIN claim c ON c.id = r.other_id
       WHERE r.kind IN ('contradicts', 'in-tension') AND r.claim_id IN (SELECT value FROM json_each(@ids))
     UNION ALL
     SELECT r.other_id, r.kind, c.id, c.text, r.aspect, r.n FROM claim_relation r JOIN claim c ON c.id = r.claim_id
       WHERE r.kind IN ('contradicts', 'in-tension') AND r.other_id IN (SELECT value FROM json_each(@ids))
     ORDER BY r.n`,
  );
  const ofQuestion = db
    .prepare<ClaimsAsked & { readonly limit: number; readonly offset: number }, Id>(
      `SELECT c.id FROM claim c JOIN entry_rank r ON r.kind = 'claim' AND r.n = c.n
       WHERE c.question_id IS @questionId AND ${inScope} ORDER BY r.uses DESC, c.text COLLATE NOCASE, c.n
       LIMIT @limit OFFSET @offset`,
    )
    .pluck();
  const count = db
    .prepare<ClaimsAsked, number>(`SELECT count(*) FROM claim c WHERE c.question_id IS @questionId AND ${inScope}`)
    .pluck();
  const onPassages = db
    .prepare<[string], Id>(
      `SELECT DISTINCT t.claim_id FROM json_each(?) j JOIN tag t ON t.passage_id = j.value WHERE t.claim_id IS NOT NULL`,
    )
    .pluck();

  const copyOf = (): ReadonlyMap<Id, Id> => new Map(copies.all().map((row) => [row.id, row.copyOf]));
  const withOriginals = (rows: readonly WitnessRow[]): readonly WitnessFound[] => {
    const originals = copyOf();
    return rows.map((row) => ({ ...row, originalId: originalOf(row.articleId, originals) }));
  };
  return {
    /**
     * A question's claims, the most used first; null for those without.
     *
     * @param among - only these claims; null for any
     */
    claimsOf: (questionId: Id | null, among: readonly Id[] | null, limit: number, offset: number) => {
      const asked = { questionId, among: among === null ? null : JSON.stringify(among) };
      return { total: count.get(asked) ?? 0, ids: ofQuestion.all({ ...asked, limit, offset }) };
    },
    /** How many claims answer no question. */
    loose: (among: readonly Id[] | null): number =>
      count.get({ questionId: null, among: among === null ? null : JSON.stringify(among) }) ?? 0,
    /** The claims that some passages are on. */
    claimsOn: (passages: readonly Id[]): readonly Id[] => onPassages.all(JSON.stringify(passages)),
    /** Each once, however often it says so in one article. */
    witnesses: (ids: readonly Id[]): readonly WitnessFound[] => withOriginals(witnesses.all(JSON.stringify(ids))),
    /** What one source says of claims itself, each once per article. */
    witnessesOfSource: (sourceId: Id): readonly WitnessFound[] => withOriginals(ofSource.all(sourceId)),
    /** The claims that any of these sources takes a position on. */
    claimsOfSources: (sourceIds: readonly Id[]): readonly Id[] => ofSources.all(JSON.stringify(sourceIds)),
    stances: (ids: readonly Id[]): readonly (Stance & { readonly questionId: Id | null })[] =>
      stances.all(JSON.stringify(ids)).map(withClaimDetails),
    /** The claims of these questions that state a figure, a time or a place. */
    rivals: (questionIds: readonly Id[]): ReadonlyMap<Id, readonly Stance[]> =>
      groupBy(rivals.all(JSON.stringify(questionIds)).map(withClaimDetails), (row) => row.questionId ?? ""),
    oppositions: (ids: readonly Id[]): ReadonlyMap<Id, readonly Opposition[]> => {
      const rows = groupBy(oppositions.all({ ids: JSON.stringify(ids) }), (row) => row.claimId);
      return new Map(
        [...rows].map(([id, all]) => [
          id,
          all.map(({ kind, otherId, otherText, aspect }) => ({ kind, otherId, otherText, aspect })),
        ]),
      );
    },
  };
};

/** Whose word it is on which claim. */
export type WitnessFound = Witness & Pick<WitnessRow, "claimId" | "position" | "sourceId">;
