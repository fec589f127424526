import { expect, test } from "vitest";
import type { Block } from "../../../shared/domain/article.ts";
import { findAgency } from "./find-agency.ts";
import type { FoundMeta } from "./parsed.ts";

const find = (lines: readonly string[], meta: FoundMeta = {}) => {
  const text = lines.join("\n");
  const blocks: Block[] = [];
  let at = 0;
  for (const line of lines) {
    blocks.push({ kind: "paragraph", level: 0, start: at, end: at + line.length });
    at += line.length + 1;
  }
  return findAgency(text, blocks, meta);
};
const body = ["The pier at Harne burned on Monday.", "Nobody was hurt, the mayor said."];

test.each([
  [["HARNE, May 6 (Reuters) - The pier burned.", ...body], "Reuters", "dateline"],
  [["(AP) — The pier burned.", ...body], "Associated Press", "dateline"],
  [["Harne (dpa) – Die Brücke brannte.", ...body], "Deutsche Presse-Agentur", "dateline"],
  [[...body, "Source: AFP"], "Agence France-Presse", "credit at the end"],
  [[...body, "© 2031 Interfax"], "Interfax", "credit at the end"],
  [[...body, "It went out at noon. (UPI)"], "United Press International", "credit at the end"],
  [[...body, "(Reporting by Ana Velt; Editing by Bo Hale)"], "Reuters", "credit at the end"],
] as const)("%j comes from %s", (lines, value, origin) => expect(find(lines)).toEqual({ value, origin }));

test("the byline and the publication may be an agency", () => {
  expect(find(body, { byline: { value: "Ana Velt, Associated Press", origin: "author" } })).toEqual({
    value: "Associated Press",
    origin: "byline",
  });
  expect(find(body, { publication: { value: "TASS", origin: "og:site_name" } })).toEqual({
    value: "TASS",
    origin: "publication",
  });
});

test.each([
  ["an agency that is only spoken of", ["The mayor told Reuters (a news agency) that it burned.", ...body]],
  ["a word that looks like one in small letters", [...body, "aa"]],
  ["a sentence about one at the end", [...body, "Reuters was not able to verify this on Monday."]],
  ["one in brackets within a sentence", ["The letter, seen by (AFP) reporters, says so.", ...body]],
])("%s is no credit", (_what, lines) => expect(find(lines)).toBeUndefined());
