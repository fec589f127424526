import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "./parse-query.ts";
import { completed, placeAt } from "./place-at.ts";

/** The cursor is the bar. */
const cases = [
  { query: "ac|", field: null, typed: "ac", choice: "actor", becomes: "actor:|" },
  { query: "fire -co| dock", field: null, typed: "co", choice: "code", becomes: "fire -code:| dock" },
  { query: "actor:|", field: "actor", typed: "", choice: "Orsk", becomes: "actor:Orsk |" },
  { query: "actor:Or|", field: "actor", typed: "Or", choice: "Mira Orsk", becomes: 'actor:"Mira Orsk" |' },
  { query: 'actor:"Mira O|rsk" dock', field: "actor", typed: "Mira O", choice: "Orsk", becomes: "actor:Orsk| dock" },
  {
    query: 'actor:"Mira | dock',
    field: "actor",
    typed: "Mira ",
    choice: "Mira Orsk",
    becomes: 'actor:"Mira Orsk"| dock',
  },
  { query: "(kind:cl|)", field: "kind", typed: "cl", choice: "claim", becomes: "(kind:claim |)" },
  { query: "denied-by:Or|", field: "denied-by", typed: "Or", choice: "Orsk", becomes: "denied-by:Orsk |" },
  { query: "-denied-b|", field: null, typed: "denied-b", choice: "denied-by", becomes: "-denied-by:|" },
  { query: "fire over|", field: null, typed: "over", choice: "overlaps(", becomes: "fire overlaps(|" },
  { query: "overlaps(co|", field: null, typed: "co", choice: "code", becomes: "overlaps(code:|" },
  { query: "overlaps(code:x,ac|", field: null, typed: "ac", choice: "actor", becomes: "overlaps(code:x,actor:|" },
  {
    query: "overlaps(code:x,actor:O|)",
    field: "actor",
    typed: "O",
    choice: "Orsk",
    becomes: "overlaps(code:x,actor:Orsk|)",
  },
  {
    query: "overlaps(code:ga|, b)",
    field: "code",
    typed: "ga",
    choice: "gas, nerve",
    becomes: 'overlaps(code:"gas, nerve"|, b)',
  },
  { query: "-kind:cl| x", field: "kind", typed: "cl", choice: "claim", becomes: "-kind:claim| x" },
] as const;

test.each(cases)("completes $query to $becomes", ({ query, field, typed, choice, becomes }) => {
  const caret = query.indexOf("|");
  const text = query.replace("|", "");
  const place = placeAt(text, caret);
  expect(place).toMatchObject({ field, typed });
  if (place === null) return;
  const done = completed(text, place, choice);
  expect(`${done.text.slice(0, done.caret)}|${done.text.slice(done.caret)}`).toBe(becomes);
});

test.each(["a|", "|", "fire |", "ac|tor", '"fire ac|', "nofield:x|", "12|", "actor:Orsk dock |"])(
  "offers nothing at %s",
  (query) => {
    expect(placeAt(query.replace("|", ""), query.indexOf("|"))).toBeNull();
  },
);

test("whatever is chosen, the query reads as that value", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (choice) => {
      fc.pre(choice.trim() !== "" && !/["“”„]/u.test(choice));
      const place = placeAt("fire actor:x", 12);
      if (place === null) throw new Error("there is a place");
      const parsed = parseQuery(completed("fire actor:x", place, choice).text);
      expect(parsed).toMatchObject({ ok: true, query: { of: [{}, { field: "actor", value: choice.trim() }] } });
    }),
  );
});
