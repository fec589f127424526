import { expect, test } from "vitest";
import { newId } from "../../shared/domain/id.ts";
import { openTestCore } from "./test-core.ts";

const text = "The mayor said 30 died. The ministry denies that anybody died. A doctor counted 50.";
const open = async () => {
  const book = openTestCore([
    { title: "First", text },
    { title: "Second", text: `${text} Again.` },
    { title: "Third", text: `${text} Copied.` },
  ]);
  const tag = async (words: string, claim: string, article: number, act: "asserts" | "denies" | null, who = "") => {
    const { passage } = await book.ask("annotate.tag", {
      ...book.at(words, { article }),
      target: { kind: "claim", text: claim },
    });
    const claimId = passage.tags.find(({ label }) => label === claim)?.targetId ?? "";
    if (act !== null)
      await book.ask("annotate.attribute", {
        passageId: passage.id,
        speaker: { kind: "new-actor", name: who },
        act,
        claim: { id: claimId },
        chain: [
          { role: "speaker", name: who },
          { role: "agency", name: "Wire" },
        ],
      });
    return claimId;
  };
  const thirty = await tag("30 died", "30 died.", 0, "asserts", "The mayor");
  await tag("30 died", "30 died.", 1, "asserts", "The mayor");
  await tag("anybody died", "30 died.", 0, "denies", "The ministry");
  const fifty = await tag("counted 50", "50 died.", 1, null);
  await tag("counted 50", "50 died.", 2, null);
  const question = "How many died?";
  const number = (low: number) => ({ op: "=", low, high: null, unit: "dead" }) as const;
  await book.ask("claims.edit", { id: thirty, question, number: number(30) });
  await book.ask("claims.edit", { id: fifty, question, number: number(50) });
  const [asked] = await book.ask("claims.questions", {});
  return { book, thirty, fifty, questionId: asked?.id ?? "" };
};

test("a question's claims stand side by side with who says what, independent roots and conflicts", async () => {
  const { book, thirty, fifty, questionId } = await open();
  const board = await book.ask("claims.board", { questionId });
  expect(board).toMatchObject({ total: 2, independence: { articles: 3, copies: 0, roots: 4 } });
  expect(board.rows.map(({ claimId, independence, conflicts }) => ({ claimId, independence, conflicts }))).toEqual([
    {
      claimId: thirty,
      independence: { articles: 2, copies: 0, roots: 2 },
      conflicts: [
        { kind: "positions", affirmed: 2, denied: 1 },
        {
          kind: "numbers",
          otherId: fifty,
          otherText: "50 died.",
          otherNumber: { op: "=", low: 50, high: null, unit: "dead" },
        },
      ],
    },
    {
      claimId: fifty,
      independence: { articles: 2, copies: 0, roots: 2 },
      conflicts: [expect.objectContaining({ kind: "numbers", otherId: thirty })],
    },
  ]);
  const [first] = board.rows;
  expect(first?.sides).toEqual([
    { position: "affirms", independence: { articles: 2, copies: 0, roots: 1 } },
    { position: "denies", independence: { articles: 1, copies: 0, roots: 1 } },
  ]);
  expect(first?.voices).toHaveLength(3);
  const mayor = first?.voices.filter(({ said }) => said?.sourceName === "The mayor") ?? [];
  expect(new Set(mayor.map(({ root }) => root)).size).toBe(1);
  expect(mayor.map(({ articleTitle, exact, chain }) => [articleTitle, exact, chain.map(({ name }) => name)])).toEqual([
    ["First", "30 died", ["The mayor", "Wire"]],
    ["Second", "30 died", ["The mayor", "Wire"]],
  ]);
  expect(await book.ask("claims.standing", { ids: [fifty, newId(), thirty] })).toMatchObject([
    { claimId: fifty },
    { claimId: thirty },
  ]);
});

test("a copy folds into what it copies", async () => {
  const { book, fifty } = await open();
  const [, second, third] = book.articles;
  // A copy is found on import; here it is only written down.
  book.opened.db.exec("INSERT INTO temp.log_target VALUES (1)");
  book.opened.db
    .prepare("UPDATE article SET copy_of = ?, copy_kind = 'duplicate' WHERE id = ?")
    .run(second?.articleId, third?.articleId);
  book.opened.db.exec("DELETE FROM temp.log_target");
  expect(await book.ask("claims.standing", { ids: [fifty] })).toMatchObject([
    { independence: { articles: 2, copies: 1, roots: 1 } },
  ]);
});

test("claims without a question are paged, and their figures stand in nobody's way", async () => {
  const { book, thirty, fifty } = await open();
  for (const id of [thirty, fifty]) await book.ask("claims.edit", { id, question: null });
  const page = await book.ask("claims.board", { questionId: null, limit: 1, offset: 1 });
  expect(page).toMatchObject({ total: 2, independence: null, rows: [{ claimId: fifty, conflicts: [] }] });
});

test("a contradiction that the analyst saw is a conflict of both", async () => {
  const { book, fifty } = await open();
  const { id } = await book.ask("claims.create", { text: "Nobody died." });
  await book.ask("claims.relate", { claimId: id, kind: "contradicts", otherId: fifty, aspect: "number" });
  const [one, two] = await book.ask("claims.standing", { ids: [id, fifty] });
  expect(one?.conflicts).toEqual([{ kind: "relation", otherId: fifty, otherText: "50 died.", aspect: "number" }]);
  expect(two?.conflicts).toContainEqual({
    kind: "relation",
    otherId: id,
    otherText: "Nobody died.",
    aspect: "number",
  });
});

test("a question is renamed; under the text of another it hands its claims over, and back on undo", async () => {
  const { book, thirty, fifty, questionId } = await open();
  expect(await book.ask("claims.renameQuestion", { id: questionId, text: "How many died there?" })).toEqual({
    id: questionId,
  });
  expect(await book.ask("claims.renameQuestion", { id: questionId, text: "how many died THERE?" })).toEqual({
    id: questionId,
  });
  await book.ask("claims.edit", { id: fifty, question: "What did the doctor count?" });
  const questions = await book.ask("claims.questions", {});
  const other = questions.find(({ id }) => id !== questionId)?.id ?? "";
  const before = book.content();
  expect(await book.ask("claims.renameQuestion", { id: other, text: "How Many died there?" })).toEqual({
    id: questionId,
  });
  expect(await book.ask("claims.questions", {})).toEqual([{ id: questionId, text: "how many died THERE?", claims: 2 }]);
  expect((await book.ask("claims.claim", { id: thirty })).questionId).toBe(questionId);
  const after = book.content();
  await book.undo();
  expect(book.content()).toEqual(before);
  await book.redo();
  expect(book.content()).toEqual(after);
  await expect(book.ask("claims.renameQuestion", { id: newId(), text: "Who?" })).rejects.toMatchObject({
    failure: { kind: "not-found" },
  });
});
