import fc from "fast-check";
import { expect, test } from "vitest";
import { cannotBothHold, sayNumber } from "./claim-number.ts";
import { numberOps } from "./claim.ts";
import type { ClaimNumber } from "./claim.ts";

const n = (
  op: ClaimNumber["op"],
  low: number,
  high: number | null = null,
  unit: string | null = null,
): ClaimNumber => ({
  op,
  low,
  high,
  unit,
});

test.each([
  ["30 and 50", n("=", 30), n("=", 50), true],
  ["30 and 30", n("=", 30), n("=", 30), false],
  ["at least 87 and 72", n(">=", 87), n("=", 72), true],
  ["at least 87 and more than 100", n(">=", 87), n(">", 100), false],
  ["more than 100 and at most 100", n(">", 100), n("<=", 100), true],
  ["at least 100 and at most 100", n(">=", 100), n("<=", 100), false],
  ["fewer than 5 and exactly 5", n("<", 5), n("=", 5), true],
  ["80–90 and 85–95", n("=", 80, 90), n("=", 85, 95), false],
  ["80–90 and 91–95", n("=", 80, 90), n("=", 91, 95), true],
  ["about 100 and 95", n("~", 100), n("=", 95), false],
  ["about 100 and 80", n("~", 100), n("=", 80), true],
  ["about −100 and −95", n("~", -100), n("=", -95), false],
  ["30 dead and 50 wounded", n("=", 30, null, "dead"), n("=", 50, null, "wounded"), false],
  ["30 Dead and 50 dead", n("=", 30, null, "Dead "), n("=", 50, null, "dead"), true],
  ["30 dead and 50", n("=", 30, null, "dead"), n("=", 50), false],
])("%s", (_what, a, b, conflict) => {
  expect(cannotBothHold(a, b)).toBe(conflict);
  expect(cannotBothHold(b, a)).toBe(conflict);
});

const numbers = fc
  .record({ op: fc.constantFrom(...numberOps), low: fc.integer({ min: -20, max: 20 }), width: fc.option(fc.nat(10)) })
  .map(({ op, low, width }) => n(op, low, width !== null && (op === "=" || op === "~") ? low + width : null));

/** Whether a figure satisfies what a claim says, from its words and not from a span. */
const fits = ({ op, low, high }: ClaimNumber, figure: number): boolean => {
  switch (op) {
    case "=":
      return figure >= low && figure <= (high ?? low);
    case "~": {
      const slack = high === null ? Math.abs(low) / 10 : 0;
      return figure >= low - slack && figure <= (high ?? low) + slack;
    }
    case "<":
      return figure < low;
    case "<=":
      return figure <= low;
    case ">":
      return figure > low;
    case ">=":
      return figure >= low;
  }
};

test("two figures are in conflict exactly when no number satisfies both", () => {
  // Bounds are multiples of a tenth: steps of a twentieth meet every bound and every gap between two.
  const figures = Array.from({ length: 2001 }, (_, step) => (step - 1000) / 20);
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(cannotBothHold(a, b)).toBe(!figures.some((figure) => fits(a, figure) && fits(b, figure)));
    }),
    { numRuns: 300 },
  );
});

test.each([
  [n(">=", 87, null, "people"), "at least 87 people"],
  [n("=", 80, 90), "80–90"],
  [n("=", 1200.5, null, "t"), "1,200.5 t"],
  [n("~", 100), "about 100"],
])("%o reads %s", (number, words) => expect(sayNumber(number)).toBe(words));
