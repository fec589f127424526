import type { Database } from "better-sqlite3";
import type { ClaimListing, Page, Question } from "../../../shared/contract/claims.ts";
import type { Position } from "../../../shared/domain/attribution.ts";
import type { ClaimEvent, ClaimKind, ClaimNumber, ClaimSummary } from "../../../shared/domain/claim.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { openJudgements } from "./assessments.ts";
import { claimDetailColumns, withClaimDetails } from "./claim-details.ts";
import type { ClaimDetailRow } from "./claim-details.ts";
import { groupBy } from "./group-by.ts";
import { openClaimOrder } from "./judged-lists.ts";
import { openKnownReach } from "./known-reach.ts";
import type { Reach } from "./known-reach.ts";
import { openNameList } from "./name-list.ts";
import { idsMatching, nameForm, spellings } from "./names.ts";
import { openUses } from "./use-order.ts";

export type ClaimRecord = {
  readonly id: Id;
  readonly text: string;
  readonly kind: ClaimKind;
  readonly questionId: Id | null;
  readonly number: ClaimNumber | null;
  readonly event: ClaimEvent;
};

export const openClaims = (db: Database) => {
  const summaries = openSummaries(db);
  const questions = openQuestions(db);
  const names = openClaimNames(db);
  const order = openClaimOrder(db);
  const byId = db.prepare<[string], Omit<ClaimRecord, "number" | "event"> & ClaimDetailRow>(
    `SELECT c.id, c.text, c.kind, c.question_id AS questionId, ${claimDetailColumns} FROM claim c WHERE c.id = ?`,
  );
  const byText = db
    .prepare<[string], Id>(
      "SELECT id FROM claim WHERE text COLLATE NOCASE IN (SELECT value FROM json_each(?)) ORDER BY n LIMIT 1",
    )
    .pluck();
  const insert = db.prepare<[string, string, string, string]>(
    "INSERT INTO claim (id, text, kind, created_at) VALUES (?, ?, ?, ?)",
  );
  const edit = db.prepare<Omit<ClaimRecord, "number" | "event"> & ClaimDetailRow>(
    `UPDATE claim SET text = @text, kind = @kind, question_id = @questionId, number_op = @op, number_low = @low,
       number_high = @high, number_unit = @unit, event_from = @eventFrom, event_to = @eventTo, event_place = @eventPlace
     WHERE id = @id`,
  );
  const remove = db.prepare<[string]>("DELETE FROM claim WHERE id = ?");

  return {
    ...questions,
    list: ({ filter, ...asked }: ClaimListing): Page<ClaimSummary> => {
      const { ids, total } = order(asked, idsMatching(names.entries, filter));
      return { total, rows: summaries(ids) };
    },
    /** In the order asked for. */
    summaries,
    summary: (id: Id): ClaimSummary | null => summaries([id])[0] ?? null,
    byId: (id: Id): ClaimRecord | null => {
      const row = byId.get(id);
      return row === undefined ? null : withClaimDetails(row);
    },
    /** The claim of that wording, in whatever case. */
    worded: (text: string): Id | null => byText.get(spellings(text)) ?? null,
    insert: (text: string, kind: ClaimKind): Id => {
      const id = newId();
      insert.run(id, text, kind, new Date().toISOString());
      return id;
    },
    edit: ({ number, event, ...claim }: ClaimRecord): void =>
      void edit.run({
        ...claim,
        ...(number ?? { op: null, low: null, high: null, unit: null }),
        eventFrom: event.from,
        eventTo: event.to,
        eventPlace: event.place,
      }),
    /** With its tags. */
    remove: (id: Id): void => void remove.run(id),
    names,
    uses: openUses(db, "claim"),
  };
};

const openClaimNames = (db: Database) =>
  openNameList(db, {
    kind: "claim",
    prepare: (condition) => {
      const rows = db.prepare<
        number[],
        { readonly n: number; readonly id: Id; readonly text: string; readonly question: string | null }
      >(
        `SELECT c.n, c.id, c.text, q.text AS question FROM claim c LEFT JOIN question q ON q.id = c.question_id
         WHERE c.n ${condition} ORDER BY c.n`,
      );
      return (...values) =>
        rows.all(...values).map(({ n, id, text, question }) => ({
          n,
          entry: { id, label: text, detail: question ?? "", names: [nameForm(text)] },
        }));
    },
    of: {
      claim: (row) => `VALUES (${row}.n)`,
      question: (row) => `SELECT n FROM claim WHERE question_id = ${row}.id`,
    },
  });

const openQuestions = (db: Database) => {
  const all = db.prepare<[], Question>(
    `SELECT q.id, q.text, (SELECT count(*) FROM claim c WHERE c.question_id = q.id) AS claims FROM question q
     ORDER BY claims DESC, q.text COLLATE NOCASE`,
  );
  const within = db.prepare<[string], Question>(
    `SELECT q.id, q.text, count(*) AS claims FROM json_each(?) j JOIN claim c ON c.id = j.value
     JOIN question q ON q.id = c.question_id GROUP BY q.id ORDER BY claims DESC, q.text COLLATE NOCASE`,
  );
  const byText = db
    .prepare<[string], Id>(
      "SELECT id FROM question WHERE text COLLATE NOCASE IN (SELECT value FROM json_each(?)) LIMIT 1",
    )
    .pluck();
  const byId = db.prepare<[string], { readonly id: Id; readonly text: string }>(
    "SELECT id, text FROM question WHERE id = ?",
  );
  const rename = db.prepare<[string, string]>("UPDATE question SET text = ? WHERE id = ?");
  const moveClaims = db.prepare<[string, string]>("UPDATE claim SET question_id = ? WHERE question_id = ?");
  const insert = db.prepare<[string, string, string]>("INSERT INTO question (id, text, created_at) VALUES (?, ?, ?)");
  const prune = db.prepare<[string]>(
    `DELETE FROM question WHERE id = ? AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.question_id = question.id)
       AND NOT EXISTS (SELECT 1 FROM hypothesis h WHERE h.question_id = question.id)
       AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.question_id = question.id)`,
  );
  return {
    /** @param among - only those that one of these claims answers; null for all */
    questions: (among: readonly Id[] | null = null): readonly Question[] =>
      among === null ? all.all() : within.all(JSON.stringify(among)),
    /** Found by its text, in whatever case, or made. */
    question: (text: string): Id => {
      const found = byText.get(spellings(text));
      if (found !== undefined) return found;
      const id = newId();
      insert.run(id, text, new Date().toISOString());
      return id;
    },
    questionById: (id: Id): { readonly id: Id; readonly text: string } | null => byId.get(id) ?? null,
    /** The question of that text, in whatever case. */
    asked: (text: string): Id | null => byText.get(spellings(text)) ?? null,
    renameQuestion: (id: Id, text: string): void => void rename.run(text, id),
    moveClaims: (from: Id, to: Id): void => void moveClaims.run(to, from),
    /** Remove a question that no claim answers any more and no hypothesis stands under. */
    pruneQuestion: (id: Id): void => void prune.run(id),
  };
};

const openSummaries = (db: Database) => {
  const rows = db.prepare<
    [string],
    Omit<ClaimSummary, "appearances" | "articles" | "positions" | "number" | "event" | "judged"> & ClaimDetailRow
  >(
    `SELECT c.id, c.text, c.kind, c.question_id AS questionId, q.text AS question, ${claimDetailColumns} FROM claim c
     LEFT JOIN question q ON q.id = c.question_id WHERE c.id IN (SELECT value FROM json_each(?))`,
  );
  const positions = db.prepare<[string], { readonly id: Id; readonly position: Position; readonly times: number }>(
    `SELECT claim_id AS id, position, count(*) AS times FROM tag
     WHERE claim_id IN (SELECT value FROM json_each(?)) GROUP BY claim_id, position`,
  );
  const articles = db.prepare<[string], Reach>(
    `SELECT t.claim_id AS id, count(DISTINCT p.article_id) AS articles, 0 AS passages FROM tag t
     JOIN passage p ON p.id = t.passage_id WHERE t.claim_id IN (SELECT value FROM json_each(?)) GROUP BY t.claim_id`,
  );
  const reach = openKnownReach(db, "claim", (ids) => articles.all(ids));
  const judgements = openJudgements(db);
  return (ids: readonly Id[]): readonly ClaimSummary[] => {
    const judged = judgements(ids);
    const key = JSON.stringify(ids);
    const positionsOf = groupBy(positions.all(key), (row) => row.id);
    const reachOf = reach(ids);
    const found = new Map(rows.all(key).map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = found.get(id);
      if (row === undefined) return [];
      const taken = { affirms: 0, denies: 0, questions: 0, withholds: 0, presupposes: 0 };
      for (const { position, times } of positionsOf.get(id) ?? []) taken[position] = times;
      const appearances = Object.values(taken).reduce((sum, times) => sum + times, 0);
      return {
        ...withClaimDetails(row),
        appearances,
        articles: reachOf.get(id)?.articles ?? 0,
        positions: taken,
        judged: judged(id),
      };
    });
  };
};
