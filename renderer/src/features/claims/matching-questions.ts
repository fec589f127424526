import type { Question } from "../../../../shared/contract/claims.ts";

const mostShown = 50;

/** Questions that hold every word typed, in whatever order; those asked most come first, as they came. */
export const matchingQuestions = (questions: readonly Question[], typed: string): readonly Question[] => {
  const words = typed.toLowerCase().split(/\s+/u).filter(Boolean);
  return questions
    .filter(({ text }) => {
      const lower = text.toLowerCase();
      return words.every((word) => lower.includes(word));
    })
    .slice(0, mostShown);
};
