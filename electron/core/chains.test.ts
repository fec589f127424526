import { expect, test } from "vitest";
import type { Asked } from "../../shared/contract/methods.ts";
import { chainGraphOf } from "../../shared/domain/chain-graph.ts";
import { openTestCore } from "./test-core.ts";

const text = "The mayor said the bridge fell. An aide said a report warned of it.";
const open = () =>
  openTestCore([
    { text, publication: "Post" },
    { text: `${text} Again.`, publication: "Times" },
    { text: `${text} Third.`, publication: null, title: "A blog" },
  ]);
type Book = ReturnType<typeof open>;
const mayor = { kind: "new-actor", name: "Mayor Dal" } as const;
const say = (book: Book, article: number, more: Partial<Asked<"annotate.attribute">> = {}) => {
  const { articleId, revisionId, start, end } = book.at("the bridge fell", { article });
  return book.ask("annotate.attribute", {
    text: { articleId, revisionId },
    contentRanges: [{ start, end }],
    speaker: mayor,
    act: "asserts",
    claim: { text: "The bridge fell." },
    ...more,
  });
};
const waysOf = async (book: Book) => {
  const [claim] = (await book.ask("claims.list", {})).rows;
  return book.ask("claims.chains", { claimId: claim?.id ?? "" });
};
const names = async (book: Book) =>
  (await waysOf(book)).ways.map(({ steps }) =>
    steps.map(({ name, end }) => (end === null ? name : `${name} (${end})`)),
  );

test("a way goes from the speaker to the publication; what is said within another goes through it", async () => {
  const book = open();
  await say(book, 0);
  const outer = await book.ask("annotate.attribute", {
    text:
      book.articles[1] === undefined
        ? undefined
        : { articleId: book.articles[1].articleId, revisionId: book.articles[1].revisionId },
    contentRanges: [book.range("a report warned of it", { article: 1 })],
    speaker: { kind: "new-source", name: "An aide", sourceKind: "unnamed-individual" },
    act: "asserts",
  });
  await say(book, 1, {
    speaker: { kind: "new-source", name: "a report", sourceKind: "document" },
    parentId: outer.attributions[0]?.id ?? null,
  });
  await say(book, 2, { speaker: { kind: "nobody", sourcing: "unspecified" } });
  expect(await names(book)).toEqual([
    ["Mayor Dal", "Post"],
    ["a report (document)", "An aide (unnamed)", "Times"],
    ["Nobody named (unnamed)", "A blog"],
  ]);
});

test("a chain is the way; names of one actor are one step, and the publication, or the title that stands for it, once", async () => {
  const book = open();
  await say(book, 0, {
    chain: [
      { role: "speaker", name: "Mayor Dal" },
      { role: "agency", name: "Wire" },
      { role: "publication", name: "Post" },
    ],
  });
  await say(book, 1, {
    chain: [
      { role: "publication", name: "post" },
      { role: "agency", name: "WIRE" },
    ],
  });
  await say(book, 2, { chain: [{ role: "publication", name: "A Blog" }] });
  const { ways } = await waysOf(book);
  expect(ways.map(({ steps }) => steps.map(({ name }) => name))).toEqual([
    ["Mayor Dal", "Wire", "Post"],
    ["post", "WIRE", "Times"],
    ["A blog"],
  ]);
  expect(ways[0]?.steps[0]?.actorId).toEqual(expect.any(String));
  const graph = chainGraphOf(ways);
  expect(graph.rings).toHaveLength(1);
  expect(graph.nodes).toHaveLength(5);
});

test("the writer's own voice begins at the publication", async () => {
  const book = open();
  await book.ask("annotate.tag", {
    ...book.at("the bridge fell"),
    target: { kind: "claim", text: "The bridge fell." },
  });
  expect(await names(book)).toEqual([["Post"]]);
  await expect(book.ask("claims.chains", { claimId: "0".repeat(26) })).rejects.toThrow("not in the notebook");
});
