import { expect, test } from "vitest";
import { newId } from "../../shared/domain/id.ts";
import { openTestCore } from "./test-core.ts";

const open = async () => {
  const book = openTestCore([{ title: "Fire", text: "It burned." }]);
  const make = async (text: string) => (await book.ask("claims.create", { text })).id;
  return {
    book,
    dozens: await make("Dozens died."),
    many: await make("At least 87 died."),
    none: await make("Nobody died."),
  };
};

test("a relation is seen from both claims, and taken back and done again", async () => {
  const { book, dozens, many } = await open();
  await book.ask("claims.relate", {
    claimId: many,
    kind: "supersedes",
    otherId: dozens,
    aspect: "number",
    reason: "Counted since",
  });
  const said = { kind: "supersedes", aspect: "number", reason: "Counted since" };
  expect(await book.ask("claims.relations", { id: many })).toMatchObject([
    { ...said, direction: "from", otherId: dozens, otherText: "Dozens died." },
  ]);
  const there = await book.ask("claims.relations", { id: dozens });
  expect(there).toMatchObject([{ ...said, direction: "to", otherId: many }]);
  await book.undo();
  expect(await book.ask("claims.relations", { id: dozens })).toEqual([]);
  await book.redo();
  expect(await book.ask("claims.relations", { id: dozens })).toEqual(there);
  await book.ask("claims.unrelate", { id: there[0]?.id ?? "" });
  expect(await book.ask("claims.relations", { id: many })).toEqual([]);
  await book.undo();
  expect(await book.ask("claims.relations", { id: dozens })).toEqual(there);
});

test("a contradiction said again from the other side is the same one; support the other way is another", async () => {
  const { book, many, none } = await open();
  const { id } = await book.ask("claims.relate", { claimId: many, kind: "contradicts", otherId: none });
  expect(
    await book.ask("claims.relate", { claimId: none, kind: "contradicts", otherId: many, aspect: "number" }),
  ).toEqual({ id });
  expect(await book.ask("claims.relations", { id: many })).toMatchObject([{ id, aspect: "number", reason: null }]);
  await book.ask("claims.relate", { claimId: many, kind: "supports", otherId: none });
  await book.ask("claims.relate", { claimId: none, kind: "supports", otherId: many });
  expect((await book.ask("claims.relations", { id: many })).map(({ kind, direction }) => [kind, direction])).toEqual([
    ["contradicts", "from"],
    ["supports", "from"],
    ["supports", "to"],
  ]);
});

test("relations go over with a merged claim, none twice and none to itself", async () => {
  const { book, dozens, many, none } = await open();
  await book.ask("claims.relate", { claimId: dozens, kind: "contradicts", otherId: none });
  await book.ask("claims.relate", { claimId: none, kind: "contradicts", otherId: many });
  await book.ask("claims.relate", { claimId: many, kind: "qualifies", otherId: dozens });
  const before = book.content();
  await book.ask("claims.merge", { id: dozens, into: many });
  expect(await book.ask("claims.relations", { id: many })).toMatchObject([{ kind: "contradicts", otherId: none }]);
  await book.undo();
  expect(book.content()).toEqual(before);
});

test("a claim stands in no relation to itself or to what is gone", async () => {
  const { book, many } = await open();
  await expect(book.ask("claims.relate", { claimId: many, kind: "same-as", otherId: many })).rejects.toThrow(
    "to itself",
  );
  await expect(book.ask("claims.relate", { claimId: many, kind: "same-as", otherId: newId() })).rejects.toMatchObject({
    failure: { kind: "not-found" },
  });
  await expect(book.ask("claims.unrelate", { id: newId() })).rejects.toMatchObject({ failure: { kind: "not-found" } });
});

test("a claim's figure, time and place are kept, merged where they are missing, and taken back", async () => {
  const { book, dozens, many } = await open();
  const number = { op: ">=", low: 87, high: null, unit: "people" } as const;
  const event = { from: "2017-04-04", to: null, place: "Khan" };
  await book.ask("claims.edit", { id: many, kind: "number", number, event });
  expect(await book.ask("claims.claim", { id: many })).toMatchObject({ kind: "number", number, event });
  await book.ask("claims.edit", { id: many, text: "87 or more died." });
  expect(await book.ask("claims.claim", { id: many })).toMatchObject({ number, event });
  await book.ask("claims.merge", { id: many, into: dozens });
  expect(await book.ask("claims.claim", { id: dozens })).toMatchObject({ number, event });
  await book.ask("claims.edit", { id: dozens, number: null });
  expect(await book.ask("claims.claim", { id: dozens })).toMatchObject({ number: null, event });
  await book.undo();
  expect(await book.ask("claims.claim", { id: dozens })).toMatchObject({ number });
});

test.each([
  { op: "=", low: 9, high: 3, unit: null },
  { op: ">=", low: 9, high: 30, unit: null },
  { op: "=", low: Number.POSITIVE_INFINITY, high: null, unit: null },
] as const)("a figure of $op $low to $high is refused", async (number) => {
  const { book, many } = await open();
  await expect(book.ask("claims.edit", { id: many, number })).rejects.toMatchObject({ failure: { kind: "bad-input" } });
});
