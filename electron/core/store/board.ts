import type { Database } from "better-sqlite3";
import type { Opposition, Stance } from "../../../shared/domain/conflict.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { claimDetailColumns, withClaimDetails } from "./claim-details.ts";
import type { ClaimDetailRow } from "./claim-details.ts";
import { groupBy } from "./group-by.ts";

type StanceRow = Omit<Stance, "number" | "event"> & ClaimDetailRow & { readonly questionId: Id | null };
type ClaimsAsked = { readonly questionId: Id | null; readonly among: string | null };
const inScope = "(@among IS NULL OR c.id IN (SELECT value FROM json_each(@among)))";

/** What the question board is made of: a few queries over a set of claims, whatever its size. */
export const openBoard = (db: Database) => {
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
