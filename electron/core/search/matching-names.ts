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
  const { whole, withWord } = lookUpOf(entries);
  const exact = whole.get(wanted.join(" "));
  if (exact !== undefined) return exact;
  const candidates = wanted.map((word) => withWord.get(word) ?? []).toSorted((a, b) => a.length - b.length)[0] ?? [];
  const words = candidates.filter((entry) => wanted.every((word) => entry.words.includes(word)));
  if (words.length > 0) return words;
  return entries.filter((entry) => wanted.every((word) => entry.words.some((other) => other.startsWith(word))));
};

type LookUp = {
  readonly whole: ReadonlyMap<string, readonly Named[]>;
  readonly withWord: ReadonlyMap<string, readonly Named[]>;
};

/** Lists of names stay the same ones until a name changes: comparing 20,000 with each filter took 5 ms of each search. */
const lookUps = new WeakMap<readonly Named[], LookUp>();

const lookUpOf = (entries: readonly Named[]): LookUp => {
  const known = lookUps.get(entries);
  if (known !== undefined) return known;
  const whole = new Map<string, Named[]>();
  const withWord = new Map<string, Named[]>();
  for (const entry of entries) {
    push(whole, entry.words.join(" "), entry);
    for (const word of new Set(entry.words)) push(withWord, word, entry);
  }
  const made = { whole, withWord };
  lookUps.set(entries, made);
  return made;
};

const push = (lists: Map<string, Named[]>, key: string, entry: Named): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
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
