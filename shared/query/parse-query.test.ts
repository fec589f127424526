import fc from "fast-check";
import { expect, test } from "vitest";
import { filtersOf, withFilter, withoutFilter } from "./filters.ts";
import { parseQuery } from "./parse-query.ts";
import { printQuery } from "./print-query.ts";
import { fields } from "./query.ts";
import type { Query, QueryNode } from "./query.ts";

const cases: readonly { query: string; means: string }[] = [
  { query: "", means: "" },
  { query: "fire smoke", means: "(fire & smoke)" },
  { query: "“Harbour Office” said", means: "('Harbour Office' & said)" },
  { query: '"harbour off', means: "'harbour off'" },
  { query: "chem*", means: "chem*" },
  { query: "fire -smoke", means: "(fire & !smoke)" },
  { query: "fire NOT smoke", means: "(fire & !smoke)" },
  { query: '-"no fire"', means: "!'no fire'" },
  { query: "fire AND smoke", means: "(fire & smoke)" },
  { query: "kind:claim fire OR smoke", means: "(kind=claim & (fire | smoke))" },
  { query: "(fire dock) OR smoke", means: "((fire & dock) | smoke)" },
  { query: "-(fire OR smoke)", means: "!(fire | smoke)" },
  { query: 'actor:"Mira Orsk" denied', means: "(actor=Mira Orsk & denied)" },
  { query: "Actor:Orsk", means: "actor=Orsk" },
  { query: "-kind:code", means: "!kind=code" },
  { query: 'claim:"he said ""no"""', means: 'claim=he said "no"' },
  { query: "AND", means: "and" },
  { query: "OR fire", means: "(or & fire)" },
  { query: "fire OR", means: "(fire & or)" },
  { query: "NOT", means: "not" },
  { query: '* & — "…" - --', means: "" },
  { query: "c++ l'état foo-bar U.S. --now", means: "(c++ & l'état & foo-bar & U.S. & now)" },
  { query: "at 12:30", means: "(at & 12:30)" },
  { query: "http://example.org/a:b", means: "http://example.org/a:b" },
  { query: "Note: this", means: "(Note: & this)" },
  { query: "fire~ dock~1 *oke* *ing", means: "(<fuzzy fire> & <fuzzy1 dock> & <part oke> & <ending ing>)" },
  { query: "strike+ C+ c++ U.S.+", means: "(<forms strike> & C+ & c++ & U.S.+)" },
  { query: "U.S.~ *foo-bar", means: "(U.S.~ & *foo-bar)" },
  { query: "fire NEAR/3 dock", means: "[fire 3 dock]" },
  { query: '"no fire" NEAR dock*', means: "['no fire' 10 dock*]" },
  { query: "a NEAR/2 b NEAR/5 c", means: "([a 2 b] & [b 5 c])" },
  { query: "-a NEAR/2 b OR c", means: "(![a 2 b] | c)" },
  { query: "NEAR fire NEAR/4", means: "(near & fire & near)" },
  { query: "value>87 value<=-1.5 value:80..100", means: "(value=>87 & value=<=-1.5 & value=80..100)" },
  { query: "value>many", means: "value>many" },
  { query: 'said:2017-04-10..12 imported:"last week"', means: "(said=2017-04-10..12 & imported=last week)" },
  { query: "Orsk:fire", means: "Orsk:fire" },
  { query: "overlaps(code:x, actor:y)", means: "overlaps{code=x; actor=y}" },
  { query: "Overlaps(code:x,actor:y) fire", means: "(overlaps{code=x; actor=y} & fire)" },
  { query: 'within(sentence, fire OR "a, b", -1,000, (c, d)', means: "sentence{(fire | 'a, b'); !1,000; (c & d)}" },
  { query: "within(ARTICLE, a b, c) OR d", means: "(article{(a & b); c} | d)" },
  { query: "-same-claim(publication:a, (b OR c))", means: "!same-claim{publication=a; (b | c)}" },
  { query: "followed-by(a NEAR/2 b, c)", means: "any way{[a 2 b]; c}" },
  { query: "followed-by(a, b, 10 words)", means: "10 words{a; b}" },
  { query: "followed-by(a, b, 1 sentence", means: "1 sentences{a; b}" },
  { query: "followed-by(overlaps(a, b), value>87, 2 PARAGRAPHS)", means: "2 paragraphs{overlaps{a; b}; value=>87}" },
  { query: "within (sentence, a)", means: "(within & sentence, & a)" },
  { query: "denied-by:Orsk in:debris", means: "(denied-by=Orsk & in=debris)" },
  { query: ")fire( smoke))", means: "(fire & smoke)" },
  { query: "((((", means: "" },
];

test.each(cases)("reads $query", ({ query, means }) => {
  expect(meaning(ask(query))).toBe(means);
});

const problems = [
  { query: "fire actr:Orsk", at: 5, says: "no field “actr”" },
  { query: "fire actor:", at: 5, says: "actor: needs a value" },
  { query: "fire~ NEAR/3 dock", at: 6, says: "NEAR stands between" },
  { query: "fire NEAR/3 kind:claim", at: 5, says: "NEAR stands between" },
  { query: 'kind:""', at: 0, says: "kind: needs a value" },
  { query: "(".repeat(21) + "a", at: 20, says: "20 deep" },
  { query: "fire overlaps(code:x)", at: 20, says: "a comma and what else" },
  { query: "overlaps(a, )", at: 12, says: "overlaps needs something to look for here" },
  { query: "overlaps(a, b, c)", at: 13, says: "overlaps ends here" },
  { query: "within(word, a, b)", at: 7, says: "within begins with sentence, paragraph, article" },
  { query: "within(sentence, a", at: 18, says: "within(sentence, A, B)" },
  { query: "within(", at: 7, says: "within begins with" },
  { query: "followed-by(a, b, soon)", at: 18, says: "10 words, 2 sentences or 1 paragraph" },
  { query: "followed-by(a, b, 3 words or so)", at: 26, says: "followed-by ends here" },
  { query: "same-claim(-, b)", at: 12, says: "same-claim needs something" },
  { query: "overlaps(".repeat(21) + "a", at: 180, says: "20 deep" },
  { query: "a ".repeat(201), at: 400, says: "200 terms" },
];

test.each(problems)("says what is wrong with $query and where", ({ query, at, says }) => {
  const parsed = parseQuery(query);
  expect(parsed).toMatchObject({ ok: false, problem: { at } });
  expect(parsed.ok ? "" : parsed.problem.message).toContain(says);
});

test("takes any text without throwing, and reads back what it prints", () => {
  fc.assert(
    fc.property(queryText, (text) => {
      const parsed = parseQuery(text);
      if (!parsed.ok) return;
      const printed = printQuery(parsed.query);
      expect(meaning(ask(printed))).toBe(meaning(parsed.query));
      expect(printQuery(ask(printed))).toBe(printed);
    }),
    { numRuns: 5000 },
  );
});

test("adds a filter so that every hit must meet it", () => {
  expect(withFilter("fire OR smoke", "kind", "claim")).toBe("fire OR smoke kind:claim");
  expect(meaning(ask(withFilter("fire OR smoke", "kind", "claim")))).toBe("((fire | smoke) & kind=claim)");
  expect(withFilter("fire", "actor", "Mira Orsk")).toBe('fire actor:"Mira Orsk"');
  expect(withFilter("fire actor:orsk", "actor", "Orsk")).toBe("fire actor:orsk");
  expect(withFilter("actor:", "kind", "claim")).toBe("actor: kind:claim");
});

test("takes a filter off again", () => {
  expect(withoutFilter('fire actor:"Mira Orsk" kind:claim', "actor", "Mira Orsk")).toBe("fire kind:claim");
  expect(withoutFilter("kind:claim kind:code", "kind")).toBe("");
  expect(withoutFilter("fire", "kind")).toBe("fire");
});

test("lists the filters that every hit must meet", () => {
  expect(filtersOf("kind:claim fire -actor:Orsk (code:a OR code:b)")).toEqual([{ field: "kind", value: "claim" }]);
});

const ask = (text: string): Query => {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.message}`);
  return parsed.query;
};

const meaning = (query: Query): string => {
  if (query === null) return "";
  switch (query.kind) {
    case "word":
      return query.text + (query.prefix ? "*" : "");
    case "phrase":
      return `'${query.text}'`;
    case "like":
      return `<${query.how}${query.edits ?? ""} ${query.text}>`;
    case "near":
      return `[${meaning(query.of[0])} ${query.distance} ${meaning(query.of[1])}]`;
    case "filter":
      return `${query.field}=${query.value}`;
    case "not":
      return `!${meaning(query.of)}`;
    case "and":
    case "or":
      return `(${query.of.map((node: QueryNode) => meaning(node)).join(query.kind === "and" ? " & " : " | ")})`;
    case "within":
      return `${query.span}{${query.of.map(meaning).join("; ")}}`;
    case "followed-by":
      return `${query.atMost?.count ?? "any"} ${query.atMost?.unit ?? "way"}{${query.of.map(meaning).join("; ")}}`;
    default:
      return `${query.kind}{${query.of.map(meaning).join("; ")}}`;
  }
};

const queryText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "fire",
        "U.S.",
        "a",
        "OR",
        "AND",
        "NOT",
        "(",
        ")",
        "-",
        '"',
        "“",
        "”",
        "*",
        "chem*",
        "*chem*",
        "*chem",
        "chem~",
        "~2",
        "NEAR/3",
        "NEAR",
        "value>87",
        "value<=",
        "12:30",
        "\t",
        '""',
        "--",
        "ﬁ",
        "chem+",
        "overlaps(",
        "within(sentence,",
        "within(",
        "followed-by(",
        "same-claim(",
        ",",
        "3 words",
        "1,000",
      ),
      fc.constantFrom(...fields).map((field) => `${field}:`),
      fc.constantFrom("overlaps(a, b)", "followed-by(a, b, 2 words)", "within(article, a, b, c)"),
      fc.constantFrom('"Mira Orsk"', "x:y", "claim", '"a ""b"""'),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { maxLength: 10 },
  )
  .chain((parts) => fc.constantFrom("", " ").map((glue) => parts.join(glue)));

test("a choice that is denied twice keeps its words together", () => {
  const [fire, smoke] = ["fire", "smoke"].map((text): QueryNode => ({ kind: "word", text, prefix: false, at: 0 }));
  if (fire === undefined || smoke === undefined) throw new Error("there are two words");
  const both: QueryNode = { kind: "and", of: [fire, smoke] };
  const twice: QueryNode = { kind: "not", of: { kind: "not", of: both } };
  expect(printQuery({ kind: "or", of: [twice, smoke] })).toBe("(fire smoke) OR smoke");
});
