import { foldForSearch } from "../../../shared/query/fold.ts";

/** Words in a run. Three survive rewording often enough and come together by chance seldom enough (docs/copies.md). */
export const runLength = 3;

/**
 * A number for each run of three words of a text, in order: the same words give the same number, whatever their case,
 * accents and punctuation.
 */
export const shinglesOf = (text: string): Uint32Array => {
  const words = wordHashes(foldForSearch(text));
  const count = Math.max(0, words.length - runLength + 1);
  const shingles = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) {
    let hash = words[at] ?? 0;
    for (let word = 1; word < runLength; word += 1)
      hash = mixed(Math.imul(hash, 0x9e_37_79_b1) ^ (words[at + word] ?? 0));
    shingles[at] = hash;
  }
  return shingles;
};

/** By character: a pattern takes several times as long, and every article of an import comes through here. */
const wordHashes = (folded: string): readonly number[] => {
  const words: number[] = [];
  let hash = start;
  let inside = false;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    if (isWord(unit)) {
      // FNV-1a over code units.
      hash = Math.imul(hash ^ unit, 16_777_619);
      inside = true;
    } else if (inside) {
      words.push(mixed(hash));
      hash = start;
      inside = false;
    }
  }
  if (inside) words.push(mixed(hash));
  return words;
};

const start = 0x81_1c_9d_c5;

/** Of folded text: beyond ASCII only letters and digits are left. */
const isWord = (unit: number): boolean => unit > 127 || (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

/** Spreads every bit over all others (the finalizer of MurmurHash3, public domain). */
const mixed = (value: number): number => {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
