import type { ClaimEvent } from "./claim.ts";

/** Whether two events lie wholly apart in time, as far as their dates are known: 2017-04 and 2017-04-12 do not. */
export const timesApart = (a: ClaimEvent, b: ClaimEvent): boolean => {
  const [one, other] = [spanOf(a), spanOf(b)];
  return one !== null && other !== null && (isBefore(one.to, other.from) || isBefore(other.to, one.from));
};

/** Whether two events are said to be in different places. "Harne" and "the port of Harne" are not. */
export const elsewhere = (a: ClaimEvent, b: ClaimEvent): boolean => {
  if (a.place === null || b.place === null) return false;
  const [one, other] = [wordsOf(a.place), wordsOf(b.place)];
  return one !== "" && other !== "" && !` ${one} `.includes(` ${other} `) && !` ${other} `.includes(` ${one} `);
};

/** A time that is known from one end only stands for that one. */
const spanOf = ({ from, to }: ClaimEvent): { readonly from: string; readonly to: string } | null => {
  const start = from ?? to;
  const end = to ?? from;
  return start === null || end === null ? null : { from: start, to: end };
};

/** Partial ISO dates compare as far as both are known; times of day are left out, for their zones may differ. */
const isBefore = (a: string, b: string): boolean => {
  const known = Math.min(a.length, b.length, "2017-04-12".length);
  return a.slice(0, known) < b.slice(0, known);
};

const wordsOf = (place: string): string =>
  place
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
