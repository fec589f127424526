import type { Range } from "./range.ts";

/**
 * The sentences of the paragraph that a range stands in, as one range. A full stop within a quotation ends no sentence, one
 * at its very end does.
 *
 * @returns null when the range runs over a paragraph's end
 */
export const sentenceAround = (text: string, { start, end }: Range): Range | null => {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const stop = text.indexOf("\n", start);
  const to = stop === -1 ? text.length : stop;
  if (end > to || start >= end || to - from > longestParagraph) return null;
  const ends = endsIn(text.slice(from, to)).map((at) => at + from);
  return {
    start: ends.findLast((at) => at <= start) ?? from,
    end: ends.find((at) => at >= end) ?? to,
  };
};

/** The sentences of a paragraph, one after the other, the white space around them left out. */
export const sentencesIn = (text: string, { start, end }: Range): readonly Range[] => {
  const ends = [0, ...endsIn(text.slice(start, end)), end - start];
  return ends.slice(1).flatMap((to, at) => {
    const sentence = text.slice(start + (ends[at] ?? 0), start + to);
    const from = start + (ends[at] ?? 0) + sentence.length - sentence.trimStart().length;
    const words = sentence.trim();
    return words === "" ? [] : [{ start: from, end: from + words.length }];
  });
};

/** In UTF-16 units; more is a text without paragraphs. */
const longestParagraph = 5000;

/** Where sentences end, the spaces after them included. */
const endsIn = (paragraph: string): readonly number[] => {
  const found: number[] = [];
  let quoted = false;
  for (let at = 0; at < paragraph.length; at += 1) {
    const mark = paragraph.charAt(at);
    if (mark === "“") quoted = true;
    else if (mark === "”") quoted = false;
    else if (mark === '"') quoted = !quoted;
    else if (/[.!?]/u.test(mark)) {
      const rest = paragraph.slice(at + 1);
      const next = /^(?<close>[”"])?\s+(?=[\p{Lu}\p{N}“"[])/u.exec(rest);
      const closes = next?.groups?.["close"] !== undefined;
      if (next === null || (quoted && !closes)) continue;
      if (mark === "." && !closes && abbreviated.test(paragraph.slice(0, at + 1))) continue;
      // “Who knew?” Kern asked.
      if (mark !== "." && closes && /^[”"]\s+(?:[^\s.]+\s+){1,6}(?:asked|said|wondered)\b/u.test(rest)) continue;
      found.push(at + 1 + next[0].length);
      if (closes) quoted = false;
      at += next[0].length;
    }
  }
  return found;
};

const abbreviated =
  /(?:^|[\s(“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|St|No|vs|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.$/u;
