import type { Database } from "better-sqlite3";
import type { Position } from "../../../shared/domain/attribution.ts";
import type { NumberOp } from "../../../shared/domain/claim.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { mostLanes } from "../../../shared/domain/timeline.ts";
import type { CoursePoint, Lane, Mark, TimelineAxis } from "../../../shared/domain/timeline.ts";
import { openClaimChoice } from "./claim-choice.ts";
import { inScope } from "./view-scope.ts";
import type { Scope } from "./view-scope.ts";

/** Axes on which a claim's appearances stand. */
export type AppearanceAxis = Exclude<TimelineAxis, "event">;
type LaneRow = Omit<Lane, "disputed"> & { readonly disputed: number };
type PointRow = Omit<CoursePoint, "number"> & {
  readonly op: NumberOp | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
};
type Span = {
  readonly claimId: Id;
  readonly position: Position | null;
  readonly firstDay: number;
  readonly lastDay: number;
};

/** Days since 1970-01-01 of a partial ISO date, as written there: its first day, its last. */
const firstDay = (date: string): string =>
  `CAST(floor(julianday(substr(${date} || '-01-01', 1, 10)) - 2440587.5) AS INTEGER)`;
const lastDay = (date: string): string => `CAST(floor(CASE length(${date})
    WHEN 4 THEN julianday(${date} || '-12-31') WHEN 7 THEN julianday(${date} || '-01', '+1 month', '-1 day')
    ELSE julianday(substr(${date}, 1, 10)) END - 2440587.5) AS INTEGER)`;

/** First and last day of an appearance; where nothing tells when it was said it is as old as its article. */
const days: Readonly<Record<AppearanceAxis, { readonly first: string; readonly last: string }>> = {
  said: {
    first: `iif(a.said_at IS NULL, p.day, ${firstDay("a.said_at")})`,
    last: `iif(a.said_at IS NULL, p.day, ${lastDay("a.said_at")})`,
  },
  published: { first: "p.day", last: "p.day" },
};
const attributed = "LEFT JOIN attribution a ON a.id = t.attribution_id";

/** When claims were made. */
export const openTimeline = (db: Database) => {
  const choose = openClaimChoice(db);
  const events = db.prepare<[string], LaneRow>(
    `SELECT c.id AS claimId, c.text, c.kind, q.text AS question, count(t.n) AS appearances,
       coalesce(max(t.position IN ('affirms', 'presupposes')) AND max(t.position = 'denies'), 0) AS disputed,
       ${firstDay("coalesce(c.event_from, c.event_to)")} AS firstDay,
       ${lastDay("coalesce(c.event_to, c.event_from)")} AS lastDay
     FROM claim c LEFT JOIN question q ON q.id = c.question_id LEFT JOIN tag t ON t.claim_id = c.id
     WHERE c.id IN (SELECT value FROM json_each(?)) GROUP BY c.id`,
  );
  return {
    said: openAxis(db, "said"),
    published: openAxis(db, "published"),
    /** The most used claims; on the axis `event` those that have a date there. */
    claims: (axis: TimelineAxis, questionId: Id | null, scope: Scope) =>
      choose({ ...scope, questionId, event: axis === "event" }, mostLanes),
    events: (claimIds: readonly Id[]): readonly Lane[] => events.all(JSON.stringify(claimIds)).map(toLane),
  };
};

const openAxis = (db: Database, axis: AppearanceAxis) => {
  const { first, last } = days[axis];
  const joined = axis === "said" ? attributed : "";
  const ofClaims = `json_each(@ids) i CROSS JOIN tag t ON t.claim_id = i.value
    CROSS JOIN passage p ON p.id = t.passage_id ${joined}`;
  const lanes = db.prepare<Scope & { readonly ids: string }, LaneRow>(
    `WITH span AS MATERIALIZED (
       SELECT t.claim_id AS id, count(*) AS appearances, max(t.position IN ('affirms', 'presupposes')) AS affirmed,
         max(t.position = 'denies') AS denied, min(${first}) AS firstDay, max(${last}) AS lastDay
       FROM ${ofClaims} WHERE ${inScope} GROUP BY t.claim_id)
     SELECT c.id AS claimId, c.text, c.kind, q.text AS question, span.appearances,
       (span.affirmed AND span.denied) AS disputed, span.firstDay, span.lastDay
     FROM span JOIN claim c ON c.id = span.id LEFT JOIN question q ON q.id = c.question_id`,
  );
  const marks = db.prepare<Scope & { readonly ids: string; readonly step: number }, Mark>(
    `SELECT t.claim_id AS claimId, t.position, count(*) AS count, min(${first}) AS firstDay, max(${last}) AS lastDay
     FROM ${ofClaims} WHERE ${inScope}
     GROUP BY t.claim_id, t.position, floor(1.0 * (${first}) / @step) ORDER BY t.claim_id, firstDay, t.position`,
  );
  const passages = db
    .prepare<Scope & Span, Id>(
      `SELECT DISTINCT p.id FROM tag t CROSS JOIN passage p ON p.id = t.passage_id ${joined}
       WHERE t.claim_id = @claimId AND (@position IS NULL OR t.position = @position)
         AND ${first} BETWEEN @firstDay AND @lastDay AND ${inScope}
       ORDER BY ${first}, p.day, p.article_id, p.start, p.n`,
    )
    .pluck();
  const course = (of: string) =>
    db.prepare<Scope & { readonly id: Id; readonly limit: number; readonly offset: number }, PointRow & Counted>(
      `SELECT t.id, c.id AS claimId, c.text AS claim, c.number_op AS op, c.number_low AS low, c.number_high AS high,
         c.number_unit AS unit, t.position, p.id AS passageId, p.exact, b.id AS articleId, b.title AS articleTitle,
         b.publication, s.name AS who, ${first} AS day, ${last} AS lastDay, count(*) OVER () AS total
       FROM claim c CROSS JOIN tag t ON t.claim_id = c.id CROSS JOIN passage p ON p.id = t.passage_id
         CROSS JOIN article b ON b.id = p.article_id ${attributed} LEFT JOIN source s ON s.id = a.source_id
       WHERE ${of} AND ${inScope}
       ORDER BY day, p.day, p.article_id, p.start, t.n LIMIT @limit OFFSET @offset`,
    );
  const courses = {
    claim: course("c.id = @id"),
    question: course("c.question_id = @id AND c.number_low IS NOT NULL"),
  };
  return {
    /** In no order. */
    lanes: (claimIds: readonly Id[], scope: Scope): readonly Lane[] =>
      lanes.all({ ...scope, ids: JSON.stringify(claimIds) }).map(toLane),
    marks: (claimIds: readonly Id[], step: number, scope: Scope): readonly Mark[] =>
      marks.all({ ...scope, ids: JSON.stringify(claimIds), step }),
    passages: (span: Span, scope: Scope): readonly Id[] => passages.all({ ...scope, ...span }),
    /** A claim's appearances, or those of the claims of a question that give a figure. */
    course: (
      of: { readonly kind: "claim" | "question"; readonly id: Id },
      scope: Scope,
      limit: number,
      offset: number,
    ) => {
      const rows = courses[of.kind].all({ ...scope, id: of.id, limit, offset });
      return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _total, ...row }) => toPoint(row)) };
    },
  };
};

const toLane = (row: LaneRow): Lane => ({ ...row, disputed: row.disputed === 1 });

type Counted = { readonly total: number };

const toPoint = ({ op, low, high, unit, ...row }: PointRow): CoursePoint => ({
  ...row,
  number: op === null || low === null ? null : { op, low, high, unit },
});
