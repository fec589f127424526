import type { Highlights } from "../../../shared/contract/search.ts";
import { textWithout } from "../../../shared/domain/folded.ts";
import type { Range } from "../../../shared/domain/range.ts";
import { foldForSearch } from "../../../shared/query/fold.ts";
import { findMarks, joined } from "./highlight.ts";
import type { Found, Mark } from "./highlight.ts";

/** A stretch of a long text around what was found in it. */
export type Excerpt = {
  readonly text: string;
  readonly highlights: Highlights;
  /** The first match, in the long text; empty and at the excerpt's start when nothing stands there. */
  readonly match: Range;
};

const excerptLength = 320;
/** So many lines with a match are looked at for a better one. */
const fewLines = 24;

/**
 * The sentences around the best match: the first line with the most different words asked for. Folded ranges are passed
 * over, and left out where they stand within.
 */
export const excerptOf = (text: string, marks: readonly Mark[], folded: readonly Range[] = []): Excerpt => {
  const best = bestLine(text, marks, folded);
  if (best === null) return opening(text, folded);
  const first = bestStart(best.found);
  const around = sentencesAround(text, best.line, first);
  const inside = best.found.filter((found) => found.start >= around.start && found.end <= around.end);
  const shown = textWithout(text, around, folded);
  return {
    text: shown.text,
    highlights: joined(inside.map(({ start, end }) => ({ start: shown.placeOf(start), end: shown.placeOf(end) }))),
    match: { start: first.start, end: first.end },
  };
};

type Line = { readonly line: Range; readonly found: readonly Found[] };

const bestLine = (text: string, marks: readonly Mark[], folded: readonly Range[]): Line | null => {
  if (marks.length === 0) return null;
  const firstWords = marks.map((mark) => mark.words[0] ?? "");
  let best: Line | null = null;
  let most = 0;
  let seen = 0;
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end);
    // Cheap for the many lines that have none of the words.
    const plain = foldForSearch(words);
    if (!firstWords.some((word) => plain.includes(word))) continue;
    const found = findMarks(words, marks)
      .map((one) => ({ ...one, start: one.start + line.start, end: one.end + line.start }))
      .filter((one) => !folded.some((range) => range.start < one.end && one.start < range.end));
    if (found.length === 0) continue;
    const different = new Set(found.map((one) => one.mark)).size;
    if (different > most) {
      best = { line, found };
      most = different;
    }
    if (most === marks.length || ++seen >= fewLines) break;
  }
  return best;
};

const linesOf = function* (text: string): Generator<Range> {
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (end > start) yield { start, end };
    start = end + 1;
  }
};

/** In a long line, where the most different words stand close together. */
const bestStart = (found: readonly Found[]): Found => {
  const [first] = found;
  if (first === undefined) throw new Error("a line without a match was taken for the best");
  let best = first;
  let most = 0;
  for (const [at, from] of found.entries()) {
    const near = new Set<Mark>();
    for (let other = at; other < found.length; other++) {
      const one = found[other];
      if (one === undefined || one.end - from.start > excerptLength * 0.6) break;
      near.add(one.mark);
    }
    if (near.size > most) {
      best = from;
      most = near.size;
    }
  }
  return best;
};

/** Whole sentences as far as they fit, cut between words where one is too long. Never beyond the line. */
const sentencesAround = (text: string, line: Range, match: Range): Range => {
  const starts = [line.start];
  const words = text.slice(line.start, line.end);
  for (const pause of words.matchAll(/[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]?[\p{Lu}\p{N}])/gu))
    starts.push(line.start + pause.index + pause[0].length);
  const before = starts.filter((start) => start <= match.start);
  let start = before.at(-1) ?? line.start;
  if (match.start - start > excerptLength * 0.6) start = wordStart(text, match.start - Math.floor(excerptLength * 0.3));
  let end = line.end;
  for (const next of [...starts.filter((at) => at >= match.end), line.end]) {
    end = next;
    if (end - start >= excerptLength / 2) break;
  }
  if (end - start > excerptLength) end = Math.max(match.end, wordEnd(text, start + excerptLength));
  while (end > match.end && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end: Math.min(end, line.end) };
};

const opening = (text: string, folded: readonly Range[]): Excerpt => {
  for (const line of linesOf(text)) {
    const around = sentencesAround(text, line, { start: line.start, end: line.start });
    const shown = textWithout(text, around, folded).text.trim();
    if (shown !== "") return { text: shown, highlights: [], match: { start: around.start, end: around.start } };
  }
  return { text: "", highlights: [], match: { start: 0, end: 0 } };
};

const wordStart = (text: string, at: number): number => {
  const space = text.indexOf(" ", at);
  return space === -1 || space - at > 40 ? onCharacter(text, at) : space + 1;
};

const wordEnd = (text: string, at: number): number => {
  const space = text.lastIndexOf(" ", at);
  return space === -1 || at - space > 40 ? onCharacter(text, at) : space;
};

/** Not between the halves of a surrogate pair. */
const onCharacter = (text: string, at: number): number => (/[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at - 1 : at);
