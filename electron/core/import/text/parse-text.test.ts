import { expect, test } from "vitest";
import { parseText } from "./parse-text.ts";

const paragraphsOf = (text: string): readonly string[] =>
  parseText(text, "file.txt").blocks.map((block) => text.slice(block.start, block.end));
const long =
  "The reservoir at Orsk had been above its mark for eleven days when the east gate gave way, officials said on Monday.";

test("keeps the text exactly as it is", () => {
  const text = `  \n${long}\n\n\t${long}  \n`;
  expect(parseText(text, "").text).toBe(text);
  expect(paragraphsOf(text)).toEqual([long, long]);
});

test("takes each line for a paragraph where lines are long", () => {
  expect(paragraphsOf(`${long}\n${long}\n${long}`)).toHaveLength(3);
});

test("joins the lines of hard-wrapped text, and parts them where a line was left short", () => {
  const wrapped = [
    "The reservoir at Orsk had been above its mark for eleven days",
    "when the east gate gave way, and the water reached the lower",
    "town within the hour, the regional office said in a statement",
    "on Monday.",
    "Nobody had been told to leave, three residents of the street",
    "nearest to the river said, although the sirens are tested on",
    "the first Sunday of each month.",
  ].join("\n");
  const found = paragraphsOf(wrapped);
  expect(found).toHaveLength(2);
  expect(found[0]).toMatch(/^The reservoir[\s\S]*on Monday\.$/u);
});

test("leaves short lines that were meant as lines alone", () => {
  expect(paragraphsOf("Roses are red\nviolets are blue\nsugar is sweet\nand so are you")).toHaveLength(4);
});

const titles = [
  {
    text: `East gate failed in eleven minutes\n\n${long}`,
    title: "East gate failed in eleven minutes",
    origin: "first line",
  },
  { text: `East gate failed, who knew?\n${long}`, title: "East gate failed, who knew?", origin: "first line" },
  { text: `Gate failed\nBy Ilse Varga\n${long}`, title: "Gate failed", origin: "first line" },
  {
    text: `${long}\n\n${long}`,
    title: "The reservoir at Orsk had been above its mark for eleven days when the east gate gave…",
    origin: "first sentence",
  },
  { text: "It held. That was all.", title: "It held. That was all", origin: "first sentence" },
  { text: "==== 1234 ====\n\n5678", title: "minutes of 12 May", origin: "file name" },
];

test.each(titles)("finds the title “$title” by its $origin", ({ text, title, origin }) => {
  const { meta, blocks } = parseText(text, "minutes of 12 May.txt");
  expect(meta.title).toEqual({ value: title, origin });
  expect(blocks[0]?.kind).toBe(origin === "first line" ? "heading" : "paragraph");
});

const tops = [
  { line: "By Ilse Varga", byline: "Ilse Varga" },
  { line: "By Ilse Varga and Tomas de Witt, Staff Writers", byline: "Ilse Varga and Tomas de Witt" },
  { line: "By Ilse Varga | 12 April 2031", byline: "Ilse Varga", publishedAt: "2031-04-12" },
  { line: "Published: April 12, 2031 at 10:30 GMT", publishedAt: "2031-04-12T10:30:00Z" },
  { line: "Wednesday 12 April 2031", publishedAt: "2031-04-12" },
  { line: `ORSK, April 12, 2031 (Norda Press) — ${long}`, publication: "Norda Press", publishedAt: "2031-04-12" },
  { line: `PORT-ORSK (Norda Press) - ${long}`, publication: "Norda Press" },
  { line: "By Monday the water had fallen, and people came back." },
  { line: "On 12 April 2031 the gate failed." },
];

test.each(tops)("reads the line “$line” near the top", ({ line, byline, publishedAt, publication }) => {
  const { meta } = parseText(`East gate failed in eleven minutes\n\n${line}\n\n${long}`, "");
  expect(meta.byline?.value).toBe(byline);
  expect(meta.publishedAt?.value).toBe(publishedAt);
  expect(meta.publication?.value).toBe(publication);
});
