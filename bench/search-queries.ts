import type { Corpus } from "./corpus.ts";
import { seeded } from "./prose.ts";
import { pick, skewed } from "./words.ts";

export type AskedQuery = { readonly kind: string; readonly text: string };

/** 500 queries of the kinds people ask, from the rarest word to the commonest, with and without filters. */
export const searchQueries = (
  { words, actors, codes, sources }: Corpus,
  sentences: readonly string[],
): readonly AskedQuery[] => {
  const random = seeded(23);
  const wordBetween = (from: number, to: number): string => words[from + Math.floor(random() * (to - from))] ?? "word";
  const rare = (): string => wordBetween(15_000, 60_000);
  const mid = (): string => wordBetween(150, 5000);
  const common = (): string => wordBetween(12, 80);
  const actor = (): string => actors[skewed(actors.length, random)] ?? "";
  const code = (): string => codes[skewed(codes.length, random)] ?? "";
  const phrase = (length: number): string => {
    const sentence = pick(sentences, random).split(" ");
    const start = Math.floor(random() * Math.max(1, sentence.length - length));
    return `"${sentence.slice(start, start + length).join(" ")}"`;
  };
  const many = (kind: string, count: number, make: () => string): readonly AskedQuery[] =>
    Array.from({ length: count }, () => ({ kind, text: make() }));
  return [
    ...many("rare word", 40, rare),
    ...many("middling word", 60, mid),
    ...many("common word", 30, common),
    ...many("most common word", 12, () => pick(words.slice(0, 10), random)),
    ...many("two words", 50, () => `${mid()} ${wordBetween(12, 1000)}`),
    ...many("three words", 30, () => `${mid()} ${common()} ${common()}`),
    ...many("phrase of two", 40, () => phrase(2)),
    ...many("phrase of five", 30, () => phrase(5)),
    ...many("word of two letters and more", 8, () => `${mid().slice(0, 2)}*`),
    ...many("of three letters and more", 15, () => `${mid().slice(0, 3)}*`),
    ...many("of five letters and more", 25, () => `${wordBetween(150, 20_000).slice(0, 5)}*`),
    ...many("near each other", 20, () => `${mid()} NEAR/5 ${common()}`),
    ...many("either of two", 25, () => `${mid()} OR ${mid()}`),
    ...many("one without another", 25, () => `${mid()} -${common()}`),
    ...many("an actor's name", 20, () => `"${actor()}"`),
    ...many("word and actor", 25, () => `${common()} actor:"${actor()}"`),
    ...many("word, kind and stance", 15, () => `${mid()} kind:claim stance:denies`),
    ...many("word and code", 15, () => `${common()} code:"${code()}"`),
    ...many("word and source", 5, () => `${common()} source:"${pick(sources, random)}"`),
    ...many("filters only", 10, () => `kind:claim actor:"${actor()}"`),
  ];
};
