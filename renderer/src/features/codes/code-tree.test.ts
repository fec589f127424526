import { describe, expect, test } from "vitest";
import type { Code } from "../../../../shared/domain/code.ts";
import { codesUnder, isUnder, treeRows } from "./code-tree.ts";

const code = (path: string): Code => ({
  id: path,
  name: path.split("/").at(-1) ?? "",
  parentId: path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : null,
  path,
  color: 0,
  description: null,
  passages: 0,
});
const codes = ["casualties", "casualties/figures", "casualties/figures/official", "method", "method/hearsay"].map(code);
const none: ReadonlySet<string> = new Set();

const outline = (collapsed: ReadonlySet<string>, filter = "") =>
  treeRows(codes, collapsed, filter).map(
    ({ code: { name }, level, expanded }) => `${level}${expanded === null ? "" : expanded ? "-" : "+"} ${name}`,
  );

test("an untouched tree is open", () =>
  expect(outline(none)).toEqual(["1- casualties", "2- figures", "3 official", "1- method", "2 hearsay"]));

test("what stands under a folded code does not show, however deep", () =>
  expect(outline(new Set(["casualties"]))).toEqual(["1+ casualties", "1- method", "2 hearsay"]));

describe("a filter", () => {
  test.each([
    ["offi", ["1- casualties", "2- figures", "3 official"]],
    ["casualties official", ["1- casualties", "2- figures", "3 official"]],
    ["casualties", ["1- casualties"]],
    ["nothing", []],
  ])("“%s” shows what matches under what it stands under, even where folded", (filter, rows) =>
    expect(outline(new Set(["casualties"]), filter)).toEqual(rows),
  );
});

test("a code is under itself and under all above it", () => {
  expect(isUnder(codes, "casualties/figures/official", "casualties")).toBe(true);
  expect(isUnder(codes, "method", "method")).toBe(true);
  expect(isUnder(codes, "method", "casualties")).toBe(false);
  expect(codesUnder(codes, "casualties").map(({ name }) => name)).toEqual(["figures", "official"]);
});
