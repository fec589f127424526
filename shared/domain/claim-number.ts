import type { ClaimNumber, NumberOp } from "./claim.ts";

export const opWords: Readonly<Record<NumberOp, string>> = {
  "=": "exactly",
  "~": "about",
  "<": "fewer than",
  "<=": "at most",
  ">": "more than",
  ">=": "at least",
};

/** "at least 87 people", "80–90 people", "about 100". */
export const sayNumber = ({ op, low, high, unit }: ClaimNumber): string =>
  [
    op === "=" ? "" : opWords[op],
    high === null ? low.toLocaleString("en") : `${low.toLocaleString("en")}–${high.toLocaleString("en")}`,
    unit ?? "",
  ]
    .filter((part) => part !== "")
    .join(" ");

/** How far "about" reaches when no range is given: a tenth, as rounding to one or two digits does. */
const aboutShare = 0.1;

/** Whether two figures count the same: of different units they are never compared, nor one with a unit to one without. */
export const countTheSame = (a: ClaimNumber, b: ClaimNumber): boolean => unitOf(a) === unitOf(b);

/**
 * Whether no one figure satisfies both. Figures of different units are never compared, nor is one with a unit to one
 * without: nothing says that they count the same.
 */
export const cannotBothHold = (a: ClaimNumber, b: ClaimNumber): boolean =>
  countTheSame(a, b) && (isBelow(spanOf(a), spanOf(b)) || isBelow(spanOf(b), spanOf(a)));

const unitOf = ({ unit }: ClaimNumber): string => (unit ?? "").normalize("NFC").trim().toLowerCase();

/** What a claim's figure allows; an open end does not hold the bound itself. */
type Span = { readonly low: number; readonly high: number; readonly openLow: boolean; readonly openHigh: boolean };

const spanOf = ({ op, low, high }: ClaimNumber): Span => {
  const span = { low, high: high ?? low, openLow: false, openHigh: false };
  switch (op) {
    case "=":
      return span;
    case "~": {
      const slack = high === null ? Math.abs(low) * aboutShare : 0;
      return { ...span, low: span.low - slack, high: span.high + slack };
    }
    case "<":
      return { ...span, low: Number.NEGATIVE_INFINITY, high: low, openHigh: true };
    case "<=":
      return { ...span, low: Number.NEGATIVE_INFINITY, high: low };
    case ">":
      return { ...span, high: Number.POSITIVE_INFINITY, openLow: true };
    case ">=":
      return { ...span, high: Number.POSITIVE_INFINITY };
  }
};

const isBelow = (a: Span, b: Span): boolean => a.high < b.low || (a.high === b.low && (a.openHigh || b.openLow));
