import { expect, test } from "vitest";
import { openTestCore } from "./test-core.ts";

const open = async () => {
  const book = openTestCore([
    { title: "First", text: "The mayor said a pipe burst. A neighbour heard a bang.", publication: "The Post" },
  ]);
  const claim = async (text: string, question: string | null) => {
    const { id } = await book.ask("claims.create", { text });
    if (question !== null) await book.ask("claims.edit", { id, question });
    return id;
  };
  const pipe = await claim("A pipe burst.", "What flooded the hall?");
  const bomb = await claim("A bomb went off.", "What flooded the hall?");
  const bang = await claim("There was a bang.", null);
  const [question] = await book.ask("claims.questions", {});
  const questionId = question?.id ?? "";
  const matrix = (id = questionId) => book.ask("hypotheses.matrix", { questionId: id });
  return { book, pipe, bomb, bang, questionId, matrix };
};

test("hypotheses are claims or words of their own, evidence claims or passages; each is there once", async () => {
  const { book, pipe, bomb, bang, questionId, matrix } = await open();
  const { passage } = await book.ask("annotate.tag", {
    ...book.at("A neighbour heard a bang."),
    target: { kind: "claim", text: "There was a bang." },
  });
  await book.ask("hypotheses.add", { questionId, claimIds: [pipe, bomb, pipe], texts: ["Rain came in."] });
  expect(await book.ask("hypotheses.add", { questionId, claimIds: [bomb], texts: ["rain came in."] })).toEqual({
    ids: [],
  });
  await book.ask("hypotheses.addEvidence", { questionId, claimIds: [bang], passageIds: [passage.id] });
  const { hypotheses, evidence, sources } = await matrix();
  expect(hypotheses.map(({ text, claimId }) => [text, claimId])).toEqual([
    ["A pipe burst.", pipe],
    ["A bomb went off.", bomb],
    ["Rain came in.", null],
  ]);
  expect(evidence).toMatchObject([
    { claimId: bang, text: "There was a bang.", relevance: "medium", credibility: null },
    { passageId: passage.id, text: "A neighbour heard a bang.", articleTitle: "First" },
  ]);
  // In the writer's own voice, both of them.
  expect(sources).toMatchObject([{ name: "The Post", reliability: null }]);
  expect(evidence.map(({ words }) => words)).toEqual([[[sources[0]?.key]], [[sources[0]?.key]]]);
});

test("ratings are given, changed, taken off, and undone", async () => {
  const { book, pipe, bang, questionId, matrix } = await open();
  await book.ask("hypotheses.add", { questionId, claimIds: [pipe] });
  await book.ask("hypotheses.addEvidence", { questionId, claimIds: [bang] });
  const { hypotheses, evidence } = await matrix();
  const [hypothesisId, evidenceId] = [hypotheses[0]?.id ?? "", evidence[0]?.id ?? ""];
  const rate = (rating: "I" | "II" | null) => book.ask("hypotheses.rate", { hypothesisId, evidenceId, rating });
  await rate("I");
  await rate("II");
  expect((await matrix()).cells).toEqual([{ hypothesisId, evidenceId, rating: "II" }]);
  await book.undo();
  expect((await matrix()).cells).toEqual([{ hypothesisId, evidenceId, rating: "I" }]);
  await book.redo();
  await rate(null);
  expect((await matrix()).cells).toEqual([]);
  await book.undo();
  const whole = book.content();
  await book.ask("hypotheses.removeEvidence", { id: evidenceId });
  expect((await matrix()).cells).toEqual([]);
  await book.undo();
  expect(book.content()).toEqual(whole);
});

test("a question stays while hypotheses stand under it, and goes over with them when it is merged", async () => {
  const { book, pipe, bomb, bang, questionId, matrix } = await open();
  await book.ask("hypotheses.add", { questionId, claimIds: [pipe], texts: ["Rain came in."] });
  await book.ask("hypotheses.addEvidence", { questionId, claimIds: [bang] });
  await book.ask("claims.edit", { id: pipe, question: null });
  await book.ask("claims.edit", { id: bomb, question: "What happened in the hall?" });
  const questions = await book.ask("claims.questions", {});
  expect(questions.map(({ text, claims }) => [text, claims])).toEqual([
    ["What happened in the hall?", 1],
    ["What flooded the hall?", 0],
  ]);
  const other = questions[0]?.id ?? "";
  await book.ask("hypotheses.add", { questionId: other, claimIds: [pipe] });
  await book.ask("hypotheses.addEvidence", { questionId: other, claimIds: [bang] });
  const from = await matrix();
  for (const { id } of from.hypotheses)
    await book.ask("hypotheses.rate", { hypothesisId: id, evidenceId: from.evidence[0]?.id ?? "", rating: "C" });
  const whole = book.content();
  await book.ask("claims.renameQuestion", { id: questionId, text: "What happened in the hall?" });
  const merged = await matrix(other);
  expect(merged.hypotheses.map(({ text }) => text)).toEqual(["Rain came in.", "A pipe burst."]);
  expect(merged.evidence).toHaveLength(1);
  expect(merged.cells).toHaveLength(2);
  expect(await book.ask("claims.questions", {})).toHaveLength(1);
  await book.undo();
  expect(book.content()).toEqual(whole);
  expect(await book.problems()).toEqual([]);
});

test("a merged claim takes its place in the matrix along", async () => {
  const { book, pipe, bomb, bang, questionId, matrix } = await open();
  await book.ask("hypotheses.add", { questionId, claimIds: [pipe, bomb] });
  await book.ask("hypotheses.addEvidence", { questionId, claimIds: [bang] });
  const { id } = await book.ask("claims.create", { text: "A bang was heard." });
  await book.ask("claims.merge", { id: bang, into: id });
  expect((await matrix()).evidence).toMatchObject([{ claimId: id, text: "A bang was heard." }]);
  await book.ask("claims.merge", { id: bomb, into: pipe });
  expect((await matrix()).hypotheses).toMatchObject([{ claimId: pipe }]);
});

test("what cannot be is refused in words", async () => {
  const { book, pipe, bang, questionId, matrix } = await open();
  await book.ask("hypotheses.add", { questionId, claimIds: [pipe] });
  const [hypothesis] = (await matrix()).hypotheses;
  await expect(book.ask("hypotheses.reword", { id: hypothesis?.id ?? "", text: "Water." })).rejects.toThrow(
    "reword the claim",
  );
  await book.ask("claims.edit", { id: bang, question: "Who heard it?" });
  const other = (await book.ask("claims.questions", {})).find(({ text }) => text === "Who heard it?")?.id ?? "";
  await book.ask("hypotheses.addEvidence", { questionId: other, claimIds: [bang] });
  const [evidence] = (await matrix(other)).evidence;
  await expect(
    book.ask("hypotheses.rate", { hypothesisId: hypothesis?.id ?? "", evidenceId: evidence?.id ?? "", rating: "C" }),
  ).rejects.toThrow("two questions");
});
