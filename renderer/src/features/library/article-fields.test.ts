import { expect, test } from "vitest";
import { readFields } from "./article-fields.ts";

test("only what was touched is changed, and an emptied field is taken away", () =>
  expect(readFields({ byline: " Ada Lind ", publication: "", publishedAt: "2031-04" })).toEqual({
    patch: { byline: "Ada Lind", publication: null, publishedAt: "2031-04" },
    problems: {},
  }));

test("what is wrong is said at its field, and the rest is still read", () => {
  const { patch, problems } = readFields({ title: " ", publishedAt: "yesterday", url: "example.org", language: "en" });
  expect(Object.keys(problems)).toEqual(["title", "publishedAt", "url"]);
  expect(patch).toEqual({ language: "en" });
});
