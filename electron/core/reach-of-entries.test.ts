import { expect, test } from "vitest";
import { openTestCore, undoAndRedo } from "./test-core.ts";

test("what was counted once is counted anew after each change, undo and redo", async () => {
  const book = openTestCore([
    { title: "Fire", text: "Ana Velt said it burned. The mayor said the pier was on fire." },
    { title: "Later", text: "Ana Velt told reporters that the pier had burned down." },
  ]);
  const articles = async () => ({
    claims: (await book.ask("claims.list", {})).rows.map((row) => row.articles),
    actors: (await book.ask("actors.list", {})).rows.map((row) => row.articles),
    sources: (await book.ask("sources.list", {})).rows.map((row) => [row.articles, row.passages]),
  });
  const say = async (words: string, article: number) => {
    const { passage } = await book.ask("annotate.tag", {
      ...book.at(words, { article }),
      target: { kind: "claim", text: "It burned." },
    });
    await book.ask("annotate.attribute", {
      passageId: passage.id,
      speaker: { kind: "new-actor", name: "Ana Velt", type: "person" },
      act: "asserts",
    });
    return passage;
  };
  await say("it burned", 0);
  expect(await articles()).toEqual({ claims: [1], actors: [1], sources: [[1, 1]] });
  const later = await say("the pier had burned down", 1);
  expect(await articles()).toEqual({ claims: [2], actors: [2], sources: [[2, 2]] });
  await undoAndRedo(book, () => book.ask("annotate.removePassages", { ids: [later.id] }));
  expect(await articles()).toEqual({ claims: [1], actors: [1], sources: [[1, 1]] });
  await book.undo();
  expect(await articles()).toEqual({ claims: [2], actors: [2], sources: [[2, 2]] });
});
