import { sentencesIn } from "../../../../shared/domain/sentence-around.ts";
import { overlaps } from "../../../../shared/domain/range.ts";
import type { Range } from "../../../../shared/domain/range.ts";
import type { SharedPassage, SharedPlace } from "../../../../shared/domain/shared-passage.ts";
import { tokensIn } from "../../../../shared/query/tokens.ts";
import type { Token } from "../../../../shared/query/tokens.ts";
import type { Store } from "../../store/index.ts";
import type { Wording } from "../../store/copies.ts";
import { isEarlier } from "../judge-copy.ts";
import { alignWords, seedsOf, wholeFrom } from "./align-words.ts";
import type { Alignment } from "./align-words.ts";
import { pickPhrases } from "./pick-phrases.ts";

/** Words; shorter sentences are names, headings and formulas. */
const shortest = 8;
/** A sentence in more articles than this is boilerplate, and the first of them tell as much. */
const mostArticles = 40;

/**
 * Sentences of an article that other articles have too, word for word or nearly. Searched for when asked, so there is
 * nothing to keep up to date; a slice at a time, because in 100,000 articles a sentence takes milliseconds.
 *
 * @param from - the first sentence of the slice, `count` how many
 * @returns the next slice's first sentence; null after the last
 */
export const findShared = (
  store: Store,
  article: Wording,
  { from, count }: { readonly from: number; readonly count: number },
): { readonly passages: readonly SharedPassage[]; readonly next: number | null } => {
  const sentences = sentencesOf(article);
  const others = openOthers(store);
  const passages = sentences.slice(from, from + count).flatMap((sentence) => {
    const words = tokensOf(article, sentence);
    if (words.length < shortest) return [];
    const found = store.copies.withPhrases(pickPhrases(words.map(({ word }) => word)), article.n, mostArticles);
    const shared = sharedBy(
      article,
      words,
      found.map(others).filter((other) => other !== null),
    );
    return shared === null ? [] : [{ ...shared, more: found.length === mostArticles }];
  });
  return { passages, next: from + count < sentences.length ? from + count : null };
};

const sentencesOf = ({ text, blocks }: Wording): readonly Range[] =>
  blocks.flatMap((block) => sentencesIn(text, block));

/** The words of a range that a reader sees. */
const tokensOf = ({ text, folded }: Wording, range: Range): readonly Token[] =>
  tokensIn(text.slice(range.start, range.end))
    .map(({ word, start, end }) => ({ word, start: start + range.start, end: end + range.start }))
    .filter((token) => !folded.some((fold) => overlaps(token, fold)));

type Other = {
  readonly article: Wording;
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly seeds: ReturnType<typeof seedsOf>;
  /** Of its sentences, by word. */
  readonly starts: readonly number[];
};

/** Each article is read and cut into words once a slice. */
const openOthers = (store: Store) => {
  const known = new Map<number, Other | null>();
  return (n: number): Other | null => {
    const there = known.get(n);
    if (there !== undefined) return there;
    const article = store.copies.wording(n);
    if (article === null) return null;
    const tokens = tokensOf(article, { start: 0, end: article.text.length });
    const words = tokens.map(({ word }) => word);
    const other = { article, tokens, words, seeds: seedsOf(words), starts: startsOf(article, tokens) };
    known.set(n, other);
    return other;
  };
};

const startsOf = (article: Wording, tokens: readonly Token[]): readonly number[] => {
  const sentences = sentencesOf(article);
  const starts: number[] = [];
  let at = 0;
  for (const { start } of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at += 1;
    starts.push(at);
  }
  return starts;
};

const sharedBy = (
  article: Wording,
  words: readonly Token[],
  others: readonly Other[],
): Omit<SharedPassage, "more"> | null => {
  const plain = words.map(({ word }) => word);
  const found = others.flatMap((other) => {
    const alignment = alignWords(plain, other.words, other.seeds, other.starts);
    return alignment === null ? [] : [{ other, alignment }];
  });
  if (found.length === 0) return null;
  const from = Math.min(...found.map(({ alignment }) => alignment.here.from));
  const to = Math.max(...found.map(({ alignment }) => alignment.here.to));
  const places = found
    .toSorted((a, b) => (isEarlier(a.other.article, b.other.article) ? -1 : 1))
    .map(({ other, alignment }) => placeOf(other, alignment, to - from));
  const first = found.every(({ other }) => isEarlier(article, other.article));
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0, places, first };
};

const placeOf = ({ article, tokens }: Other, { here, there, exact }: Alignment, whole: number): SharedPlace => {
  const start = tokens[there.from]?.start ?? 0;
  const end = tokens[there.to - 1]?.end ?? start;
  const length = here.to - here.from;
  const { id, title, publication, publishedAt, words } = article;
  return {
    article: { id, title, publication, publishedAt, words },
    start,
    end,
    how: exact && length === whole ? "same" : exact && length < whole * wholeFrom ? "part" : "altered",
    words: article.text.slice(start, end),
  };
};
