import { expect, test } from "vitest";
import type { Id } from "../../../shared/domain/id.ts";
import type { Choice } from "../store/claim-choice.ts";
import { drawVoices } from "../store/test-voices.ts";
import { foundPassages } from "../store/voice-scope.ts";
import { chooseClaims } from "./choose-claims.ts";

type Row = {
  readonly id: Id;
  readonly question: Id | null;
  readonly event: number;
  readonly day: number;
  readonly n: number;
};

test.each([31, 32])("the most used claims are those of a slow count, drawing %i", async (seed) => {
  const book = drawVoices(seed);
  const { db } = book.opened;
  const question = db.prepare<[], Id>("SELECT id FROM question").pluck().get() ?? null;
  const found = foundPassages(db.prepare<[], number>("SELECT n FROM passage WHERE n % 2 = 0").pluck().all());
  const all = db
    .prepare<[], Row>(
      `SELECT c.id, c.question_id AS question, c.event_from IS NOT NULL AS event, p.day, p.n FROM tag t
       JOIN claim c ON c.id = t.claim_id JOIN passage p ON p.id = t.passage_id`,
    )
    .all();
  const whole: Choice = { first: null, last: null, found: null, questionId: null, event: false };
  for (const choice of [
    whole,
    { ...whole, event: true },
    { ...whole, questionId: question },
    { ...whole, questionId: question, event: true },
    { ...whole, first: 19_100, last: 19_250 },
    { ...whole, first: 19_100, event: true },
    { ...whole, found },
    { ...whole, found, questionId: question, last: 19_300 },
  ]) {
    const times = new Map<Id, number>();
    for (const row of all)
      if (
        (choice.questionId === null || row.question === choice.questionId) &&
        (!choice.event || row.event === 1) &&
        row.day >= (choice.first ?? 0) &&
        row.day <= (choice.last ?? Infinity) &&
        (choice.found === null || choice.found[row.n - 1] === 1)
      )
        times.set(row.id, (times.get(row.id) ?? 0) + 1);
    const { total, rows } = await chooseClaims(book.store, choice, 100);
    expect(total).toBe(times.size);
    expect(new Map(rows.map(({ id, appearances }) => [id, appearances]))).toEqual(times);
    const few = await chooseClaims(book.store, choice, 2);
    expect(few.total).toBe(times.size);
    expect(few.rows.map(({ appearances }) => appearances)).toEqual(
      [...times.values()].toSorted((a, b) => b - a).slice(0, 2),
    );
  }
});
