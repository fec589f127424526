import type { Database } from "better-sqlite3";
import type { AchCell, Evidence, AchMatrix, Hypothesis, Rating, Relevance } from "../../../shared/domain/hypotheses.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { openJudgements } from "./assessments.ts";
import { openEvidenceWords } from "./evidence-words.ts";

export type HypothesisRecord = Hypothesis & { readonly questionId: Id };
type EvidenceRow = Omit<Evidence, "credibility" | "words">;
/** What evidence is: exactly one is not null. */
export type Subject = { readonly claimId: Id | null; readonly passageId: Id | null };

/** Competing hypotheses: per question hypotheses, evidence, and how each stands to each. */
export const openHypotheses = (db: Database) => {
  const columns = `SELECT h.id, h.question_id AS questionId, h.claim_id AS claimId, coalesce(c.text, h.text) AS text
    FROM hypothesis h LEFT JOIN claim c ON c.id = h.claim_id`;
  const ofQuestion = db.prepare<[string], HypothesisRecord>(`${columns} WHERE h.question_id = ? ORDER BY h.n`);
  const questions = db.prepare<[], { readonly id: Id; readonly text: string }>(
    "SELECT id, text FROM question q WHERE EXISTS (SELECT 1 FROM hypothesis h WHERE h.question_id = q.id) ORDER BY id",
  );
  const byId = db.prepare<[string], HypothesisRecord>(`${columns} WHERE h.id = ?`);
  const evidenceColumns = `SELECT e.id, e.claim_id AS claimId, e.passage_id AS passageId, b.id AS articleId,
      b.title AS articleTitle, coalesce(c.text, p.exact) AS text, e.relevance
    FROM evidence e LEFT JOIN claim c ON c.id = e.claim_id LEFT JOIN passage p ON p.id = e.passage_id
    LEFT JOIN article b ON b.id = p.article_id`;
  const evidence = db.prepare<[string], EvidenceRow>(`${evidenceColumns} WHERE e.question_id = ? ORDER BY e.n`);
  const evidenceById = db.prepare<[string], EvidenceRow & { readonly questionId: Id }>(
    `SELECT x.*, e.question_id AS questionId FROM (${evidenceColumns}) x JOIN evidence e ON e.id = x.id WHERE x.id = ?`,
  );
  const cells = db.prepare<[string], AchCell>(
    `SELECT r.hypothesis_id AS hypothesisId, r.evidence_id AS evidenceId, r.rating FROM ach_rating r
     JOIN hypothesis h ON h.id = r.hypothesis_id WHERE h.question_id = ? ORDER BY r.n`,
  );
  const insert = db.prepare<[string, string, string | null, string | null, string]>(
    "INSERT INTO hypothesis (id, question_id, claim_id, text, created_at) VALUES (?, ?, ?, ?, ?)",
  );
  const reword = db.prepare<[string, string]>("UPDATE hypothesis SET text = ? WHERE id = ?");
  const remove = db.prepare<[string]>("DELETE FROM hypothesis WHERE id = ?");
  const findEvidence = db
    .prepare<[string, string | null, string | null], Id>(
      "SELECT id FROM evidence WHERE question_id = ? AND claim_id IS ? AND passage_id IS ?",
    )
    .pluck();
  const insertEvidence = db.prepare<[string, string, string | null, string | null, string]>(
    "INSERT INTO evidence (id, question_id, claim_id, passage_id, created_at) VALUES (?, ?, ?, ?, ?)",
  );
  const setRelevance = db.prepare<[string, string]>("UPDATE evidence SET relevance = ? WHERE id = ?");
  const removeEvidence = db.prepare<[string]>("DELETE FROM evidence WHERE id = ?");
  const rate = db.prepare<[string, string, string, string]>(
    `INSERT INTO ach_rating (id, hypothesis_id, evidence_id, rating) VALUES (?, ?, ?, ?)
     ON CONFLICT (hypothesis_id, evidence_id) DO UPDATE SET rating = excluded.rating`,
  );
  const unrate = db.prepare<[string, string]>("DELETE FROM ach_rating WHERE hypothesis_id = ? AND evidence_id = ?");
  const judgements = openJudgements(db);
  const wordsOn = openEvidenceWords(db);

  const evidenceOn = (questionId: Id): Pick<AchMatrix, "evidence" | "sources"> => {
    const rows = evidence.all(questionId);
    const judged = judgements(rows.flatMap(({ claimId }) => claimId ?? []));
    const { words, sources } = wordsOn(rows);
    return {
      evidence: rows.map((row) => ({
        ...row,
        credibility: row.claimId === null ? null : judged(row.claimId).credibility,
        words: words.get(row.claimId ?? row.passageId ?? "") ?? [],
      })),
      sources,
    };
  };

  return {
    /** Hypotheses against evidence, on one question. */
    matrix: (questionId: Id): AchMatrix => ({
      questionId,
      hypotheses: ofQuestion.all(questionId).map(({ id, claimId, text }) => ({ id, claimId, text })),
      ...evidenceOn(questionId),
      cells: cells.all(questionId),
    }),
    /** In the order of making. */
    ofQuestion: (questionId: Id): readonly HypothesisRecord[] => ofQuestion.all(questionId),
    /** Those that hypotheses stand under, in the order of making. */
    questions: (): readonly { readonly id: Id; readonly text: string }[] => questions.all(),
    byId: (id: Id): HypothesisRecord | null => byId.get(id) ?? null,
    evidenceById: (id: Id): (EvidenceRow & { readonly questionId: Id }) | null => evidenceById.get(id) ?? null,
    /** With a claim's wording, or words of its own: exactly one is not null. */
    insert: (questionId: Id, claimId: Id | null, text: string | null): Id => {
      const id = newId();
      insert.run(id, questionId, claimId, text, new Date().toISOString());
      return id;
    },
    reword: (id: Id, text: string): void => void reword.run(text, id),
    remove: (id: Id): void => void remove.run(id),
    findEvidence: (questionId: Id, { claimId, passageId }: Subject): Id | null =>
      findEvidence.get(questionId, claimId, passageId) ?? null,
    insertEvidence: (questionId: Id, { claimId, passageId }: Subject): Id => {
      const id = newId();
      insertEvidence.run(id, questionId, claimId, passageId, new Date().toISOString());
      return id;
    },
    setRelevance: (id: Id, relevance: Relevance): void => void setRelevance.run(relevance, id),
    removeEvidence: (id: Id): void => void removeEvidence.run(id),
    /** Null takes the rating off. */
    rate: (hypothesisId: Id, evidenceId: Id, rating: Rating | null): void => {
      if (rating === null) unrate.run(hypothesisId, evidenceId);
      else rate.run(newId(), hypothesisId, evidenceId, rating);
    },
    move: openMoving(db),
  };
};

/** Hypotheses and evidence handed over, with their ratings; what would double stays behind. */
const openMoving = (db: Database) => {
  type Move = { readonly from: Id; readonly to: Id };
  /** The same claim, or the same passage, under the other question. */
  const twin = {
    hypothesis: `(SELECT b.id FROM hypothesis a JOIN hypothesis b ON b.claim_id = a.claim_id
      WHERE a.id = ach_rating.hypothesis_id AND a.question_id = @from AND b.question_id = @to)`,
    evidence: `(SELECT b.id FROM evidence a JOIN evidence b ON b.claim_id = a.claim_id OR b.passage_id = a.passage_id
      WHERE a.id = ach_rating.evidence_id AND a.question_id = @from AND b.question_id = @to)`,
  };
  const questions = [
    // First the ratings of what is there already, then what is not.
    `UPDATE ach_rating SET hypothesis_id = ${twin.hypothesis} WHERE ${twin.hypothesis} IS NOT NULL`,
    `UPDATE ach_rating SET evidence_id = ${twin.evidence} WHERE ${twin.evidence} IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM ach_rating o WHERE o.hypothesis_id = ach_rating.hypothesis_id AND o.evidence_id = ${twin.evidence})`,
    `UPDATE hypothesis SET question_id = @to WHERE question_id = @from
       AND NOT EXISTS (SELECT 1 FROM hypothesis o WHERE o.question_id = @to AND o.claim_id = hypothesis.claim_id)`,
    `UPDATE evidence SET question_id = @to WHERE question_id = @from AND NOT EXISTS (SELECT 1 FROM evidence o
       WHERE o.question_id = @to AND (o.claim_id = evidence.claim_id OR o.passage_id = evidence.passage_id))`,
    "DELETE FROM hypothesis WHERE question_id = @from AND @to = @to",
    "DELETE FROM evidence WHERE question_id = @from AND @to = @to",
  ].map((sql) => db.prepare<Move>(sql));
  const claims = (["hypothesis", "evidence"] as const).map((table) =>
    db.prepare<Move>(
      `UPDATE ${table} SET claim_id = @to WHERE claim_id = @from
         AND NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.claim_id = @to AND o.question_id = ${table}.question_id)`,
    ),
  );
  return {
    /** One question becomes another. */
    question: (from: Id, to: Id): void => questions.forEach((step) => step.run({ from, to })),
    /** One claim becomes another. */
    claim: (from: Id, to: Id): void => claims.forEach((step) => step.run({ from, to })),
  };
};
