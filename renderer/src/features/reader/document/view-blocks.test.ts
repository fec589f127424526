import { describe, expect, test } from "vitest";
import type { Block, Exclusion } from "../../../../../shared/domain/article.ts";
import { viewOf } from "./view-blocks.ts";

const text = "A title\n\nOne two {ad} three.\n\nVote now\n\nYes\n\nThe end.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const blocks: readonly Block[] = [
  { kind: "heading", level: 1, ...at("A title") },
  {
    kind: "paragraph",
    level: 0,
    ...at("One two {ad} three."),
    links: [{ ...at("two"), href: "https://example.org/" }],
  },
  { kind: "paragraph", level: 0, ...at("Vote now") },
  { kind: "list-item", level: 1, ...at("Yes") },
  { kind: "paragraph", level: 0, ...at("The end.") },
];
const exclusion = (
  id: string,
  range: { start: number; end: number },
  state: Exclusion["state"] = "folded",
): Exclusion => ({
  id,
  ...range,
  kind: "poll",
  reason: "",
  origin: "rule",
  state,
});
const ad = exclusion("ad", at("{ad}"));
const poll = exclusion("poll", { start: at("Vote now").start, end: at("Yes").end });
const shown = (exclusions: readonly Exclusion[], open: readonly string[] = []): readonly string[] =>
  viewOf({ text, blocks, exclusions }, new Set(open)).map(({ blocks: inside }) =>
    inside
      .flatMap(({ pieces }) =>
        pieces.map((piece) =>
          piece.kind === "fold" ? `[${piece.exclusion.id} ${piece.lines}]` : text.slice(piece.start, piece.end),
        ),
      )
      .join("|"),
  );

describe("an article as shown", () => {
  test("cuts at links", () => {
    expect(shown([])).toEqual(["A title", "One |two| {ad} three.", "Vote now", "Yes", "The end."]);
  });

  test("puts a chip where debris was, within a block and across blocks", () => {
    expect(shown([ad, poll])).toEqual(["A title", "One |two| |[ad 1]| three.", "[poll 2]", "The end."]);
  });

  test("shows what the analyst looks at behind its chip", () => {
    expect(shown([ad, poll], ["poll"]).slice(2)).toEqual(["[poll 2]|Vote now", "Yes", "The end."]);
  });

  test("shows what was restored as plain text", () => {
    expect(shown([exclusion("ad", at("{ad}"), "restored")])[1]).toBe("One |two| {ad} three.");
  });

  test("gives a fold that begins in the space before a block its chip", () => {
    expect(shown([exclusion("x", { start: at("Vote now").start - 2, end: at("Yes").end })])[2]).toBe("[x 2]");
  });

  test("says where a page begins, on the first that is shown of it", () => {
    const paged = blocks.map((block, index) => ({ ...block, page: index < 2 ? 1 : 2 }));
    const pagesOf = (exclusions: readonly Exclusion[]): readonly unknown[] =>
      viewOf({ text, blocks: paged, exclusions }, new Set()).map(({ blocks: [first] }) => first?.page);
    expect(pagesOf([])).toEqual([1, null, 2, null, null]);
    const whole = exclusion("vote", at("Vote now"));
    expect(pagesOf([whole])).toEqual([1, null, 2, null, null]);
    expect(viewOf({ text, blocks, exclusions: [] }, new Set()).map(({ blocks: [first] }) => first?.page)).toEqual(
      blocks.map(() => null),
    );
  });

  test("keeps the key of what did not change", () => {
    const before = viewOf({ text, blocks, exclusions: [ad] }, new Set());
    const after = viewOf({ text, blocks, exclusions: [ad] }, new Set(["ad"]));
    expect(after.map(({ key }, index) => key === before[index]?.key)).toEqual([true, false, true, true, true]);
  });
});
