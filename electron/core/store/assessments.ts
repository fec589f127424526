import type { Database } from "better-sqlite3";
import { unjudged } from "../../../shared/domain/assessment.ts";
import type { ClaimAssessment, Judgement, SourceGrade } from "../../../shared/domain/assessment.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Reliability } from "../../../shared/domain/source.ts";

/** The scales a claim is judged on, as columns. */
const scales = ["status", "credibility", "likelihood", "confidence"] as const;

/** Of each claim of a set the newest judgement on each scale. */
export const openJudgements = (db: Database) => {
  const newest = db.prepare<[string], Judgement & { readonly id: Id }>(
    `SELECT c.value AS id, ${scales
      .map(
        (scale) =>
          `(SELECT x.${scale} FROM assessment x WHERE x.claim_id = c.value AND x.${scale} IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1) AS ${scale}`,
      )
      .join(", ")} FROM json_each(?) c`,
  );
  return (ids: readonly Id[]): ((id: Id) => Judgement) => {
    const found = new Map(newest.all(JSON.stringify(ids)).map(({ id, ...judged }) => [id, judged]));
    return (id) => found.get(id) ?? unjudged;
  };
};

/** Judgements of claims and of sources. Rows are only added; taking one away is for mistakes. */
export const openAssessments = (db: Database) => {
  const ofClaim = db.prepare<[string], ClaimAssessment>(
    `SELECT id, status, credibility, likelihood, confidence, reason, who, at FROM assessment
     WHERE claim_id = ? ORDER BY at DESC, n DESC`,
  );
  const ofSource = db.prepare<[string], SourceGrade>(
    `SELECT id, reliability, reason, who, at FROM assessment
     WHERE source_id = ? AND reliability IS NOT NULL ORDER BY at DESC, n DESC`,
  );
  const subject = db.prepare<[string], { readonly claimId: Id | null; readonly sourceId: Id | null }>(
    "SELECT claim_id AS claimId, source_id AS sourceId FROM assessment WHERE id = ?",
  );
  const insertOfClaim = db.prepare<ClaimAssessment & { readonly claimId: Id }>(
    `INSERT INTO assessment (id, claim_id, status, credibility, likelihood, confidence, reason, who, at)
     VALUES (@id, @claimId, @status, @credibility, @likelihood, @confidence, @reason, @who, @at)`,
  );
  const insertOfSource = db.prepare<SourceGrade & { readonly sourceId: Id }>(
    `INSERT INTO assessment (id, source_id, reliability, reason, who, at)
     VALUES (@id, @sourceId, @reliability, @reason, @who, @at)`,
  );
  const named = db.prepare<[string], { readonly name: string; readonly reliability: Reliability }>(
    `SELECT s.name, (SELECT x.reliability FROM assessment x WHERE x.source_id = s.id AND x.reliability IS NOT NULL
       ORDER BY x.at DESC, x.n DESC LIMIT 1) AS reliability
     FROM source s WHERE s.name IN (SELECT value FROM json_each(?)) GROUP BY s.name
     HAVING count(*) = 1 AND reliability IS NOT NULL`,
  );
  const remove = db.prepare<[string]>("DELETE FROM assessment WHERE id = ?");
  const stamp = () => ({ id: newId(), at: new Date().toISOString() });
  return {
    /** The newest first. */
    ofClaim: (claimId: Id): readonly ClaimAssessment[] => ofClaim.all(claimId),
    /** The newest first. */
    ofSource: (sourceId: Id): readonly SourceGrade[] => ofSource.all(sourceId),
    /** What it judges; null when it is not there. */
    subject: (id: Id): { readonly claimId: Id | null; readonly sourceId: Id | null } | null => subject.get(id) ?? null,
    judgeClaim: (claimId: Id, judged: Judgement & Pick<ClaimAssessment, "reason" | "who">): Id => {
      const row = { ...judged, ...stamp(), claimId };
      insertOfClaim.run(row);
      return row.id;
    },
    gradeSource: (sourceId: Id, reliability: Reliability, reason: string, who: string): void =>
      void insertOfSource.run({ ...stamp(), sourceId, reliability, reason, who }),
    remove: (id: Id): void => void remove.run(id),
    /** The grades of sources by their names; a name that several have is nobody's. */
    gradesNamed: (names: readonly string[]): Readonly<Record<string, Reliability>> =>
      Object.fromEntries(named.all(JSON.stringify(names)).map(({ name, reliability }) => [name, reliability])),
    /** What is held now of each of these claims. */
    judgements: openJudgements(db),
  };
};
