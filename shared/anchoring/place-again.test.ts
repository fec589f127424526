import { expect, test } from "vitest";
import { quoteOf } from "../domain/range.ts";
import { openPlacing, workOut } from "./place-again.ts";

const before = [
  "The ferry Halcyon left the harbour at nine with forty people on board.",
  "Two people were hurt, the owner said on Monday.",
  "The owner denied that the ferry had been overloaded.",
].join("\n");

const now = (after: string, words: string): string | null => {
  const start = before.indexOf(words);
  const range = openPlacing(before, after).place(quoteOf(before, { start, end: start + words.length }));
  return range === null ? null : after.slice(range.start, range.end);
};

test("a passage keeps its place in a text that changed around it", () => {
  const after = `By our staff\n${before.replace("at nine", "shortly before nine")}\nMore to come.`;
  expect(now(after, "Two people were hurt")).toBe("Two people were hurt");
  expect(now(after, "left the harbour")).toBe("left the harbour");
});

test("a passage of which a word was changed is the same passage", () => {
  const after = before.replace("Two people", "Four people").replace("denied that", "again denied that");
  expect(now(after, "Two people were hurt")).toBe("Four people were hurt");
  expect(now(after, "The owner denied that the ferry had been overloaded.")).toBe(
    "The owner again denied that the ferry had been overloaded.",
  );
});

test("a paragraph that was moved takes its passages with it", () => {
  const [first = "", second = "", third = ""] = before.split("\n");
  expect(now([third, first, second].join("\n"), "had been overloaded")).toBe("had been overloaded");
});

test("words that chance left in a rewritten text are not taken for the passage", () => {
  const after =
    "A dog ran over the quay. Its owner, a baker, laughed. It was a fine day and nobody took the ferry to the island.";
  expect(now(after, "owner")).toBeNull();
  expect(now(after, "ferry")).toBeNull();
  expect(now(after, "Two people were hurt")).toBeNull();
});

test("the same words twice, with nothing to tell them apart, are no place", () => {
  const moved = "Quite another text.\nhad been overloaded\nSomething between.\nhad been overloaded";
  expect(now(moved, "had been overloaded")).toBeNull();
});

test("what was worked out before gives the same places, and what was not asked then is found too", () => {
  const after = `By our staff\n${before.replace("at nine", "shortly before nine").replace("Two people", "Four people")}`;
  const quotes = ["left the harbour", "Two people were hurt", "with forty people"].map((words) => {
    const start = before.indexOf(words);
    return quoteOf(before, { start, end: start + words.length });
  });
  const known = workOut(before, after, quotes.slice(0, 2));
  const [anew, again] = [openPlacing(before, after), openPlacing(before, after, known)];
  expect(again.map.segments).toEqual(anew.map.segments);
  expect(quotes.map(again.place)).toEqual(quotes.map(anew.place));
  expect(quotes.map(again.place)).not.toContain(null);
});
