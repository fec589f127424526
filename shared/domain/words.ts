import { keptOf } from "./folded.ts";
import type { Range } from "./range.ts";

/**
 * Words of a text that a reader sees: those in `folded` ranges are left out. "U.S." and "state-run" are one word each; in
 * scripts written without spaces every character counts, as press practice has it.
 */
export const countWords = (text: string, folded: readonly Range[] = []): number =>
  keptOf({ start: 0, end: text.length }, folded).reduce(
    (words, { start, end }) => words + countIn(text.slice(start, end)),
    0,
  );

/** By character: an import counts every text, and a pattern takes ten times as long. */
const countIn = (text: string): number => {
  let words = 0;
  let ideographs = 0;
  let place = outside;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] || kindAt(text, at);
    if (unit >= 0xd800 && unit < 0xdc00 && isPair(text, at)) at += 1;
    if (kind === letter) place = inside;
    else if (kind === ideograph) {
      place = inside;
      ideographs += 1;
    } else if (place === inside && kind === joiner) place = joined;
    else if (place !== outside && !(place === inside && kind === mark)) {
      words += ideographs > 0 ? ideographs : 1;
      ideographs = 0;
      place = outside;
    }
  }
  if (place === outside) return words;
  return words + (ideographs > 0 ? ideographs : 1);
};

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

const outside = 0;
const inside = 1;
/** After a joiner: in a word if a letter follows. */
const joined = 2;

const other = 1;
const letter = 2;
const ideograph = 3;
/** Within a word, not at its end. */
const joiner = 4;
/** An accent or vowel sign: goes on with a word, begins none. */
const mark = 5;

/** What each character of the Basic Multilingual Plane is, looked up when it is first met; none of the halves of a pair. */
const kinds = new Uint8Array(0x1_0000);

const kindAt = (text: string, at: number): number => {
  const code = text.codePointAt(at);
  if (code === undefined) return other;
  const kind = classify(String.fromCodePoint(code));
  if (code < 0xd800 || (code > 0xdfff && code <= 0xffff)) kinds[code] = kind;
  return kind;
};

const classify = (character: string): number => {
  if (/['’.-]/u.test(character)) return joiner;
  if (/\p{M}/u.test(character)) return mark;
  if (!/[\p{L}\p{N}]/u.test(character)) return other;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character) ? ideograph : letter;
};
