/** From and to are places of words, `to` exclusive. */
export type WordSpan = { readonly from: number; readonly to: number };
export type Alignment = { readonly here: WordSpan; readonly there: WordSpan; readonly exact: boolean };

/** Words that both must have: fewer come together by chance, or are a name with its title. */
const leastShared = 8;
/** Of the words between the first and the last shared one, on either side. */
const leastDense = 0.72;
const seedLength = 3;
/** Words that may have come in or dropped out before the shared words drift apart. */
const slack = 6;
/** From this share of a sentence on, what another text has of it is more than a part. */
export const wholeFrom = 0.75;
/** Words at either end of a sentence that may differ. */
const mostAtEnds = 3;

/** Where each run of three words of a text begins. */
export const seedsOf = (words: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const seeds = new Map<string, number[]>();
  for (let at = 0; at + seedLength <= words.length; at += 1) {
    const seed = words.slice(at, at + seedLength).join(" ");
    const known = seeds.get(seed);
    if (known === undefined) seeds.set(seed, [at]);
    else known.push(at);
  }
  return seeds;
};

/**
 * Where another text has a sentence, or most of it, changed a little or not at all; null when it has not.
 *
 * @param starts - where each sentence of the text begins, rising
 */
export const alignWords = (
  sentence: readonly string[],
  text: readonly string[],
  seeds: ReadonlyMap<string, readonly number[]>,
  starts: readonly number[],
): Alignment | null => {
  const offset = bestOffset(sentence, seeds);
  if (offset === null) return null;
  const from = Math.max(0, offset - slack);
  const window = text.slice(from, offset + sentence.length + slack);
  const dense = spanOf(ends(shared(sentence, window)));
  if (dense === null) return null;
  const grown = grow(sentence, text, {
    here: dense.here,
    there: { from: dense.there.from + from, to: dense.there.to + from },
  });
  if (isSame(sentence, text, grown) && lengthOf(grown.here) < sentence.length * wholeFrom)
    return { ...grown, exact: true };
  const here = toEnds(grown.here, 0, sentence.length);
  const start = starts.findLast((at) => at <= grown.there.from) ?? 0;
  const end = starts.find((at) => at >= grown.there.to) ?? text.length;
  const spans = { here, there: toEnds(grown.there, start, end) };
  return { ...spans, exact: isSame(sentence, text, spans) };
};

type Spans = Pick<Alignment, "here" | "there">;

/** The sequence may have left out a word next to it in favour of the same word farther off. */
const grow = (sentence: readonly string[], text: readonly string[], { here, there }: Spans): Spans => {
  let [before, after] = [0, 0];
  while (
    here.from - before > 0 &&
    there.from - before > 0 &&
    sentence[here.from - before - 1] === text[there.from - before - 1]
  )
    before += 1;
  while (here.to + after < sentence.length && sentence[here.to + after] === text[there.to + after]) after += 1;
  return {
    here: { from: here.from - before, to: here.to + after },
    there: { from: there.from - before, to: there.to + after },
  };
};

/** Changed words at the beginning or end of a sentence belong to it. */
const toEnds = ({ from, to }: WordSpan, start: number, end: number): WordSpan => ({
  from: from - start <= mostAtEnds ? start : from,
  to: end - to <= mostAtEnds ? end : to,
});

const lengthOf = ({ from, to }: WordSpan): number => to - from;

const isSame = (sentence: readonly string[], text: readonly string[], { here, there }: Spans): boolean =>
  lengthOf(here) === lengthOf(there) &&
  sentence.slice(here.from, here.to).every((word, at) => word === text[there.from + at]);

/** Where the sentence would begin if most of its runs stood where they do there. */
const bestOffset = (sentence: readonly string[], seeds: ReadonlyMap<string, readonly number[]>): number | null => {
  const votes = new Map<number, number>();
  for (let at = 0; at + seedLength <= sentence.length; at += 1)
    for (const place of seeds.get(sentence.slice(at, at + seedLength).join(" ")) ?? [])
      votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
  let best: number | null = null;
  let most = 0;
  for (const offset of votes.keys()) {
    let near = 0;
    for (let drift = -slack; drift <= slack; drift += 1) near += votes.get(offset + drift) ?? 0;
    const weight = near + (votes.get(offset) ?? 0) / 100;
    if (weight > most) [best, most] = [offset, weight];
  }
  return best;
};

type Pair = readonly [here: number, there: number];

/** The longest sequence of words that both have in the same order. */
const shared = (a: readonly string[], b: readonly string[]): readonly Pair[] => {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
};

/** Without stray words at either end that only happen to be the same: the ends are runs of two or more. */
const ends = (pairs: readonly Pair[]): readonly Pair[] => {
  const follows = (at: number): boolean => {
    const [here, there] = pairs[at] ?? [-9, -9];
    const [nextHere, nextThere] = pairs[at + 1] ?? [-99, -99];
    return nextHere === here + 1 && nextThere === there + 1;
  };
  let first = 0;
  while (first < pairs.length && !follows(first)) first += 1;
  let last = pairs.length - 1;
  while (last > first && !follows(last - 1)) last -= 1;
  return pairs.slice(first, last + 1);
};

const spanOf = (pairs: readonly Pair[]): Pick<Alignment, "here" | "there"> | null => {
  const first = pairs[0];
  const last = pairs.at(-1);
  if (first === undefined || last === undefined || pairs.length < leastShared) return null;
  const here = { from: first[0], to: last[0] + 1 };
  const there = { from: first[1], to: last[1] + 1 };
  return pairs.length / Math.max(here.to - here.from, there.to - there.from) < leastDense ? null : { here, there };
};
