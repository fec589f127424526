import { expect, test } from "vitest";
import type { Position } from "../../../shared/domain/attribution.ts";
import { dayOf, lastDayOf } from "../../../shared/domain/day.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { ScratchNotebook } from "./scratch-notebook.ts";
import { drawVoices } from "./test-voices.ts";
import type { AppearanceAxis } from "./timeline.ts";
import type { VoiceScope } from "./voice-scope.ts";

const whole: VoiceScope = { first: null, last: null, found: null };
const axes = ["said", "published"] as const satisfies readonly AppearanceAxis[];
const step = 30;

test.each([11, 12, 13])("lanes and marks are those of a slow count over all appearances, drawing %i", (seed) => {
  const book = drawVoices(seed);
  for (const axis of axes)
    for (const scope of [whole, { ...whole, first: 19_100, last: 19_300 }]) {
      const all = appearances(book, axis, scope);
      const ids = book.opened.db.prepare<[], Id>("SELECT id FROM claim").pluck().all();
      const lanes = book.store.timeline[axis].lanes(ids, scope);
      const claims = [...new Set(all.map(({ claim }) => claim))];
      expect(new Set(lanes.map(({ claimId }) => claimId))).toEqual(new Set(claims));
      for (const lane of lanes) {
        const own = all.filter(({ claim }) => claim === lane.claimId);
        const takes = (...wanted: readonly Position[]): boolean =>
          own.some(({ position }) => wanted.includes(position));
        expect(lane).toMatchObject({
          appearances: own.length,
          disputed: takes("affirms", "presupposes") && takes("denies"),
          firstDay: Math.min(...own.map(({ first }) => first)),
          lastDay: Math.max(...own.map(({ last }) => last)),
        });
        const marks = book.store.timeline[axis].marks([lane.claimId], step, scope);
        expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
        for (const mark of marks) {
          const gathered = own.filter(
            ({ position, first }) =>
              position === mark.position && Math.floor(first / step) === Math.floor(mark.firstDay / step),
          );
          expect(mark).toMatchObject({
            count: gathered.length,
            firstDay: Math.min(...gathered.map(({ first }) => first)),
            lastDay: Math.max(...gathered.map(({ last }) => last)),
          });
          expect(
            new Set(
              book.store.timeline[axis].passages(
                { claimId: lane.claimId, position: mark.position, firstDay: mark.firstDay, lastDay: mark.lastDay },
                scope,
                { limit: 10_000, offset: 0 },
              ).ids,
            ).size,
          ).toBeGreaterThanOrEqual(new Set(gathered.map(({ passage }) => passage)).size);
        }
      }
    }
});

test("events are ranges as wide as their dates, and only claims that have one stand on their axis", () => {
  const book = drawVoices(14);
  const lanes = book.store.timeline.events(book.store.claimChoice.mostUsed(true, 300).rows.map(({ id }) => id));
  expect(
    lanes
      .toSorted((a, b) => a.text.localeCompare(b.text))
      .map(({ text, firstDay, lastDay }) => [text, firstDay, lastDay]),
  ).toEqual([
    ["Claim 1", dayOf("2023-04-01"), dayOf("2023-04-30")],
    ["Claim 2", dayOf("2023-04-01"), dayOf("2023-04-30")],
  ]);
});

test("a question’s figures come one after the other with the words they were given in", () => {
  const book = drawVoices(15);
  const question = book.opened.db.prepare<[], Id>("SELECT id FROM question").pluck().get() ?? "";
  const { rows, total } = book.store.timeline.said.course({ kind: "question", id: question }, whole, 500, 0);
  const claim = book.opened.db.prepare<[], Id>("SELECT id FROM claim WHERE number_low IS NOT NULL").pluck().get();
  expect(total).toBe(appearances(book, "said", whole).filter((each) => each.claim === claim).length);
  expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).toSorted((a, b) => a - b));
  expect(rows[0]?.number).toEqual({ op: ">=", low: 5, high: null, unit: "dead" });
});

/** Of which days each is. */
const appearances = ({ opened: { db } }: ScratchNotebook, axis: AppearanceAxis, scope: VoiceScope) =>
  db
    .prepare<
      [],
      {
        readonly claim: Id;
        readonly position: Position;
        readonly passage: Id;
        readonly day: number;
        readonly said: string | null;
      }
    >(
      `SELECT t.claim_id AS claim, t.position, t.passage_id AS passage, p.day, a.said_at AS said
       FROM tag t, passage p LEFT JOIN attribution a ON a.id = t.attribution_id
       WHERE t.kind = 'claim' AND p.id = t.passage_id`,
    )
    .all()
    .filter(({ day }) => day >= (scope.first ?? 0) && day <= (scope.last ?? Infinity))
    .flatMap((row) => {
      const said = axis === "said" ? row.said : null;
      return [
        { ...row, first: said === null ? row.day : dayOf(said), last: said === null ? row.day : lastDayOf(said) },
      ];
    });
