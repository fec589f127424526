import { expect, test } from "vitest";
import { clearOf, mentionFinder } from "./find-mentions.ts";

const cases = [
  { title: "whole words only", aliases: ["Orsk"], text: "Orsk, Orskov, NovOrsk and Orsk.", finds: ["Orsk", "Orsk"] },
  { title: "the given case only", aliases: ["Rose"], text: "Prices rose. Rose left. ROSE!", finds: ["Rose"] },
  {
    title: "the longest name",
    aliases: ["Velt", "Ana Velt", "Mayor Ana Velt"],
    text: "Mayor Ana Velt met Velt",
    finds: ["Mayor Ana Velt", "Velt"],
  },
  {
    title: "a possessive without its ending",
    aliases: ["Velt"],
    text: "Velt’s plan, Velt's plan, the Velts",
    finds: ["Velt", "Velt"],
  },
  {
    title: "other spaces and a broken line",
    aliases: ["Ana Velt"],
    text: "Ana\u00a0Velt, Ana  Velt, Ana\nVelt",
    finds: ["Ana\u00a0Velt", "Ana  Velt", "Ana\nVelt"],
  },
  { title: "nothing across paragraphs", aliases: ["Ana Velt"], text: "Ana\n\nVelt", finds: [] },
  { title: "either apostrophe and hyphen", aliases: ["O'Hara-Lind"], text: "O’Hara‑Lind", finds: ["O’Hara‑Lind"] },
  {
    title: "names with signs in them",
    aliases: ["C++ (Group)", "U.S."],
    text: "C++ (Group) in the U.S. and the UXSX",
    finds: ["C++ (Group)", "U.S."],
  },
  {
    title: "part of a compound with a hyphen",
    aliases: ["Orsk"],
    text: "anti-Orsk, Orsk-led",
    finds: ["Orsk", "Orsk"],
  },
  { title: "scripts without spaces", aliases: ["普京"], text: "俄罗斯总统普京说", finds: ["普京"] },
  { title: "other alphabets", aliases: ["Лавров"], text: "Лавров, Лаврова", finds: ["Лавров"] },
  {
    title: "nothing inside another's longer name",
    aliases: ["Norland"],
    others: ["Norland Today"],
    text: "Norland Today of Norland",
    finds: ["Norland"],
  },
];

test.each(cases)("finds $title", ({ aliases, others = [], text, finds }) => {
  const found = mentionFinder({ aliases, others })?.(text) ?? [];
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(finds);
  if (title(others)) expect(found[0]?.start).toBe(text.lastIndexOf("Norland"));
});

const title = (others: readonly string[]): boolean => others.length > 0;

test("looks for nothing when there is nothing to look for", () => {
  expect(mentionFinder({ aliases: [], others: [] })).toBeNull();
});

test("keeps clear of what is taken", () => {
  expect(
    clearOf(
      [
        { start: 0, end: 4 },
        { start: 6, end: 9 },
      ],
      [{ start: 3, end: 6 }],
    ),
  ).toEqual([{ start: 6, end: 9 }]);
});
