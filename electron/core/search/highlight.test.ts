import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "../../../shared/query/parse-query.ts";
import { wantedText } from "./compile-query.ts";
import { findMarks, highlightsOf, marksOf } from "./highlight.ts";

const cases = [
  { query: "denied", text: "He DENIED it; undenied, denied.", marked: ["DENIED", "denied"] },
  { query: "den*", text: "Denial, denied, Sweden", marked: ["Denial", "denied"] },
  { query: '"harbour office"', text: "the Harbour “Office” and the office harbour", marked: ["Harbour “Office"] },
  { query: '"no no"', text: "no no no", marked: ["no no no"] },
  { query: "u.s.", text: "The U.S. and us", marked: ["U.S"] },
  { query: "fire smoke -dock", text: "smoke, fire, dock", marked: ["smoke", "fire"] },
  { query: "kind:claim", text: "kind claim", marked: [] },
  { query: "lodz etat", text: "Łódź, l’état", marked: ["Łódź", "état"] },
  { query: "fire", text: "a ﬁre", marked: ["ﬁre"] },
  { query: "京", text: "東京都", marked: ["京"] },
];

test.each(cases)("marks what $query asks for in $text", ({ query, text, marked }) => {
  expect(highlightsOf(text, marks(query)).map(([start, end]) => text.slice(start, end))).toEqual(marked);
});

test("marks the same in plain text as in text that has to be folded first", () => {
  const piece = fc.constantFrom("no", "No", "yes", "noyes", " ", ", ", "-", "“", "…", "\u00A0", "7", "n");
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join("")),
      fc.constantFrom("no", '"no yes"', "n*", '"no no" yes', '"n 7"'),
      (text, query) => {
        const folded = findMarks(`é ${text}`, marks(query)).map(({ start, end }) => [start - 2, end - 2]);
        expect(findMarks(text, marks(query)).map(({ start, end }) => [start, end])).toEqual(folded);
      },
    ),
    { numRuns: 1000 },
  );
});

const marks = (query: string) => {
  const parsed = parseQuery(query);
  return parsed.ok ? marksOf(wantedText(parsed.query), () => []) : [];
};
