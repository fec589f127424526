import { expect, test } from "vitest";
import type { Position } from "./attribution.ts";
import { checkedByOthers, sidesOf, sumOf } from "./track-record.ts";

const word = (origin: string | null, position: Position, articleId = "a1", originalId = articleId) => ({
  root: origin ?? `writer of ${originalId}`,
  position,
});
const none: ReadonlySet<string> = new Set();

test.each([
  {
    what: "another root on the same side bears it out",
    own: [word("mayor", "affirms")],
    others: [word("police", "affirms"), word("police", "affirms", "a2")],
    found: { corroboratedBy: 1, contradictedBy: 0 },
  },
  {
    what: "its own words elsewhere, and a copy, bear nothing out",
    own: [word("mayor", "affirms"), word("mayor", "affirms", "a2", "a1")],
    others: [word("mayor", "affirms", "a3")],
    found: { corroboratedBy: 0, contradictedBy: 0 },
  },
  {
    what: "who denies what it affirms contradicts it; a question does not",
    own: [word("mayor", "presupposes")],
    others: [word("police", "denies"), word("editor", "questions"), word(null, "denies", "a4")],
    found: { corroboratedBy: 0, contradictedBy: 2 },
  },
  {
    what: "a denial is borne out by other denials",
    own: [word("mayor", "denies")],
    others: [word("police", "denies"), word("union", "affirms")],
    found: { corroboratedBy: 1, contradictedBy: 1 },
  },
  {
    what: "one who says both is borne out by nobody",
    own: [word("mayor", "denies"), word("mayor", "affirms", "a2")],
    others: [word("police", "denies")],
    found: { corroboratedBy: 0, contradictedBy: 0 },
  },
] as const)("$what", ({ own, others, found }) => {
  expect(checkedByOthers(own, sidesOf([...own, ...others]), none)).toEqual(found);
});

test("what it says through another's word is not borne out by its own", () => {
  const own = [word("agency", "affirms")];
  expect(checkedByOthers(own, sidesOf([...own, word("mayor", "affirms", "a2")]), new Set(["mayor"]))).toEqual({
    corroboratedBy: 0,
    contradictedBy: 0,
  });
});

test("the sum counts only claims it affirms or denies", () => {
  const row = (positions: readonly Position[], corroboratedBy: number, contradictedBy: number) => ({
    positions,
    corroboratedBy,
    contradictedBy,
  });
  const rows = [row(["affirms"], 2, 0), row(["denies"], 0, 1), row(["affirms"], 1, 1), row(["affirms"], 0, 0)];
  expect(sumOf([...rows, row(["questions"], 0, 0)])).toEqual({
    claims: 4,
    corroborated: 1,
    contradicted: 1,
    disputed: 1,
  });
});
