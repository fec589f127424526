import type { Database } from "better-sqlite3";
import type { Position } from "../../../shared/domain/attribution.ts";
import type { NumberOp } from "../../../shared/domain/claim.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { CoursePoint, Lane, Mark, TimelineAxis } from "../../../shared/domain/timeline.ts";
import { openPassagePage } from "./passage-page.ts";
import type { PassagePage } from "./passage-page.ts";
import { placeOf, positionAt } from "./position-place.ts";
import { inVoiceScope } from "./voice-scope.ts";
import type { VoiceScope } from "./voice-scope.ts";

/** Axes on which a claim's appearances stand. */
export type AppearanceAxis = Exclude<TimelineAxis, "event">;
type LaneRow = Omit<Lane, "disputed"> & { readonly disputed: number };
type MarkRow = Omit<Mark, "position"> & { readonly place: number };
type PointRow = Omit<CoursePoint, "number" | "position"> & {
  readonly place: number;
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
type Stretch = { readonly limit: number; readonly offset: number };

/** Days since 1970-01-01 of a partial ISO date, as written there: its first day, its last. */
const firstDay = (date: string): string =>
  `CAST(floor(julianday(substr(${date} || '-01-01', 1, 10)) - 2440587.5) AS INTEGER)`;
const lastDay = (date: string): string => `CAST(floor(CASE length(${date})
    WHEN 4 THEN julianday(${date} || '-12-31') WHEN 7 THEN julianday(${date} || '-01', '+1 month', '-1 day')
    ELSE julianday(substr(${date}, 1, 10)) END - 2440587.5) AS INTEGER)`;

/** First and last day of an appearance; where nothing tells when it was said it is as old as its article. */
const days: Readonly<Record<AppearanceAxis, { readonly first: string; readonly last: string }>> = {
  said: { first: "v.said_from", last: "v.said_to" },
  published: { first: "v.day", last: "v.day" },
};

/** When claims were made. */
export const openTimeline = (db: Database) => {
  const events = db.prepare<[string], LaneRow>(
    `SELECT c.id AS claimId, c.text, c.kind, q.text AS question, count(v.n) AS appearances,
       coalesce(max(v.position IN (0, 4)) AND max(v.position = 1), 0) AS disputed,
       ${firstDay("coalesce(c.event_from, c.event_to)")} AS firstDay,
       ${lastDay("coalesce(c.event_to, c.event_from)")} AS lastDay
     FROM json_each(?) i CROSS JOIN claim c ON c.id = i.value LEFT JOIN question q ON q.id = c.question_id
       LEFT JOIN voice v ON v.claim = c.n GROUP BY c.id`,
  );
  return {
    said: openAxis(db, "said"),
    published: openAxis(db, "published"),
    events: (claimIds: readonly Id[]): readonly Lane[] => events.all(JSON.stringify(claimIds)).map(toLane),
  };
};

const openAxis = (db: Database, axis: AppearanceAxis) => {
  const { first, last } = days[axis];
  const ofClaims = "json_each(@ids) i CROSS JOIN claim c ON c.id = i.value CROSS JOIN voice v ON v.claim = c.n";
  const lanes = db.prepare<VoiceScope & { readonly ids: string }, LaneRow>(
    `WITH span AS MATERIALIZED (
       SELECT v.claim AS n, count(*) AS appearances, max(v.position IN (0, 4)) AS affirmed,
         max(v.position = 1) AS denied, min(${first}) AS firstDay, max(${last}) AS lastDay
       FROM ${ofClaims} WHERE ${inVoiceScope} GROUP BY v.claim)
     SELECT c.id AS claimId, c.text, c.kind, q.text AS question, span.appearances,
       (span.affirmed AND span.denied) AS disputed, span.firstDay, span.lastDay
     FROM span CROSS JOIN claim c ON c.n = span.n LEFT JOIN question q ON q.id = c.question_id`,
  );
  const marks = db.prepare<VoiceScope & { readonly ids: string; readonly step: number }, MarkRow>(
    `SELECT c.id AS claimId, v.position AS place, count(*) AS count, min(${first}) AS firstDay, max(${last}) AS lastDay
     FROM ${ofClaims} WHERE ${inVoiceScope}
     GROUP BY v.claim, v.position, floor(1.0 * (${first}) / @step) ORDER BY v.claim, firstDay, v.position`,
  );
  const passages = db
    .prepare<VoiceScope & Omit<Span, "position"> & { readonly place: number | null }, number>(
      `SELECT v.passage FROM claim c CROSS JOIN voice v ON v.claim = c.n
       WHERE c.id = @claimId AND (@place IS NULL OR v.position = @place)
         AND ${first} BETWEEN @firstDay AND @lastDay AND ${inVoiceScope}
       ORDER BY ${first}, v.day, v.article, v.start, v.passage`,
    )
    .pluck();
  // What stands beside an appearance is looked up for those that are shown only.
  const course = (of: string) =>
    db.prepare<VoiceScope & Stretch & { readonly id: Id }, PointRow & Counted>(
      `SELECT t.id, c.id AS claimId, c.text AS claim, c.number_op AS op, c.number_low AS low, c.number_high AS high,
         c.number_unit AS unit, shown.position AS place, p.id AS passageId, p.exact, b.id AS articleId, b.title AS articleTitle,
         b.publication, s.name AS who, shown.day, shown.lastDay, shown.total
       FROM (SELECT v.n, v.claim, v.position, v.passage, v.article, v.source, ${first} AS day, ${last} AS lastDay,
           v.day AS published, v.start, count(*) OVER () AS total
         FROM claim c CROSS JOIN voice v ON v.claim = c.n WHERE ${of} AND ${inVoiceScope}
         ORDER BY ${first}, v.day, v.article, v.start, v.n LIMIT @limit OFFSET @offset) shown
       CROSS JOIN claim c ON c.n = shown.claim CROSS JOIN tag t ON t.n = shown.n CROSS JOIN passage p ON p.n = shown.passage
         CROSS JOIN article b ON b.n = shown.article LEFT JOIN source s ON s.n = shown.source
       ORDER BY shown.day, shown.published, shown.article, shown.start, shown.n`,
    );
  const courses = {
    claim: course("c.id = @id"),
    question: course("c.question_id = @id AND c.number_low IS NOT NULL"),
  };
  const page = openPassagePage(db);
  return {
    /** In no order. */
    lanes: (claimIds: readonly Id[], scope: VoiceScope): readonly Lane[] =>
      lanes.all({ ...scope, ids: JSON.stringify(claimIds) }).map(toLane),
    marks: (claimIds: readonly Id[], step: number, scope: VoiceScope): readonly Mark[] =>
      marks
        .all({ ...scope, ids: JSON.stringify(claimIds), step })
        .map(({ place, ...mark }) => ({ ...mark, position: positionAt(place) })),
    passages: ({ position, ...span }: Span, scope: VoiceScope, { limit, offset }: Stretch): PassagePage =>
      page(passages.all({ ...scope, ...span, place: position === null ? null : placeOf(position) }), limit, offset),
    /** A claim's appearances, or those of the claims of a question that give a figure. */
    course: (
      of: { readonly kind: "claim" | "question"; readonly id: Id },
      scope: VoiceScope,
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

const toPoint = ({ op, low, high, unit, place, ...row }: PointRow): CoursePoint => ({
  ...row,
  position: positionAt(place),
  number: op === null || low === null ? null : { op, low, high, unit },
});
