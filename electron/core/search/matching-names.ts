import { foldForSearch } from "../../../shared/query/fold.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";
import type { Store } from "../store/index.ts";

export type Named = ReturnType<Store["search"]["names"]["actors"]>[number];

/** Whether a star stands for anything in it. */
export const isPattern = (value: string): boolean => value.includes("*");

/** Entries with this name, else with all its words, else with words that begin so; of a pattern those that are all of it. */
export const matchingNames = (entries: readonly Named[], value: string): readonly Named[] => {
  if (isPattern(value)) {
    const pattern = patternOf(value);
    return entries.filter((entry) => pattern.test(entry.words.join(" ")));
  }
  const wanted = wordsOf(value);
  if (wanted.length === 0) return [];
  const whole = wanted.join(" ");
  const exact = entries.filter((entry) => entry.words.length === wanted.length && entry.words.join(" ") === whole);
  if (exact.length > 0) return exact;
  const words = entries.filter((entry) => wanted.every((word) => entry.words.includes(word)));
  if (words.length > 0) return words;
  return entries.filter((entry) => wanted.every((word) => entry.words.some((other) => other.startsWith(word))));
};

/** What is folded and cut holds only letters, digits and spaces: nothing that a pattern would read as its own. */
const patternOf = (value: string): RegExp =>
  new RegExp(
    `^${value
      .split(/\*+/u)
      .map((part) => foldForSearch(part).replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " "))
      .join(".*")
      .trim()}$`,
    "u",
  );
