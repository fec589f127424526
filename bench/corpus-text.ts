import { capital, makeVocabulary, pick, skewed } from "./words.ts";

/** A written article and what was marked in it. */
export type WrittenArticle = {
  readonly title: string;
  readonly text: string;
  readonly publication: string;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly passages: readonly WrittenPassage[];
};

export type WrittenPassage = {
  readonly start: number;
  readonly end: number;
  /** Indexes into the writer's lists. */
  readonly claim: number | null;
  readonly actor: number;
  readonly source: number | null;
  readonly codes: readonly number[];
  readonly denies: boolean;
  readonly act: string | null;
  readonly note: string | null;
};

export type Writer = {
  /** Most frequent first. */
  readonly words: readonly string[];
  readonly actors: readonly string[];
  readonly codes: readonly string[];
  readonly sources: readonly string[];
  readonly claims: readonly string[];
  readonly article: (passages: number) => WrittenArticle;
};

const counts = { words: 80_000, topics: 400, pairs: 40_000, actors: 20_000, codes: 500, sources: 400 };

/**
 * Writes articles with what makes searching text hard or easy: word frequencies as running text has them (Zipf–Mandelbrot),
 * topics that words cluster in, words that keep company (pairs), and words that come again in the article they came in once.
 * All words are made up but some seventy.
 */
export const makeWriter = (random: () => number, claimCount = 5000): Writer => {
  const { words, draw, rank } = makeVocabulary(counts.words, random);
  const wordAt = (at: number): string => words[at] ?? "the";
  const topics = Array.from({ length: counts.topics }, () =>
    Array.from({ length: 150 }, () => wordAt(80 + skewed(20_000, random))),
  );
  // A word is followed by one of its own companions: the more frequent, the more pairs begin with it.
  const companions = new Map<string, string[]>();
  for (let pair = 0; pair < counts.pairs; pair++) {
    const first = draw();
    const second = wordAt(20 + skewed(12_000, random));
    const known = companions.get(first);
    if (known === undefined) companions.set(first, [second]);
    else known.push(second);
  }
  const actors = makeNames(counts.actors, words, random);
  const codes = Array.from({ length: counts.codes }, (_, at) => `${wordAt(300 + at * 7)} ${at}`);
  const sources = Array.from({ length: counts.sources }, (_, at) => `a ${wordAt(500 + at * 3)} source ${at}`);
  const claims = Array.from({ length: claimCount }, () => Array.from({ length: 9 }, draw).join(" "));

  const sentence = (topic: readonly string[], cast: readonly number[], recent: string[]): string => {
    const length = 14 + Math.floor(random() * 30);
    const said: string[] = [];
    while (said.length < length) {
      const luck = random();
      if (luck < 0.1) said.push(pick(topic, random));
      else if (luck < 0.12) said.push(actors[pick(cast, random)] ?? "");
      else if (luck < 0.18 && recent.length > 0) said.push(pick(recent, random));
      else {
        const at = rank();
        const word = wordAt(at);
        said.push(word);
        if (at > 70) recent.push(word);
        const after = companions.get(word);
        if (after !== undefined && random() < 0.35) said.push(pick(after, random));
      }
    }
    return `${capital(said.join(" "))}.`;
  };

  const article = (passages: number): WrittenArticle => {
    const topic = pick(topics, random);
    const cast = Array.from({ length: 8 }, () => skewed(actors.length, random));
    const recent: string[] = [];
    const spans: { readonly start: number; readonly end: number }[] = [];
    let text = "";
    for (let count = 0; count < 20; count++) {
      if (text !== "") text += random() < 0.25 ? "\n\n" : " ";
      const start = text.length;
      text += sentence(topic, cast, recent);
      spans.push({ start, end: text.length });
    }
    return {
      title: capital(Array.from({ length: 8 }, () => (random() < 0.4 ? pick(topic, random) : draw())).join(" ")),
      text,
      publication: `Paper ${skewed(60, random)}`,
      day: 15_000 + Math.floor(random() * 3650),
      passages: Array.from({ length: passages }, () => marked(pick(spans, random), cast)),
    };
  };

  const marked = (span: { readonly start: number; readonly end: number }, cast: readonly number[]): WrittenPassage => {
    const isClaim = random() < 0.6;
    const isSaid = isClaim && random() < 0.7;
    const codeCount = random() < 0.5 ? 1 + Math.floor(random() * 2) : 0;
    return {
      ...span,
      claim: isClaim ? skewed(claims.length, random) : null,
      actor: pick(cast, random),
      source: isSaid && random() < 0.2 ? Math.floor(random() * sources.length) : null,
      codes: Array.from({ length: codeCount }, () => skewed(codes.length, random)),
      denies: random() < 0.2,
      act: isSaid ? pick(["asserts", "denies", "alleges", "confirms"], random) : null,
      note: random() < 0.04 ? Array.from({ length: 14 }, draw).join(" ") : null,
    };
  };

  return { words, actors, codes, sources, claims, article };
};

const makeNames = (count: number, words: readonly string[], random: () => number): readonly string[] => {
  const first = words.slice(1000, 3000);
  const last = words.slice(5000, 25_000);
  const names = new Set<string>();
  while (names.size < count) names.add(`${capital(pick(first, random))} ${capital(pick(last, random))}`);
  return [...names];
};
