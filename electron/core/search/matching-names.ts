import { wordsOf } from "../../../shared/query/tokens.ts";
import type { Store } from "../store/index.ts";

export type Named = ReturnType<Store["search"]["names"]["actors"]>[number];

/** Entries with this name, else with all its words, else with words that begin so. */
export const matchingNames = (entries: readonly Named[], value: string): readonly Named[] => {
  const wanted = wordsOf(value);
  if (wanted.length === 0) return [];
  const whole = wanted.join(" ");
  const exact = entries.filter((entry) => entry.words.length === wanted.length && entry.words.join(" ") === whole);
  if (exact.length > 0) return exact;
  const words = entries.filter((entry) => wanted.every((word) => entry.words.includes(word)));
  if (words.length > 0) return words;
  return entries.filter((entry) => wanted.every((word) => entry.words.some((other) => other.startsWith(word))));
};
