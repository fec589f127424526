import { expect, test } from "vitest";
import { openTestCore } from "./test-core.ts";

const open = async () => {
  const book = openTestCore([
    { title: "First", text: "The mayor said 30 died. The ministry denies that anybody died." },
    { title: "Second", text: "A doctor counted 30 dead. The mayor said 30 died." },
  ]);
  const say = async (words: string, article: number, who: string, act: "asserts" | "denies") => {
    const { passage } = await book.ask("annotate.tag", {
      ...book.at(words, { article }),
      target: { kind: "claim", text: "30 people died." },
    });
    const claimId = passage.tags[0]?.targetId ?? "";
    await book.ask("annotate.attribute", {
      passageId: passage.id,
      speaker: { kind: "new-actor", name: who },
      act,
      claim: { id: claimId },
    });
    return claimId;
  };
  const claimId = await say("30 died", 0, "Mayor", "asserts");
  return { book, claimId, say };
};

test("of each scale the newest judgement counts, all are kept, and one made by mistake is taken away", async () => {
  const { book, claimId } = await open();
  const judge = (judged: object, reason: string, who?: string) =>
    book.ask("assessments.assessClaim", { id: claimId, reason, ...judged, ...(who === undefined ? {} : { who }) });
  await judge({ credibility: 3, status: "open" }, "One word only.");
  await judge({ likelihood: "likely", confidence: "low" }, "A doctor says so too.", "A colleague");
  const { id } = await judge({ credibility: 5 }, "Typed in the wrong place.");
  const now = async () => (await book.ask("claims.claim", { id: claimId })).judged;
  expect(await now()).toEqual({ status: "open", credibility: 5, likelihood: "likely", confidence: "low" });
  expect(await book.ask("assessments.ofClaim", { id: claimId })).toMatchObject([
    { credibility: 5, status: null, who: "Tester" },
    { likelihood: "likely", confidence: "low", who: "A colleague", reason: "A doctor says so too." },
    { credibility: 3, status: "open", reason: "One word only." },
  ]);
  await book.ask("assessments.remove", { id });
  expect((await now()).credibility).toBe(3);
  await book.undo();
  expect((await now()).credibility).toBe(5);
  await book.undo();
  await book.undo();
  expect(await now()).toEqual({ status: "open", credibility: 3, likelihood: null, confidence: null });
  await book.redo();
  expect((await now()).likelihood).toBe("likely");
});

test("a judgement needs a reason, and something that is judged", async () => {
  const { book, claimId } = await open();
  await expect(book.ask("assessments.assessClaim", { id: claimId, credibility: 2, reason: " " })).rejects.toThrow(
    "say why",
  );
  await expect(book.ask("assessments.assessClaim", { id: claimId, reason: "So." })).rejects.toThrow(
    "nothing is judged",
  );
});

test("claims and sources are sorted and narrowed by what they were judged last", async () => {
  const { book, claimId } = await open();
  const { id: other } = await book.ask("claims.create", { text: "Nobody was hurt." });
  const { id: third } = await book.ask("claims.create", { text: "A warehouse burned." });
  const judge = (id: string, status: "open" | "contradicted" | "corroborated", credibility: 1 | 4) =>
    book.ask("assessments.assessClaim", { id, status, credibility, reason: "So." });
  await judge(other, "open", 1);
  await judge(other, "contradicted", 4);
  await judge(third, "corroborated", 1);
  const listed = async (asked: object) => (await book.ask("claims.list", asked)).rows.map(({ id }) => id);
  expect(await listed({ sort: "credibility" })).toEqual([third, other, claimId]);
  expect(await listed({ sort: "status" })).toEqual([third, other, claimId]);
  expect(await listed({ sort: "newest" })).toEqual([third, other, claimId]);
  expect(await book.ask("claims.list", { status: "contradicted" })).toMatchObject({ total: 1, rows: [{ id: other }] });
  expect(await listed({ status: "open" })).toEqual([]);
  expect(await listed({ credibility: "none" })).toEqual([claimId]);
  expect(await listed({ credibility: 1, filter: "warehouse" })).toEqual([third]);

  const { id: log } = await book.ask("sources.create", { name: "Harbour log", kind: "document" });
  await book.ask("sources.grade", { id: log, reliability: "E", reason: "Kept badly." });
  await book.ask("sources.grade", { id: log, reliability: "B", reason: "Checked.", who: "A colleague" });
  const sources = async (asked: object) => (await book.ask("sources.list", asked)).rows.map(({ name }) => name);
  expect(await sources({ sort: "reliability" })).toEqual(["Harbour log", "Mayor"]);
  expect(await sources({ reliability: "E" })).toEqual([]);
  expect(await sources({ reliability: "none" })).toEqual(["Mayor"]);
  expect((await book.ask("sources.source", { id: log })).grades).toMatchObject([
    { reliability: "B", who: "A colleague" },
    { reliability: "E", who: "Tester" },
  ]);
});

test("a source’s record counts independent others only", async () => {
  const { book, claimId, say } = await open();
  const [mayor] = (await book.ask("sources.list", { filter: "Mayor" })).rows;
  const record = () => book.ask("assessments.record", { id: mayor?.id ?? "" });
  expect(await record()).toMatchObject({ claims: 1, corroborated: 0, contradicted: 0 });
  await say("The mayor said 30 died", 1, "Mayor", "asserts");
  expect(await record()).toMatchObject({ claims: 1, corroborated: 0 });
  await say("A doctor counted 30 dead", 1, "Doctor", "asserts");
  expect(await record()).toMatchObject({ claims: 1, corroborated: 1, contradicted: 0, disputed: 0 });
  await say("anybody died", 0, "Ministry", "denies");
  expect(await record()).toMatchObject({
    corroborated: 0,
    disputed: 1,
    rows: [{ claimId, positions: ["affirms"], corroboratedBy: 1, contradictedBy: 1 }],
  });

  const sources = (await book.ask("sources.list", {})).rows.map(({ id }) => id);
  const records = await book.ask("assessments.records", { ids: sources });
  expect(records.map(({ id }) => id)).toEqual(sources);
  for (const { id, record: sum } of records) {
    const { rows: _claims, ...own } = await book.ask("assessments.record", { id });
    expect(sum).toEqual(own);
  }
});
