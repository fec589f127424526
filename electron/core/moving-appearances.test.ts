import { expect, test } from "vitest";
import { openTestCore } from "./test-core.ts";

const text = "The mayor denied that the bridge fell. It fell, an engineer said.";
const open = () => openTestCore([{ text }]);
type Book = ReturnType<typeof open>;

const said = async (book: Book, words: string, name: string, act: "denies" | "asserts", claim: string) => {
  const { articleId, revisionId, start, end } = book.at(words);
  return book.ask("annotate.attribute", {
    text: { articleId, revisionId },
    contentRanges: [{ start, end }],
    speaker: { kind: "new-actor", name },
    act,
    claim: { text: claim },
  });
};
const claims = async (book: Book) =>
  Object.fromEntries(
    (await book.ask("claims.list", {})).rows.map(({ text: wording, id, positions }) => [wording, { id, positions }]),
  );

test("appearances go to another claim with their position and who says them; one undo takes all back", async () => {
  const book = open();
  const denial = await said(book, "that the bridge fell", "Mayor Dal", "denies", "The bridge fell.");
  const assertion = await said(book, "It fell", "An Engineer", "asserts", "The bridge fell.");
  const { id: to } = await book.ask("claims.create", { text: "The bridge collapsed." });
  const before = book.content();
  const tagIds = [...denial.tags, ...assertion.tags].flatMap(({ id, kind }) => (kind === "claim" ? [id] : []));
  expect(await book.ask("annotate.moveAppearances", { tagIds, claimId: to })).toEqual({ moved: 2 });
  expect(await claims(book)).toMatchObject({
    "The bridge fell.": { positions: { affirms: 0, denies: 0 } },
    "The bridge collapsed.": { positions: { affirms: 1, denies: 1 } },
  });
  const moved = await book.ask("annotate.passage", { id: denial.id });
  expect(moved.tags).toMatchObject([{ attributionId: denial.attributions[0]?.id, position: "denies" }]);
  expect(await book.problems()).toEqual([]);
  expect((await book.ask("history.undo", {}))?.label).toBe("Move 2 appearances to “The bridge collapsed.”");
  expect(book.content()).toEqual(before);
});

test("a passage that is under the claim already on the same word stays there once", async () => {
  const book = open();
  const passage = await said(book, "It fell", "An Engineer", "asserts", "The bridge fell.");
  const other = await book.ask("annotate.addTag", {
    passageId: passage.id,
    target: { kind: "claim", text: "The bridge collapsed." },
  });
  const attributionId = passage.attributions[0]?.id ?? "";
  const own = passage.tags.find(({ attributionId: of }) => of === attributionId);
  const { id: to = "" } = (await claims(book))["The bridge collapsed."] ?? {};
  await book.ask("annotate.moveAppearances", { tagIds: [own?.id ?? ""], claimId: to });
  await book.ask("annotate.moveAppearances", { tagIds: [other.tagId], claimId: to });
  expect((await book.ask("annotate.passage", { id: passage.id })).tags).toHaveLength(2);
});

test("refuses what is no appearance, and a claim that is gone", async () => {
  const book = open();
  const { tagId } = await book.ask("annotate.tag", {
    ...book.at("The mayor"),
    target: { kind: "actor", name: "Mayor" },
  });
  const claim = await book.ask("annotate.tag", { ...book.at("It fell"), target: { kind: "claim", text: "It fell." } });
  const { id: to } = await book.ask("claims.create", { text: "Another." });
  await expect(book.ask("annotate.moveAppearances", { tagIds: [tagId], claimId: to })).rejects.toThrow(
    "only appearances",
  );
  await expect(
    book.ask("annotate.moveAppearances", { tagIds: [claim.tagId], claimId: "0".repeat(26) }),
  ).rejects.toThrow("that claim is not in the notebook");
});
