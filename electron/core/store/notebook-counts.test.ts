import { expect, test } from "vitest";
import { scratchNotebook } from "./scratch-notebook.ts";

test("counts each passage that is tagged or said, and none that only says who or how", () => {
  const book = scratchNotebook();
  const counts = () => book.store.notebook.counts();
  const { article, tagged } = book.write(() => {
    const id = book.article({ text: "Orsk denied the fire. The dock burned." });
    const passage = book.passage(id, 12, 20);
    book.tag(passage, "code", book.code("fire"));
    return { article: id, tagged: passage };
  });
  expect(counts()).toMatchObject({ articles: 1, passages: 1, codes: 1, orphans: 0 });
  book.write(() => void book.passage(article, 5, 11));
  expect(counts().passages).toBe(1);
  book.write(() => void book.opened.db.exec(`UPDATE passage SET state = 'orphan' WHERE id = '${tagged}'`));
  expect(counts()).toMatchObject({ passages: 0, orphans: 1 });
  book.write(() => void book.opened.db.exec("UPDATE passage SET state = 'placed'"));
  const fromIndex = counts();
  // While the index is made anew the tables are counted.
  book.store.index.startOver();
  expect(book.store.index.isIncomplete()).toBe(true);
  expect(counts()).toEqual(fromIndex);
});
