import { expect, test } from "vitest";
import { unjudged } from "./assessment.ts";
import type { Voice } from "./board.ts";
import { openPointsOf } from "./brief.ts";
import type { Sourcing } from "./source.ts";

const roots = (count: number) => ({ articles: count, copies: 0, roots: count });
const voice = (articleId: string, sourcing: Sourcing | null): Voice => ({
  id: articleId,
  claimId: "c",
  position: "affirms",
  passageId: "p",
  exact: "It burned.",
  articleId,
  articleTitle: "Fire",
  publication: null,
  agency: null,
  publishedAt: null,
  copyOf: null,
  said: sourcing === null ? null : { sourceName: "Somebody", sourcing, act: "asserts", negated: false },
  chain: [],
  root: articleId,
});
const known = {
  claim: {
    id: "c",
    text: "It burned.",
    kind: "fact" as const,
    questionId: null,
    question: null,
    number: null,
    event: { from: null, to: null, place: null },
    appearances: 3,
    articles: 2,
    positions: { affirms: 3, denies: 0, questions: 0, withholds: 0, presupposes: 0 },
    judged: { ...unjudged, credibility: 2 as const },
  },
  standing: {
    claimId: "c",
    independence: roots(2),
    sides: [{ position: "affirms" as const, independence: roots(2) }],
    conflicts: [],
  },
  voices: [voice("a", "named"), voice("b", "document")],
  note: "",
};

test("what is named, independent and judged leaves nothing open", () => {
  expect(openPointsOf(known)).toEqual([]);
});

test("one root, nobody named, the writer’s own voice, and what the note leaves to do are open", () => {
  const points = openPointsOf({
    ...known,
    claim: { ...known.claim, judged: unjudged },
    standing: { ...known.standing, sides: [{ position: "affirms", independence: roots(1) }] },
    voices: [voice("a", "anonymous"), voice("b", null), voice("b", null)],
    note: "# To do\n\n- [x] Read the log\n- [ ] Ask the pilot\n",
  });
  expect(points).toEqual([
    "All who affirm it lead back to one root; nobody independent bears it out.",
    "One word on it comes from somebody who is not named.",
    "One article says so without naming a source.",
    "Its credibility is not judged.",
    "Ask the pilot",
  ]);
});

test("a conflict is open until the claim is judged otherwise", () => {
  const standing = { ...known.standing, conflicts: [{ kind: "positions" as const, affirmed: 1, denied: 1 }] };
  const unsettled = "What speaks against it is not settled.";
  expect(openPointsOf({ ...known, standing })).toEqual([unsettled]);
  const judged = { ...known.claim.judged, status: "resolved" as const };
  expect(openPointsOf({ ...known, standing, claim: { ...known.claim, judged } })).toEqual([]);
});

test("a claim that nobody makes says so", () => {
  expect(openPointsOf({ ...known, claim: { ...known.claim, appearances: 0 }, voices: [] })).toEqual([
    "No article makes this claim yet.",
  ]);
});
