import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../shared/domain/id.ts";
import { openTestCore } from "./test-core.ts";
import type { TestCore } from "./test-core.ts";

const harbour = {
  title: "Fire at the harbour",
  publishedAt: "2031-04-02",
  text: `Mayor Ana Velt said on Monday that nine people died in the fire. “We do not know who lit it,” she said.
The Port Authority denied that chemicals were stored there. Velt’s office did not answer.`,
};
const second = { title: "Second look", text: "Ana Velt now speaks of eleven dead. The Port Authority is silent." };

type Step = { readonly name: string; readonly go: (book: TestCore) => Promise<unknown> };

const note = (id: string, plain: string) => ({ id, title: "", lexical: "{}", markdown: plain, plain });
const first = async (book: TestCore) =>
  (await book.ask("annotate.passages", { articleId: book.at("Mayor").articleId }))[0];

/** One after the other; each is one step back. */
const steps: readonly Step[] = [
  {
    name: "tag a claim",
    go: (book) =>
      book.ask("annotate.tag", {
        ...book.at("nine people died in the fire"),
        target: { kind: "claim", text: "Nine died." },
      }),
  },
  {
    name: "tag an actor, learning an alias",
    go: (book) =>
      book.ask("annotate.tag", { ...book.at("Mayor Ana Velt"), target: { kind: "actor", name: "Ana Velt" } }),
  },
  {
    name: "tag a nested code",
    go: (book) =>
      book.ask("annotate.tag", {
        ...book.at("nine people"),
        target: { kind: "code", name: "casualties/figures/dead" },
      }),
  },
  {
    name: "attribute with spans and chain",
    go: async (book) => {
      const { passage } = await book.ask("annotate.tag", {
        ...book.at("chemicals were stored there"),
        target: { kind: "claim", text: "Chemicals were stored." },
      });
      return book.ask("annotate.attribute", {
        passageId: passage.id,
        speaker: { kind: "new-actor", name: "Port Authority", type: "organization" },
        act: "denies",
        sourceRange: book.range("The Port Authority"),
        cueRange: book.range("denied"),
        chain: [{ role: "speaker", name: "Port Authority" }],
      });
    },
  },
  {
    name: "a note on a passage",
    go: async (book) =>
      book.ask("notes.save", {
        subject: "passage",
        subjectId: (await first(book))?.id ?? null,
        ...note(newId(), "Check the figure with the hospital."),
      }),
  },
  { name: "tag all mentions", go: (book) => mentionsOf(book, "Ana Velt") },
  {
    name: "move a passage onto another",
    go: async (book) =>
      book.ask("annotate.movePassage", { passageId: (await first(book))?.id ?? "", ...book.range("nine people") }),
  },
  {
    name: "edit the date of an article with passages",
    go: (book) =>
      book.ask("library.editArticles", {
        ids: [book.at("Mayor").articleId],
        patch: { publishedAt: "2030-01-01", publication: "Coast Wire" },
      }),
  },
  {
    name: "ask a question",
    go: async (book) =>
      book.ask("claims.edit", {
        id: (await book.ask("claims.list", {})).rows[0]?.id ?? "",
        question: "How many died?",
      }),
  },
  {
    name: "grade and rename a source",
    go: async (book) => {
      const [source] = (await book.ask("sources.list", {})).rows;
      const gesture = book.gesture();
      await book.ask("sources.grade", { id: source?.id ?? "", reliability: "C", reason: "A party to it" }, gesture);
      await book.ask("sources.rename", { id: source?.id ?? "", name: "Harbour Authority" }, gesture);
    },
  },
  {
    name: "remove a code with children",
    go: async (book) => book.ask("codes.remove", { id: (await book.ask("codes.list", {}))[0]?.id ?? "" }),
  },
  {
    name: "remove a source that speaks",
    go: async (book) => book.ask("sources.remove", { id: (await book.ask("sources.list", {})).rows[0]?.id ?? "" }),
  },
  {
    name: "remove an actor",
    go: async (book) => book.ask("actors.remove", { id: (await book.ask("actors.list", {})).rows[0]?.id ?? "" }),
  },
  {
    name: "remove a claim with a question",
    go: async (book) => book.ask("claims.remove", { id: (await book.ask("claims.list", {})).rows[0]?.id ?? "" }),
  },
  {
    name: "remove articles",
    go: (book) => book.ask("library.removeArticles", { ids: book.articles.map((article) => article.articleId) }),
  },
];

const mentionsOf = async (book: TestCore, name: string) => {
  const actors = (await book.ask("actors.list", { filter: name })).rows;
  return book.run("annotate.tagMentions", { actorId: actors[0]?.id ?? "" });
};

test("every step back and forth leads to exactly the state that was there", async () => {
  const book = openTestCore([harbour, second]);
  const states = [book.content()];
  for (const step of steps) {
    await step.go(book);
    states.push(book.content());
    expect(await book.problems(), step.name).toEqual([]);
    expect(states.at(-1), step.name).not.toEqual(states.at(-2));
  }
  const labels = (await book.ask("history.list", {})).map((change) => change.label);
  expect(labels.filter((label) => /^[a-z]+\.[a-z]/iu.test(label))).toEqual([]);

  for (const round of [1, 2]) {
    for (const [index, step] of [...steps.entries()].toReversed()) {
      // "attribute" is a tag and an attribution.
      if (step.name.startsWith("attribute")) await book.undo();
      expect(await book.undo(), step.name).not.toBeNull();
      expect(book.content(), `${step.name}, back, ${round}`).toEqual(states[index]);
      expect(await book.problems(), `${step.name}, back`).toEqual([]);
    }
    expect(await book.undo()).toBeNull();
    for (const [index, step] of steps.entries()) {
      if (step.name.startsWith("attribute")) await book.redo();
      expect(await book.redo(), step.name).not.toBeNull();
      expect(book.content(), `${step.name}, forth, ${round}`).toEqual(states[index + 1]);
      expect(await book.problems(), `${step.name}, forth`).toEqual([]);
    }
    expect(await book.redo()).toBeNull();
  }
});

test("a notebook stays sound and goes back to where it began, whatever is done in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: steps.length - 1 }), { maxLength: 25 }), async (order) => {
      const book = openTestCore([harbour, second]);
      const states = [book.content()];
      for (const index of order) {
        // Some steps are refused when what they need is gone; a refusal must leave nothing behind.
        const before = book.content();
        const depth = (await book.ask("history.list", {})).length;
        await steps[index]?.go(book).catch(() => null);
        const gestures = (await book.ask("history.list", {})).length - depth;
        if (gestures === 0) expect(book.content()).toEqual(before);
        else states.push(book.content());
      }
      expect(await book.problems()).toEqual([]);
      while ((await book.undo()) !== null);
      expect(book.content()).toEqual(states[0]);
      expect(await book.problems()).toEqual([]);
      while ((await book.redo()) !== null);
      expect(book.content()).toEqual(states.at(-1));
      expect(await book.problems()).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("a new change after an undo drops what could have been redone", async () => {
  const book = openTestCore([harbour]);
  await steps[0]?.go(book);
  await book.undo();
  expect((await book.ask("history.state", {})).redo).not.toBeNull();
  await steps[1]?.go(book);
  expect((await book.ask("history.state", {})).redo).toBeNull();
  expect(await book.redo()).toBeNull();
  expect((await book.ask("history.list", {})).map((change) => change.state)).toEqual(["done", "dropped"]);
});

test("a refused command writes nothing and keeps what can be redone", async () => {
  const book = openTestCore([harbour]);
  await steps[0]?.go(book);
  await book.undo();
  await expect(
    book.ask("annotate.tag", { ...book.at("fire"), end: 100_000, target: { kind: "code", name: "x" } }),
  ).rejects.toThrow("only");
  expect((await book.ask("codes.list", {})).length).toBe(0);
  expect((await book.ask("history.state", {})).redo).not.toBeNull();
});

test("calls of one gesture are undone together, others are not", async () => {
  const book = openTestCore([harbour]);
  const gesture = book.gesture();
  await book.ask("actors.create", { name: "One" });
  await book.ask("actors.create", { name: "Two" }, gesture);
  await book.ask("actors.create", { name: "Three" }, gesture);
  await book.undo();
  expect((await book.ask("actors.list", {})).rows.map((actor) => actor.name)).toEqual(["One"]);
  await book.redo();
  expect((await book.ask("actors.list", {})).total).toBe(3);
});

test("what was done between the parts of a gesture is not skipped", async () => {
  const book = openTestCore([harbour]);
  const job = book.gesture();
  await book.ask("codes.create", { name: "a" }, job);
  const [parent] = await book.ask("codes.list", {});
  await book.ask("codes.create", { name: "b", parentId: parent?.id ?? null });
  await book.ask("codes.create", { name: "c" }, job);
  const paths = async () => (await book.ask("codes.list", {})).map((code) => code.path);
  await book.undo();
  expect(await paths()).toEqual(["a", "a/b"]);
  await book.undo();
  expect(await paths()).toEqual(["a"]);
  await book.undo();
  expect(await paths()).toEqual([]);
  for (const _ of [1, 2, 3]) await book.redo();
  expect(await paths()).toEqual(["a", "a/b", "c"]);
  expect(await book.problems()).toEqual([]);
});

test("saves of one editing session are one step, whatever they did to the note", async () => {
  const book = openTestCore([harbour]);
  const before = book.content();
  const session = book.gesture();
  const id = newId();
  const save = (plain: string, options = session) =>
    book.ask("notes.save", { subject: "article", subjectId: book.at("Mayor").articleId, ...note(id, plain) }, options);
  for (const plain of ["W", "Wh", "", "Who", "Who lit", "Who lit it?"]) await save(plain);
  expect((await book.ask("history.list", {})).length).toBe(1);
  const written = book.content();
  const later = book.gesture();
  await save("Who lit it? Ask.", later);
  await save("", later);
  await book.undo();
  expect(book.content()).toEqual(written);
  await book.undo();
  expect(book.content()).toEqual(before);
  await book.redo();
  expect(book.content()).toEqual(written);
  await book.redo();
  expect(await book.ask("notes.list", {})).toEqual([]);
  expect(await book.problems()).toEqual([]);
});
