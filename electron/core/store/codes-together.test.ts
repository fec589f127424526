import { expect, test } from "vitest";
import { nearnesses } from "../../../shared/contract/codes.ts";
import type { Nearness } from "../../../shared/contract/codes.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { scratchNotebook } from "./scratch-notebook.ts";
import type { ScratchNotebook } from "./scratch-notebook.ts";
import { drawing } from "./test-voices.ts";

test.each([1, 2, 3])("counts are those of comparing all passages with all, drawing %i", (seed) => {
  const { book, codes, passages, random } = drawCodes(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const numbers = book.store.codes.numbers(codes);
  // More than 32 groups, and some of several codes that share some of their passages.
  const groups = [...numbers.map((n) => [n]), numbers.slice(0, 3), numbers.slice(2, 6), []];
  const compare = (): void => {
    for (const nearness of nearnesses)
      expect(book.store.codesTogether(groups, nearness)).toEqual(slowly(book, groups, nearness));
  };
  compare();
  book.write(() => {
    for (let time = 0; time < 10; time += 1) {
      book.run("DELETE FROM tag WHERE n = (SELECT n FROM tag ORDER BY n LIMIT 1 OFFSET ?)", below(40));
      book.run("UPDATE passage SET state = 'orphan' WHERE id = ?", passages[below(passages.length)]);
      book.run("DELETE FROM passage WHERE id = ?", passages[below(passages.length)]);
    }
  });
  compare();
  book.store.history.undo();
  compare();
});

test("nothing stands together in a notebook without passages", () => {
  const book = scratchNotebook();
  const code = book.write(() => book.code("alone"));
  for (const nearness of nearnesses)
    expect(book.store.codesTogether([book.store.codes.numbers([code])], nearness)).toEqual([[0]]);
});

const drawCodes = (seed: number) => {
  const book = scratchNotebook();
  const random = drawing(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  return book.write(() => {
    const codes = Array.from({ length: 36 }, (_, at) => book.code(`code ${at}`));
    const passages: Id[] = [];
    for (let each = 0; each < 4; each += 1) {
      const article = book.article({ text: "word ".repeat(40) });
      for (let passage = 0; passage < 15; passage += 1) {
        const start = 5 * below(35);
        const id = book.passage(article, start, start + 4 + 5 * below(5));
        passages.push(id);
        for (const code of new Set([below(8), below(36), below(36)])) book.tag(id, "code", codes[code] ?? "");
        if (random() < 0.1) book.run("UPDATE passage SET state = 'orphan' WHERE id = ?", id);
      }
    }
    return { book, codes, passages, random };
  });
};

type Tagged = {
  readonly id: Id;
  readonly code: number;
  readonly article: Id;
  readonly start: number;
  readonly end: number;
  readonly placed: number;
};

const slowly = (
  { opened: { db } }: ScratchNotebook,
  groups: readonly (readonly number[])[],
  nearness: Nearness,
): readonly (readonly number[])[] => {
  const all = db
    .prepare<[], Tagged>(
      `SELECT p.id, c.n AS code, p.article_id AS article, p.start, p.end, p.state = 'placed' AS placed
       FROM tag t JOIN passage p ON p.id = t.passage_id JOIN code c ON c.id = t.code_id`,
    )
    .all();
  const near: Readonly<Record<Nearness, (a: Tagged, b: Tagged) => boolean>> = {
    passage: (a, b) => a.id === b.id,
    overlap: (a, b) =>
      a.placed === 1 && b.placed === 1 && a.article === b.article && a.start < b.end && b.start < a.end,
    article: (a, b) => a.article === b.article,
  };
  const of = (group: readonly number[]): readonly Tagged[] => all.filter(({ code }) => group.includes(code));
  return groups.map((row) =>
    groups.map((column) => {
      const both = of(row).filter((a) => of(column).some((b) => near[nearness](a, b)));
      return new Set(both.map(({ id, article }) => (nearness === "article" ? article : id))).size;
    }),
  );
};
