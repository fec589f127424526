import { expect, test } from "vitest";
import { commandLineIn, notebooksIn, passageLinkIn } from "./arguments.ts";

test("notebook files are found among switches and made absolute", () => {
  expect(notebooksIn(["app", "--no-sandbox", "a.claimbook", "/b/C.CLAIMBOOK", "x.txt"], "/home/me")).toEqual([
    "/home/me/a.claimbook",
    "/b/C.CLAIMBOOK",
  ]);
});

test.each([
  [["claimbook", "import", "a.txt"], true, ["import", "a.txt"]],
  [["claimbook", "--no-sandbox", "stats", "--json"], true, ["stats", "--json"]],
  [["claimbook", "a.claimbook"], true, null],
  [["electron", "import"], false, null],
  [["claimbook"], true, null],
])("takes %j (packaged: %s) for the command line %j", (argv, packaged, expected) => {
  expect(commandLineIn(argv, packaged)).toEqual(expected);
});

test.each([
  ["claimbook://passage/01ARZ3NDEKTSV4RRFFQ69G5FAV", { kind: "passage", id: "01ARZ3NDEKTSV4RRFFQ69G5FAV" }],
  ["claimbook://article/01ARZ3NDEKTSV4RRFFQ69G5FAV/", { kind: "article", id: "01ARZ3NDEKTSV4RRFFQ69G5FAV" }],
  ["claimbook://shell/rm", null],
  ["https://passage/01ARZ3NDEKTSV4RRFFQ69G5FAV", null],
])("follows the link %s to %j", (url, expected) => {
  expect(passageLinkIn([url])).toEqual(expected);
});
