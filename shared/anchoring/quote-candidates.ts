import type { Range } from "../domain/range.ts";
import { sentenceStarts } from "../query/sentences.ts";
import { wordsOf } from "../query/tokens.ts";
import { allPlacesOf } from "./match-quote.ts";
import type { QuoteToFind } from "./match-quote.ts";

export type QuoteCandidate = Range & {
  readonly exact: string;
  /** 0 to 1: of quote and surroundings, what is found here; of a sentence, the words that both have. */
  readonly score: number;
};

/** Sentences that share less of their words are about something else. */
const leastShared = 0.3;

/** Where a quote may stand in a text in which it was not found for certain, the likeliest first; for a person to choose from. */
export const quoteCandidates = (text: string, quote: QuoteToFind, most = 5): readonly QuoteCandidate[] => {
  const found = [...allPlacesOf(text, quote), ...sentencesLike(text, quote.exact)].toSorted(
    (a, b) => b.score - a.score,
  );
  const kept: QuoteCandidate[] = [];
  for (const { start, end, score } of found) {
    if (kept.length === most) break;
    if (kept.some((other) => other.start < end && start < other.end)) continue;
    kept.push({ start, end, score, exact: text.slice(start, end) });
  }
  return kept;
};

/** Sentences by the share of words that they and the quote have in common (Sørensen–Dice). */
const sentencesLike = (text: string, exact: string): readonly (Range & { readonly score: number })[] => {
  const wanted = new Set(wordsOf(exact));
  if (wanted.size < 2) return [];
  return [...text.matchAll(/[^\n]+/gu)].flatMap((line) => {
    const starts = sentenceStarts(line[0]);
    return starts.flatMap((at, index) => {
      const raw = line[0].slice(at, starts[index + 1] ?? line[0].length);
      const words = new Set(wordsOf(raw));
      const shared = [...words].filter((word) => wanted.has(word)).length;
      const score = (2 * shared) / (words.size + wanted.size);
      if (score < leastShared) return [];
      const start = line.index + at + raw.length - raw.trimStart().length;
      // Below any place of the very words.
      return [{ start, end: start + raw.trim().length, score: score * 0.8 }];
    });
  });
};
