import fc from "fast-check";
import { expect, test } from "vitest";
import {
  termsIn,
  withGroupTurned,
  withoutTerm,
  withTerm,
  withTermBeside,
  withTermReplaced,
  withTermTurned,
} from "./edit-query.ts";
import type { Term } from "./edit-query.ts";
import { parseQuery } from "./parse-query.ts";
import { printQuery } from "./print-query.ts";
import type { QueryNode } from "./query.ts";

const filter = (field: "actor" | "code", value: string): QueryNode => ({ kind: "filter", field, value, at: 0 });

test("a query is shown as its terms, groups with their parts", () => {
  const shown = (terms: readonly Term[]): unknown =>
    terms.map(({ negated, node, parts }) => [
      negated ? `not ${node.kind}` : node.kind,
      ...(parts.length > 0 ? [shown(parts)] : []),
    ]);
  expect(shown(termsIn("fire -actor:Orsk (smoke OR (a b))") ?? [])).toEqual([
    ["word"],
    ["not filter"],
    ["or", [["word"], ["and", [["word"], ["word"]]]]],
  ]);
  expect(termsIn("actr:Orsk")).toBeNull();
  expect(termsIn("  ")).toEqual([]);
});

test.each([
  {
    does: "adds",
    to: (text: string) => withTerm(text, filter("actor", "Ada Velt")),
    from: "fire",
    gives: 'fire actor:"Ada Velt"',
  },
  {
    does: "adds to what cannot be read",
    to: (text: string) => withTerm(text, filter("code", "x")),
    from: "actr:O",
    gives: "actr:O code:x",
  },
  { does: "takes off", to: (text: string) => withoutTerm(text, [1]), from: "fire -smoke dock", gives: "fire dock" },
  {
    does: "takes off in a group",
    to: (text: string) => withoutTerm(text, [0, 1]),
    from: "(a OR b OR c) d",
    gives: "a OR c d",
  },
  {
    does: "dissolves a group of one",
    to: (text: string) => withoutTerm(text, [0, 1]),
    from: "(a OR b) d",
    gives: "a d",
  },
  {
    does: "replaces",
    to: (text: string) => withTermReplaced(text, [0], filter("code", "y")),
    from: "-code:x fire",
    gives: "-code:y fire",
  },
  { does: "turns", to: (text: string) => withTermTurned(text, [0]), from: "fire smoke", gives: "-fire smoke" },
  { does: "turns back", to: (text: string) => withTermTurned(text, [1, 0]), from: "a (-b OR c)", gives: "a b OR c" },
  {
    does: "gives an alternative",
    to: (text: string) => withTermBeside(text, [1], "or", filter("code", "y")),
    from: "fire code:x",
    gives: "fire code:x OR code:y",
  },
  {
    does: "gives one more",
    to: (text: string) => withTermBeside(text, [0], "or", filter("code", "y")),
    from: "a OR b",
    gives: "a OR b OR code:y",
  },
  {
    does: "joins within an alternative",
    to: (text: string) => withTermBeside(text, [0, 1], "and", filter("code", "y")),
    from: "a OR b",
    gives: "a OR (b code:y)",
  },
  {
    does: "keeps what is left out together",
    to: (text: string) => withTermBeside(text, [0], "or", filter("code", "y")),
    from: "-a",
    gives: "-(a OR code:y)",
  },
  {
    does: "turns a group",
    to: (text: string) => withGroupTurned(text, [0, 1]),
    from: "a OR (b c)",
    gives: "a OR b OR c",
  },
  { does: "leaves what is not there", to: (text: string) => withoutTerm(text, [7]), from: "a b", gives: "a b" },
])("$does: $from becomes $gives", ({ to, from, gives }) => {
  expect(to(from)).toBe(gives);
  const again = parseQuery(gives);
  expect(again.ok ? printQuery(again.query) : "").toBe(again.ok ? gives : "");
});

test("whatever is done to whatever term, the text can be read and is written as it would be again", () => {
  const words = fc.constantFrom(
    "a",
    "b*",
    "-c",
    "OR",
    "(",
    ")",
    "code:x",
    '"p q"',
    "overlaps(a, b)",
    "NEAR/3",
    "-(d e)",
  );
  const other = filter("actor", "Ada Velt");
  const edits = fc.constantFrom(
    withoutTerm,
    withTermTurned,
    withGroupTurned,
    (text: string, path: readonly number[]) => withTermReplaced(text, path, other),
    (text: string, path: readonly number[]) => withTermBeside(text, path, "or", other),
    (text: string, path: readonly number[]) => withTermBeside(text, path, "and", other),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 9 }), fc.nat(8), edits, (pieces, nth, edit) => {
      const text = pieces.join(" ");
      const all = (termsIn(text) ?? []).flatMap((term) => [term, ...term.parts]);
      const term = all[nth % Math.max(1, all.length)];
      if (term === undefined) return;
      const made = edit(text, term.path);
      const again = parseQuery(made);
      expect(again.ok && printQuery(again.query)).toBe(made);
      if (edit === withoutTerm && all.length === 1) expect(made).toBe("");
    }),
    { numRuns: 2000 },
  );
});
