import { findAlike } from "../electron/core/copies/find-copies.ts";
import { alignWords, seedsOf } from "../electron/core/copies/shared/align-words.ts";
import { findShared } from "../electron/core/copies/shared/find-shared.ts";
import { pickPhrases } from "../electron/core/copies/shared/pick-phrases.ts";
import { signatureOf } from "../electron/core/copies/min-hash.ts";
import { shinglesOf } from "../electron/core/copies/shingles.ts";
import { openNotebook, openStore } from "../electron/core/store/index.ts";
import type { Store } from "../electron/core/store/index.ts";
import { wordsOf } from "../shared/query/tokens.ts";
import { openCorpus } from "./corpus.ts";
import { seeded } from "./prose.ts";
import { ms, percentile, printTable } from "./table.ts";
import { pick } from "./words.ts";

const articles = 100_000;
const tried = 200;

/** Copies made of articles of the notebook by so many ways of changing them: how many are found, and what else is. */
export const benchCopies = async (): Promise<void> => {
  const corpus = openCorpus({ articles, passages: 0 });
  const opened = openNotebook(corpus.path);
  const store = openStore(opened);
  sign(store);
  const random = seeded(29);
  const rows = opened.db
    .prepare<[], number>("SELECT n FROM article ORDER BY (n * 7919) % 100003 LIMIT 400")
    .pluck()
    .all();
  const texts = rows.map((n) => store.copies.comparable(n)).filter((article) => article !== null);
  const others = texts.slice(tried);
  const took: number[] = [];

  const lines = changes.map(({ what, change }) => {
    let found = 0;
    let wrong = 0;
    for (const [at, article] of texts.slice(0, tried).entries()) {
      const text = change(
        article.text,
        others[at % others.length]?.text ?? "",
        () => pick(corpus.words, random),
        random,
      );
      const start = performance.now();
      const answer = findAlike(store, { ...article, n: -1, address: null, text });
      took.push(performance.now() - start);
      for (const { other } of answer.found) {
        if (other.n === article.n) found += 1;
        else if (other.n !== others[at % others.length]?.n) wrong += 1;
      }
    }
    return {
      what,
      figure: `${((found / tried) * 100).toFixed(1)} % found`,
      baseline: `${wrong} of ${tried} texts paired wrongly`,
    };
  });
  printTable(`Copies: ${tried} articles changed and looked for among ${articles.toLocaleString("en")}`, lines);

  const bare = searchTimes(opened.db, corpus.words, random);
  const search = percentile(bare, 0.5);
  printTable("Copies: time an article", [
    {
      what: "looked for, p50",
      figure: ms(percentile(took, 0.5)),
      baseline: `${ms(search)} (bare FTS5, mixed, p50)`,
      ratio: percentile(took, 0.5) / search,
      target: "≤ 4×, ≤ 20 ms",
    },
    { what: "looked for, p95", figure: ms(percentile(took, 0.95)), target: "≤ 20 ms" },
  ]);
  benchShared(store, texts, () => pick(corpus.words, random), random);
  opened.close();
  await Promise.resolve();
};

/** Sentences of articles, changed or cut, and looked for in the others; then whole articles, as the reader asks for them. */
const benchShared = (
  store: Store,
  texts: readonly { readonly n: number; readonly text: string }[],
  word: () => string,
  random: () => number,
): void => {
  const quotes = texts.flatMap(({ n, text }) => {
    const sentence = sentences(text)[7];
    return sentence === undefined ? [] : [{ n, words: wordsOf(sentence) }];
  });
  const cut =
    (length: number) =>
    (words: readonly string[]): readonly string[] =>
      words.slice(2, 2 + length);
  const ways: readonly { readonly what: string; readonly change: (words: readonly string[]) => readonly string[] }[] = [
    { what: "whole sentences", change: (words) => words },
    { what: "13 words of a sentence", change: cut(13) },
    { what: "9 words of a sentence", change: cut(9) },
    { what: "one word in ten replaced", change: (words) => words.map((was) => (random() < 0.1 ? word() : was)) },
    { what: "one word in five replaced", change: (words) => words.map((was) => (random() < 0.2 ? word() : was)) },
  ];
  const lines = ways.map(({ what, change }) => {
    let found = 0;
    let wrong = 0;
    const tried_ = quotes.filter(({ words }) => change(words).length >= 9);
    for (const { n, words } of tried_) {
      const asked = change(words);
      for (const other of store.copies.withPhrases(pickPhrases(asked), -1, 40)) {
        const there = wordsOf(store.copies.comparable(other)?.text ?? "");
        if (alignWords(asked, there, seedsOf(there), []) === null) continue;
        if (other === n) found += 1;
        else wrong += 1;
      }
    }
    const share = ((found / tried_.length) * 100).toFixed(1);
    return { what, figure: `${share} % of ${tried_.length} found`, baseline: `${wrong} found elsewhere` };
  });
  const took = texts.slice(0, 60).map(({ n }) => {
    const article = store.copies.wording(n);
    if (article === null) return 0;
    // The corpus has no blocks.
    const whole = {
      ...article,
      blocks: [{ kind: "paragraph", level: 0, start: 0, end: article.text.length }] as const,
    };
    const start = performance.now();
    findShared(store, whole, { from: 0, count: 20 });
    return performance.now() - start;
  });
  printTable("Shared passages", [
    ...lines,
    { what: "20 sentences of an article, p50", figure: ms(percentile(took, 0.5)) },
    { what: "20 sentences of an article, p95", figure: ms(percentile(took, 0.95)) },
  ]);
};

type Change = (text: string, other: string, word: () => string, random: () => number) => string;

const replaced =
  (share: number): Change =>
  (text, _other, word, random) =>
    text.replaceAll(/[\p{L}\p{N}]+/gu, (was) => (random() < share ? word() : was));
const sentences = (text: string): readonly string[] => text.split(/(?<=\.)\s+/u);
const firstOf =
  (share: number): Change =>
  (text) => {
    const words = text.split(/\s+/u);
    return words.slice(0, Math.ceil(words.length * share)).join(" ");
  };
const shuffled: Change = (text, _other, _word, random) =>
  sentences(text)
    .map((sentence) => ({ sentence, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ sentence }) => sentence)
    .join(" ");
const both =
  (first: Change, second: Change): Change =>
  (text, other, word, random) =>
    second(first(text, other, word, random), other, word, random);
const embedded: Change = (text, other) => {
  const around = sentences(other);
  return [...around.slice(0, around.length / 2), text, ...around.slice(around.length / 2), other].join(" ");
};
const newLead: Change = (text, other) => {
  const own = sentences(text);
  return [...sentences(other).slice(0, 5), ...own.slice(Math.floor(own.length * 0.3))].join(" ");
};

const changes: readonly { readonly what: string; readonly change: Change }[] = [
  { what: "unchanged", change: (text) => text },
  { what: "10 % of words replaced", change: replaced(0.1) },
  { what: "20 % of words replaced", change: replaced(0.2) },
  { what: "30 % of words replaced", change: replaced(0.3) },
  { what: "40 % of words replaced", change: replaced(0.4) },
  { what: "sentences in another order", change: shuffled },
  { what: "sentences in another order, 30 % replaced", change: both(shuffled, replaced(0.3)) },
  { what: "cut to half", change: firstOf(0.5) },
  { what: "cut to a quarter", change: firstOf(0.25) },
  { what: "cut to half, 20 % replaced", change: both(firstOf(0.5), replaced(0.2)) },
  { what: "embedded in twice as much other text", change: embedded },
  { what: "new lead, 70 % kept, 10 % replaced", change: both(newLead, replaced(0.1)) },
];

/** Signatures of all articles, as the check after an import leaves them; anew, for they may have been made differently. */
const sign = (store: Store): void => {
  store.write({ who: "bench", command: "bench", input: "{}", gesture: "bench" }, store.copies.forgetSignatures);
  const due = store.copies.unchecked();
  const start = performance.now();
  for (let from = 0; from < due.length; from += 1000)
    store.write({ who: "bench", command: "bench", input: "{}", gesture: "bench" }, () => {
      for (const n of due.slice(from, from + 1000)) {
        const article = store.copies.comparable(n);
        if (article !== null) store.copies.putSignature(n, signatureOf(shinglesOf(article.text)));
      }
    });
  printTable("Copies: signatures", [
    { what: "made and kept, an article", figure: ms((performance.now() - start) / due.length) },
  ]);
};

const searchTimes = (
  db: ReturnType<typeof openNotebook>["db"],
  words: readonly string[],
  random: () => number,
): readonly number[] => {
  const ask = db.prepare<[string]>(
    "SELECT rowid, rank FROM article_fts WHERE article_fts MATCH ? ORDER BY rank LIMIT 50",
  );
  const of = (from: number, to: number): string => `"${pick(words.slice(from, to), random)}"`;
  return Array.from({ length: 120 }, (_, at) => {
    const asked = [
      () => of(5000, 40_000),
      () => of(500, 5000),
      () => `${of(100, 2000)} AND ${of(100, 2000)}`,
      () => `${of(100, 2000)} OR ${of(1000, 9000)}`,
      () => of(70, 500),
      () => `"${pick(words.slice(0, 70), random)} ${pick(words.slice(0, 400), random)}"`,
    ][at % 6];
    const expression = asked?.() ?? "";
    const start = performance.now();
    ask.all(expression);
    return performance.now() - start;
  });
};
