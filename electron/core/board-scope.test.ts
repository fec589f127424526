import { expect, test } from "vitest";
import { openTestCore } from "./test-core.ts";

test("a search is the scope of the board: the claims on what it finds, whole, under their questions", async () => {
  const book = openTestCore([{ text: "The store burned. The dock burned too. Nobody was hurt." }]);
  const claim = async (words: string, text: string, question: string | null): Promise<void> => {
    const { passage } = await book.ask("annotate.tag", { ...book.at(words), target: { kind: "claim", text } });
    await book.ask("claims.edit", { id: passage.tags[0]?.targetId ?? "", question });
  };
  await claim("store burned", "The store burned.", "What burned?");
  await claim("dock burned", "The dock burned.", "What burned?");
  await claim("Nobody was hurt", "Nobody was hurt.", "Who was hurt?");
  await claim("The store", "There was a store.", null);

  const within = async (query: string) => {
    const questions = await book.ask("claims.questions", { query });
    const boards = await Promise.all(
      [...questions.map(({ id }) => id), null].map((questionId) => book.ask("claims.board", { questionId, query })),
    );
    return {
      questions: questions.map(({ text, claims }) => `${text} ${claims}`),
      claims: boards.map(({ total, rows }) => [total, ...rows.map((row) => row.claim.text)]),
    };
  };
  expect(await within("burned -dock")).toEqual({
    questions: ["What burned? 1"],
    claims: [[1, "The store burned."], [0]],
  });
  expect(await within("store")).toEqual({
    questions: ["What burned? 1"],
    claims: [
      [1, "The store burned."],
      [1, "There was a store."],
    ],
  });
  expect(await book.ask("claims.loose", { query: "burned -dock" })).toBe(0);
  expect(await book.ask("claims.loose", { query: "store" })).toBe(1);
  expect((await book.ask("claims.questions", {})).map(({ claims }) => claims)).toEqual([2, 1]);
  await expect(book.ask("claims.board", { questionId: null, query: "actor:nobody" })).rejects.toThrow("nobody");
});
