import { wordsOf } from "../../../shared/query/tokens.ts";

/**
 * A number for a publication's name, which has no row of its own: a 53-bit hash (cyrb53) of its folded words, so that
 * "The Harbour Times" and "the harbour times" are one filter token.
 */
export const publicationNumber = (name: string): number => {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  // Publications are few; a notebook that has very many is no reason to keep them all.
  if (numbers.size >= 1000) numbers.clear();
  const number = hashOf(name);
  numbers.set(name, number);
  return number;
};

const numbers = new Map<string, number>();

const hashOf = (name: string): number => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const letter of wordsOf(name).join(" ")) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
};
