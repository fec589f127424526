import type { CopyKind } from "../../../shared/domain/copy.ts";
import type { Comparable } from "../store/copies.ts";
import type { Likeness } from "./compare.ts";

/** Below this two texts share names and quotations, not a text. Measured in docs/copies.md. */
const leastContained = 0.15;
/** From here on the words are the same but for editing: wire copy as papers print it. */
const nearlyVerbatim = 0.6;
const verbatim = 0.97;
/** A page of the same address is a version of it even when little of its text has stayed. */
const leastOfSameAddress = 0.05;

/** In which way one of two articles repeats the other; null when it does not. */
export const judge = (a: Comparable, b: Comparable, { contained, shareOfA, shareOfB }: Likeness): CopyKind | null => {
  const sameAddress = a.address !== null && a.address === b.address;
  if (contained < (sameAddress ? leastOfSameAddress : leastContained)) return null;
  if (Math.min(shareOfA, shareOfB) >= verbatim && samePublication(a, b) !== false) return "duplicate";
  if (sameAddress) return "update";
  if (samePublication(a, b) === true && (sameTitle(a, b) || contained >= nearlyVerbatim)) return "update";
  return contained >= nearlyVerbatim ? "syndicated" : "rewritten";
};

/** Null when nothing is known of either, as of two pasted texts. */
const samePublication = (a: Comparable, b: Comparable): boolean | null => {
  if (a.publication !== null && b.publication !== null)
    return a.publication.toLowerCase() === b.publication.toLowerCase();
  const unknown = [a.publication, b.publication, a.address, b.address].every((each) => each === null);
  return unknown ? null : false;
};

const sameTitle = (a: Comparable, b: Comparable): boolean => a.title.toLowerCase() === b.title.toLowerCase();

/** By date of publication as far as both say it, else by the order in which they came. */
export const isEarlier = (a: Dated, b: Dated): boolean => {
  if (a.publishedAt !== null && b.publishedAt !== null) {
    const timed = a.publishedAt.includes("T") && b.publishedAt.includes("T");
    const [first, second] = timed
      ? [Date.parse(a.publishedAt), Date.parse(b.publishedAt)]
      : [Date.parse(day(a.publishedAt)), Date.parse(day(b.publishedAt))];
    if (first !== second && !Number.isNaN(first) && !Number.isNaN(second)) return first < second;
  }
  return a.n < b.n;
};

type Dated = Pick<Comparable, "n" | "publishedAt">;

const day = (at: string): string => at.slice(0, 10);
