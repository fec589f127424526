import type { Corpus } from "./corpus.ts";
import { seeded } from "./prose.ts";
import { pick, skewed } from "./words.ts";

export type AskedQuery = { readonly kind: string; readonly text: string };

/** About a hundred queries of the kinds people ask, from the rarest word to the commonest, with and without filters. */
export const searchQueries = (
  { words, actors, codes }: Corpus,
  sentences: readonly string[],
): readonly AskedQuery[] => {
  const random = seeded(23);
  const rare = (): string => words[5000 + Math.floor(random() * 20_000)] ?? "rare";
  const mid = (): string => words[150 + Math.floor(random() * 1500)] ?? "mid";
  const common = (): string => words[10 + Math.floor(random() * 60)] ?? "said";
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
    ...many("rare word", 8, rare),
    ...many("middling word", 12, mid),
    ...many("common word", 6, common),
    ...many("most common word", 3, () => pick(["the", "of", "and", "to"], random)),
    ...many("two words", 10, () => `${mid()} ${common()}`),
    ...many("three words", 6, () => `${mid()} ${common()} ${common()}`),
    ...many("phrase of two", 8, () => phrase(2)),
    ...many("phrase of four", 6, () => phrase(4)),
    ...many("beginning of a word", 8, () => `${mid().slice(0, 4)}*`),
    ...many("either of two", 5, () => `${mid()} OR ${mid()}`),
    ...many("one without another", 5, () => `${mid()} -${common()}`),
    ...many("word and actor", 8, () => `${common()} actor:"${actor()}"`),
    ...many("word, kind and stance", 5, () => `${mid()} kind:claim stance:denies`),
    ...many("word and code", 5, () => `${common()} code:"${code()}"`),
    ...many("filters only", 5, () => `kind:claim actor:"${actor()}"`),
  ];
};
