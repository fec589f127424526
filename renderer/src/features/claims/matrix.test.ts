import { expect, test } from "vitest";
import { unjudged } from "../../../../shared/domain/assessment.ts";
import type { Position } from "../../../../shared/domain/attribution.ts";
import type { BoardClaim } from "../../../../shared/domain/board.ts";
import { shownPositions } from "../passages/index.ts";
import { matrixCells, matrixOf, sortedMatrix } from "./matrix.ts";

const none = { articles: 0, copies: 0, roots: 0 };
const claim = (id: string, said: readonly (readonly [name: string, position: Position])[]): BoardClaim => ({
  claimId: id,
  independence: none,
  sides: [],
  conflicts: [],
  claim: {
    id,
    text: id,
    kind: "fact",
    questionId: null,
    question: null,
    number: null,
    event: { from: null, to: null, place: null },
    appearances: said.length,
    articles: 1,
    positions: { affirms: 0, denies: 0, questions: 0, withholds: 0, presupposes: 0 },
    judged: unjudged,
  },
  voices: said.map(([name, position], index) => ({
    id: `${id}${index}`,
    claimId: id,
    position,
    passageId: "p",
    exact: "It burned",
    articleId: "a",
    articleTitle: "Fire",
    publication: null,
    agency: null,
    publishedAt: null,
    copyOf: null,
    said: { sourceName: name, sourcing: "named", act: "asserts", negated: false },
    chain: [],
    root: name,
  })),
});

const rows = matrixOf([
  claim("one", [
    ["Velt", "affirms"],
    ["Velt", "affirms"],
    ["Velt", "denies"],
    ["Brandt", "denies"],
  ]),
  claim("two", [["Ardal", "questions"]]),
]);

test("a row for each root by name, each position once", () => {
  expect(rows.map(({ name, cells }) => [name, ...cells])).toEqual([
    ["Ardal", ["two", ["questions"]]],
    ["Brandt", ["one", ["denies"]]],
    ["Velt", ["one", ["affirms", "denies"]]],
  ]);
});

test.each([
  [{ claimId: null, descending: true }, ["Velt", "Brandt", "Ardal"]],
  [{ claimId: "one", descending: false }, ["Velt", "Brandt", "Ardal"]],
  [{ claimId: "one", descending: true }, ["Brandt", "Velt", "Ardal"]],
  [{ claimId: "two", descending: true }, ["Ardal", "Brandt", "Velt"]],
])("sorted by %o", (sort, names) =>
  expect(sortedMatrix(rows, sort, shownPositions).map(({ name }) => name)).toEqual(names),
);

test("the whole table can be saved, head included", () =>
  expect(
    matrixCells([
      claim("It burned", [["Ana", "affirms"]]),
      claim("It was arson", [
        ["Ana", "questions"],
        ["Bo", "denies"],
      ]),
    ]),
  ).toEqual([
    ["Whose word", "It burned", "It was arson"],
    ["Ana", "affirms", "questions"],
    ["Bo", "", "denies"],
  ]));
