import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articlesIn, commandLineIn, notebooksIn, passageLinkIn } from "./arguments.ts";

test("notebook files are found among switches and made absolute", () => {
  expect(notebooksIn(["app", "--no-sandbox", "a.claimbook", "/b/C.CLAIMBOOK", "x.txt"], "/home/me")).toEqual([
    "/home/me/a.claimbook",
    "/b/C.CLAIMBOOK",
  ]);
});

test("files with articles are found among switches, folders, links and what is not there", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-arguments-"));
  try {
    writeFileSync(join(folder, "a.PDF"), "");
    writeFileSync(join(folder, "b.exe"), "");
    mkdirSync(join(folder, "c.txt"));
    const words = ["app", "--x.txt", "a.PDF", "b.exe", "c.txt", "gone.txt", "n.claimbook", "https://a.example/a.html"];
    expect(articlesIn(words, folder)).toEqual([join(folder, "a.PDF")]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  [["claimbook", "import", "a.txt"], true, ["import", "a.txt"]],
  [["claimbook", "--no-sandbox", "stats", "--json"], true, ["stats", "--json"]],
  [["claimbook", "a.claimbook"], true, null],
  [["claimbook", "verify", "-n", "a.claimbook"], true, ["verify", "-n", "a.claimbook"]],
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
