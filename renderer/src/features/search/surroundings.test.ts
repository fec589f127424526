import { expect, test } from "vitest";
import type { Article } from "../../../../shared/domain/article.ts";
import { surroundingsOf } from "./surroundings.ts";

const article = (
  paragraphs: readonly string[],
  folded: readonly number[] = [],
): Pick<Article, "text" | "blocks" | "exclusions"> => {
  const text = paragraphs.join("\n\n");
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { kind: "paragraph" as const, level: 0, start, end: start + paragraph.length };
  });
  const exclusions = folded.flatMap((index) => {
    const block = blocks[index];
    return block === undefined
      ? []
      : [
          {
            id: "x",
            kind: "poll" as const,
            reason: "",
            origin: "rule" as const,
            state: "folded" as const,
            start: block.start,
            end: block.end,
          },
        ];
  });
  return { text, blocks, exclusions };
};

test("shows the paragraph of a hit with its neighbours and marks the hit", () => {
  const doc = article(["one", "two", "three", "four words stand here", "five", "six", "seven"]);
  const start = doc.text.indexOf("words");
  const found = surroundingsOf(doc, { start, end: start + 5 });
  expect(found.map((block) => block.text)).toEqual(["two", "three", "four words stand here", "five", "six"]);
  expect(found.map((block) => block.marks)).toEqual([[], [], [[5, 10]], [], []]);
});

test("marks each paragraph that a hit runs through", () => {
  const doc = article(["alpha beta", "gamma delta"]);
  expect(surroundingsOf(doc, { start: 6, end: 17 }).map((block) => block.marks)).toEqual([[[6, 10]], [[0, 5]]]);
});

test("leaves out folded debris", () => {
  const doc = article(["alpha", "[poll]", "beta"], [1]);
  expect(surroundingsOf(doc, { start: 0, end: 5 }).map((block) => block.text)).toEqual(["alpha", "beta"]);
});

test("leaves out debris inside a paragraph and still marks the right words", () => {
  const doc = article(["alpha [ad] beta gamma"]);
  const start = doc.text.indexOf("beta");
  const cut = {
    id: "x",
    kind: "ad-tag" as const,
    reason: "",
    origin: "rule" as const,
    state: "folded" as const,
    start: 6,
    end: 11,
  };
  const [block] = surroundingsOf({ ...doc, exclusions: [cut] }, { start, end: start + 4 });
  expect(block?.text).toBe("alpha beta gamma");
  expect(block?.text.slice(...(block.marks[0] ?? [0, 0]))).toBe("beta");
});

test("cuts a very long paragraph around the hit", () => {
  const doc = article([`${"word ".repeat(2000)}here ${"word ".repeat(2000)}`]);
  const start = doc.text.indexOf("here");
  const [block] = surroundingsOf(doc, { start, end: start + 4 });
  expect(block?.text.length).toBe(1200);
  const [mark] = block?.marks ?? [];
  expect(block?.text.slice(...(mark ?? [0, 0]))).toBe("here");
});

test("finds nothing behind the end of the text", () => {
  expect(surroundingsOf(article(["alpha"]), { start: 99, end: 100 })).toEqual([]);
});
