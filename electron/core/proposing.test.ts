import { expect, test } from "vitest";
import { openTestCore } from "./test-core.ts";

const open = () =>
  openTestCore([{ text: "Mayor Velt denied that the pier was closed. A witness said it was.\nIt rained all day." }]);

test("who seems to say it is the actor of that alias, for words and for their passage", async () => {
  const book = open();
  const { id } = await book.ask("actors.create", { name: "Ana Velt" });
  await book.ask("actors.addAlias", { actorId: id, alias: "Mayor Velt", kind: "titled" });
  const { articleId, start, end } = book.at("the pier was closed");
  const expected = {
    sourceRange: book.range("Mayor Velt"),
    cueRange: book.range("denied"),
    name: "Mayor Velt",
    sourcing: "named",
    act: "denies",
    quote: "indirect",
    negated: false,
    hedge: null,
    actor: { id, name: "Ana Velt" },
  };
  expect(await book.ask("annotate.propose", { articleId, start, end })).toEqual(expected);
  const { passage } = await book.ask("annotate.tag", {
    ...book.at("the pier was closed"),
    target: { kind: "code", name: "pier" },
  });
  expect(await book.ask("annotate.propose", { passageId: passage.id })).toEqual(expected);
});

test("a name that two share is left open, and plain words are nobody's", async () => {
  const book = open();
  for (const name of ["Ana Velt", "Bo Velt"]) {
    const { id } = await book.ask("actors.create", { name });
    await book.ask("actors.addAlias", { actorId: id, alias: "Mayor Velt", kind: "titled" });
  }
  const ask = (words: string) => {
    const { articleId, start, end } = book.at(words);
    return book.ask("annotate.propose", { articleId, start, end });
  };
  expect(await ask("the pier was closed")).toMatchObject({ name: "Mayor Velt", actor: null });
  expect(await ask("it was")).toMatchObject({ name: "A witness", sourcing: "unnamed-individual", actor: null });
  expect(await ask("It rained all day.")).toBeNull();
});
