import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import { inScope, isWhole } from "./view-scope.ts";
import type { Scope } from "./view-scope.ts";

export type Choice = Scope & {
  /** Only the claims of this question; null for all. */
  readonly questionId: Id | null;
  /** Only claims whose event has a date. */
  readonly event: boolean;
};
export type ChosenClaim = { readonly id: Id; readonly text: string; readonly appearances: number };

/** The claims with the most appearances, which a view can show no more of, and how many there are in all. */
export const openClaimChoice = (db: Database) => {
  type Asked = Scope & { readonly questionId: Id | null; readonly event: number; readonly most: number };
  const choosing = (used: string) =>
    db.prepare<Asked, ChosenClaim & { readonly total: number }>(
      `WITH used (id, times) AS (${used})
       SELECT c.id, c.text, u.times AS appearances, count(*) OVER () AS total FROM used u JOIN claim c ON c.id = u.id
       WHERE (@questionId IS NULL OR c.question_id = @questionId)
         AND (@event = 0 OR c.event_from IS NOT NULL OR c.event_to IS NOT NULL)
       ORDER BY u.times DESC, c.text COLLATE NOCASE, c.id LIMIT @most`,
    );
  const all = choosing("SELECT claim_id, count(*) FROM tag WHERE claim_id IS NOT NULL GROUP BY claim_id");
  const ofQuestion = choosing(
    `SELECT q.id, count(*) FROM claim q CROSS JOIN tag t ON t.claim_id = q.id CROSS JOIN passage p ON p.id = t.passage_id
     WHERE q.question_id = @questionId AND ${inScope} GROUP BY q.id`,
  );
  const ofDays = choosing(
    `SELECT t.claim_id, count(*) FROM tag t JOIN passage p ON p.id = t.passage_id
     WHERE t.claim_id IS NOT NULL AND ${inScope} GROUP BY t.claim_id`,
  );
  const ofFound = choosing(
    `SELECT t.claim_id, count(*) FROM json_each(@found) f CROSS JOIN passage p ON p.id = f.value
       CROSS JOIN tag t ON t.passage_id = p.id
     WHERE t.kind = 'claim' AND (@first IS NULL OR p.day >= @first) AND (@last IS NULL OR p.day <= @last) GROUP BY t.claim_id`,
  );
  return (asked: Choice, most: number): { readonly total: number; readonly rows: readonly ChosenClaim[] } => {
    const statement =
      asked.questionId !== null ? ofQuestion : isWhole(asked) ? all : asked.found === null ? ofDays : ofFound;
    const rows = statement.all({ ...asked, event: asked.event ? 1 : 0, most });
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map(({ id, text, appearances }) => ({ id, text, appearances })),
    };
  };
};
