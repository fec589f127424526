import { expect, test } from "vitest";
import type { Id } from "../../../shared/domain/id.ts";
import { scratchNotebook } from "./scratch-notebook.ts";
import type { ScratchNotebook } from "./scratch-notebook.ts";
import { drawing } from "./test-voices.ts";

test.each([1, 2, 3])(
  "names are those of the tables after any writes, undone and broken off too, drawing %i",
  (seed) => {
    const book = scratchNotebook();
    const random = drawing(seed);
    const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
    const ids = (table: string): readonly Id[] =>
      book.opened.db.prepare<[], Id>(`SELECT id FROM ${table} ORDER BY n`).pluck().all();
    const writes: readonly (() => void)[] = [
      () => void book.claim(`Claim ${random()}`),
      () => void book.source("an official"),
      () => {
        const actor = book.actor(`Actor ${random()}`, `Alias ${random()}`);
        if (random() < 0.5) book.source("An actor's", actor);
      },
      () => book.run("UPDATE claim SET text = ? WHERE id = ?", `Reworded ${random()}`, one(ids("claim"))),
      () => book.run("UPDATE actor SET type = 'place' WHERE id = ?", one(ids("actor"))),
      () =>
        book.run(
          "UPDATE actor_alias SET alias = ?, kind = 'weak' WHERE id = ?",
          `${random()}`,
          one(ids("actor_alias")),
        ),
      () => book.run("UPDATE source SET name = ? WHERE id = ?", `Source ${random()}`, one(ids("source"))),
      () => book.run("INSERT INTO question (id, text, created_at) VALUES (?, ?, '')", `${random()}`, `Q ${random()}`),
      () => book.run("UPDATE claim SET question_id = ? WHERE id = ?", one(ids("question")), one(ids("claim"))),
      () => book.run("UPDATE question SET text = ? WHERE id = ?", `Asked ${random()}`, one(ids("question"))),
      () => book.run(`DELETE FROM ${one(["claim", "actor", "source", "question"])} WHERE n % 3 = 0`),
    ];
    const draw = (): void => {
      for (let time = 0; time < 4; time += 1) one(writes)?.();
    };
    for (let round = 0; round < 30; round += 1) {
      if (random() < 0.3) book.store.warm(0);
      if (random() < 0.2)
        expect(() =>
          book.write(() => {
            draw();
            compare(book);
            throw new Error("broken off");
          }),
        ).toThrow("broken off");
      else book.write(draw);
      if (random() < 0.3) book.store.history.undo();
      if (random() < 0.7) compare(book);
    }
    compare(book);
  },
);

/** What is kept, and what is read now. */
const compare = ({ store, opened: { db } }: ScratchNotebook): void => {
  expect(store.claims.names.entries().map(({ id, label, detail }) => [id, label, detail])).toEqual(
    db
      .prepare(
        "SELECT c.id, c.text, coalesce(q.text, '') FROM claim c LEFT JOIN question q ON q.id = c.question_id ORDER BY c.n",
      )
      .raw()
      .all(),
  );
  expect(
    store.actors.names
      .entries()
      .flatMap(({ id, label, detail, names }) =>
        names.map(({ text, weak }) => [id, label, detail, text, weak ? 1 : 0]),
      ),
  ).toEqual(
    db
      .prepare(
        `SELECT a.id, a.name, a.type, l.alias, l.kind = 'weak' FROM actor a JOIN actor_alias l ON l.actor_id = a.id
         ORDER BY a.n, l.kind <> 'name', l.n`,
      )
      .raw()
      .all(),
  );
  expect(
    store.sources.names
      .entries()
      .flatMap(({ id, label, detail, names }) => names.map(({ text }) => [id, label, detail, text])),
  ).toEqual(
    db
      .prepare(
        `SELECT id, name, kind, text FROM (
           SELECT n, id, name, kind, name AS text, 0 AS place FROM source
           UNION ALL SELECT s.n, s.id, s.name, s.kind, l.alias, l.n FROM source s JOIN actor_alias l ON l.actor_id = s.actor_id
             WHERE l.kind NOT IN ('name', 'weak')) ORDER BY n, place`,
      )
      .raw()
      .all(),
  );
};
