import { diffArrays } from "diff";
import type { Range } from "../domain/range.ts";

/** A stretch of both texts: the same in both, or what stands in the place of the other. Either side may be empty. */
export type Segment = { readonly before: Range; readonly after: Range; readonly same: boolean };

export type Carried = Range & {
  /** 0 to 1: of the characters of both ranges, those that are the same. */
  readonly kept: number;
};

export type OffsetMap = {
  /** In order, covering both texts without gaps. */
  readonly segments: readonly Segment[];
  /** Where a range of the text before is now; null when an end stands in changed words. */
  readonly carry: (range: Range) => Carried | null;
  /** 0 to 1: of the characters of a range of the text before, those in unchanged stretches of at least so many. */
  readonly keptIn: (range: Range, least: number) => number;
};

/** Milliseconds for the words of all changed paragraphs; what is left then counts as replaced whole. */
const longest = 1000;

/**
 * How places of one text lie in another that was made of it. Paragraphs are put in line first, then the words of those that
 * differ: a long text with few changes costs little more than reading it.
 */
export const mapOffsets = (before: string, after: string): OffsetMap => mapOf(joined(byParagraph(before, after)));

/** The same of segments that were found before, in another thread perhaps. */
export const mapOf = (segments: readonly Segment[]): OffsetMap => ({
  segments,
  carry: (range) => carry(segments, range),
  keptIn: (range, least) => keptIn(segments, range, least),
});

const byParagraph = (before: string, after: string): readonly Segment[] => {
  if (before === after) return [pair(before.length, after.length, 0, 0, true)];
  const until = Date.now() + longest;
  const segments: Segment[] = [];
  let [at, to] = [0, 0];
  let removed = "";
  const flush = (added: string): void => {
    for (const segment of byWord(removed, added, until - Date.now()))
      segments.push(
        pair(
          lengthOf(segment.before),
          lengthOf(segment.after),
          at + segment.before.start,
          to + segment.after.start,
          segment.same,
        ),
      );
    at += removed.length;
    to += added.length;
    removed = "";
  };
  for (const part of diffArrays(linesOf(before), linesOf(after))) {
    const text = part.value.join("");
    if (part.removed) removed = text;
    else if (part.added) flush(text);
    else {
      flush("");
      segments.push(pair(text.length, text.length, at, to, true));
      at += text.length;
      to += text.length;
    }
  }
  flush("");
  return segments;
};

const byWord = (before: string, after: string, timeout: number): readonly Segment[] => {
  if (before === "" && after === "") return [];
  const whole = [pair(before.length, after.length, 0, 0, false)];
  if (before === "" || after === "" || timeout <= 0) return whole;
  const parts = diffArrays(piecesOf(before), piecesOf(after), { timeout });
  if (parts === undefined) return whole;
  const segments: Segment[] = [];
  let [at, to] = [0, 0];
  for (const part of parts) {
    const length = part.value.reduce((sum, piece) => sum + piece.length, 0);
    const [gone, come] = [part.added ? 0 : length, part.removed ? 0 : length];
    segments.push(pair(gone, come, at, to, !part.added && !part.removed));
    at += gone;
    to += come;
  }
  return segments;
};

const pair = (gone: number, come: number, at: number, to: number, same: boolean): Segment => ({
  before: { start: at, end: at + gone },
  after: { start: to, end: to + come },
  same,
});

/** Neighbours of one kind are one: what was removed and what was added beside it stand in each other's place. */
const joined = (segments: readonly Segment[]): readonly Segment[] => {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (last === undefined || last.same !== segment.same) result.push(segment);
    else
      result[result.length - 1] = {
        before: { start: last.before.start, end: segment.before.end },
        after: { start: last.after.start, end: segment.after.end },
        same: last.same,
      };
  }
  return result;
};

const carry = (segments: readonly Segment[], range: Range): Carried | null => {
  const first = firstEndingAfter(segments, range.start);
  let start: number | null = null;
  let end: number | null = null;
  let kept = 0;
  for (let index = first; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined || segment.before.start >= range.end) break;
    const { before, after, same } = segment;
    if (start === null && before.start <= range.start && range.start < before.end)
      start = same ? after.start + range.start - before.start : before.start === range.start ? after.start : null;
    if (range.end <= before.end)
      end = same ? after.start + range.end - before.start : before.end === range.end ? after.end : null;
    if (same) kept += Math.min(before.end, range.end) - Math.max(before.start, range.start);
  }
  if (start === null || end === null || end <= start) return null;
  return { start, end, kept: (2 * kept) / (lengthOf(range) + end - start) };
};

const keptIn = (segments: readonly Segment[], range: Range, least: number): number => {
  let kept = 0;
  for (let index = firstEndingAfter(segments, range.start); index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined || segment.before.start >= range.end) break;
    const { before, same } = segment;
    if (same && lengthOf(before) >= least)
      kept += Math.min(before.end, range.end) - Math.max(before.start, range.start);
  }
  return range.end > range.start ? kept / lengthOf(range) : 0;
};

/** The first segment whose text before reaches beyond the offset. */
const firstEndingAfter = (segments: readonly Segment[], offset: number): number => {
  let [low, high] = [0, segments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.before.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
};

const lengthOf = ({ start, end }: Range): number => end - start;

/** With their line ends, so that joined they are the text. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
/** Words, figures with their commas and points, white space, and every other character by itself. */
const piecesOf = (text: string): string[] => text.match(/\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+|\s+|[^]/gu) ?? [];
