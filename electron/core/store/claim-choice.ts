import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import { inVoiceScope } from "./voice-scope.ts";
import type { VoiceScope } from "./voice-scope.ts";

export type Choice = VoiceScope & {
  /** Only the claims of this question; null for all. */
  readonly questionId: Id | null;
  /** Only claims whose event has a date. */
  readonly event: boolean;
};
export type ChosenClaim = { readonly id: Id; readonly text: string; readonly appearances: number };
/** A claim by its row number. */
export type ClaimCount = readonly [claim: number, times: number];

/** So many claims are counted in some 10 ms. */
const claimsEach = 5000;

/** Which claims have the most appearances, as a view can show no more of. */
export const openClaimChoice = (db: Database) => {
  const dated = "(c.event_from IS NOT NULL OR c.event_to IS NOT NULL)";
  const used = {
    any: "FROM entry_rank r WHERE r.kind = 'claim' AND r.uses > 0",
    dated: `FROM entry_rank r CROSS JOIN claim c ON c.n = r.n WHERE r.kind = 'claim' AND r.uses > 0 AND ${dated}`,
  };
  const mostUsed = (from: string) =>
    db.prepare<[number], ChosenClaim>(
      `SELECT r.id, r.name AS text, r.uses AS appearances ${from}
       ORDER BY r.uses DESC, r.name COLLATE NOCASE, r.n LIMIT ?`,
    );
  const counted = (from: string) => db.prepare<[], number>(`SELECT count(*) ${from}`).pluck();
  const all = {
    any: { rows: mostUsed(used.any), total: counted(used.any) },
    dated: {
      rows: mostUsed(used.dated),
      total: counted(
        `FROM claim c CROSS JOIN entry_rank r ON r.kind = 'claim' AND r.n = c.n WHERE ${dated} AND r.uses > 0`,
      ),
    },
  };
  const ofQuestion = db
    .prepare<VoiceScope & { readonly questionId: Id | null; readonly event: number }, ClaimCount>(
      `SELECT c.n, count(*) FROM claim c CROSS JOIN voice v ON v.claim = c.n
       WHERE c.question_id = @questionId AND (@event = 0 OR ${dated}) AND ${inVoiceScope} GROUP BY c.n`,
    )
    .raw();
  const ofRange = db
    .prepare<VoiceScope & { readonly from: number; readonly to: number; readonly event: number }, ClaimCount>(
      `SELECT v.claim, count(*) FROM voice v WHERE v.claim BETWEEN @from AND @to AND ${inVoiceScope} GROUP BY v.claim
       HAVING @event = 0 OR EXISTS (SELECT 1 FROM claim c WHERE c.n = v.claim AND ${dated})`,
    )
    .raw();
  const last = db.prepare<[], number | null>("SELECT max(n) FROM claim").pluck();
  const chosen = db.prepare<[string], ChosenClaim>(
    `SELECT c.id, c.text, json_extract(j.value, '$[1]') AS appearances FROM json_each(?) j
     CROSS JOIN claim c ON c.n = json_extract(j.value, '$[0]') ORDER BY appearances DESC, c.text COLLATE NOCASE, c.n`,
  );
  return {
    /** Of all appearances; no look at any of them. */
    mostUsed: (event: boolean, most: number): { readonly total: number; readonly rows: readonly ChosenClaim[] } => {
      const { rows, total } = all[event ? "dated" : "any"];
      return { total: total.get() ?? 0, rows: rows.all(most) };
    },
    /** How often each claim appears within a choice, in pieces of some 10 ms that are each to be asked. */
    counts: ({ questionId, event, ...scope }: Choice): readonly (() => readonly ClaimCount[])[] => {
      const only = event ? 1 : 0;
      if (questionId !== null) return [() => ofQuestion.all({ ...scope, questionId, event: only })];
      const pieces = Math.ceil((last.get() ?? 0) / claimsEach);
      return Array.from({ length: pieces }, (_, at) => () => {
        const from = at * claimsEach + 1;
        return ofRange.all({ ...scope, from, to: from + claimsEach - 1, event: only });
      });
    },
    /** Those of them with the most appearances; of the last that have as many, the older claims. */
    best: (counts: readonly ClaimCount[], most: number): readonly ChosenClaim[] => {
      // As numbers in one array: comparing a hundred thousand pairs takes ten times as long.
      const order = Float64Array.from(counts, ([claim, times]) => times * 2 ** 32 - claim).sort();
      const first = Array.from(order.slice(-most), (key): ClaimCount => {
        const times = Math.ceil(key / 2 ** 32);
        return [times * 2 ** 32 - key, times];
      });
      return chosen.all(JSON.stringify(first));
    },
  };
};
