export type Vocabulary = {
  /** Most frequent first. */
  readonly words: readonly string[];
  /** A word by its frequency: Zipf–Mandelbrot, as running text has it. */
  readonly draw: () => string;
  /** The rank of a word so drawn. */
  readonly rank: () => number;
};

const common =
  "the of to and in a that said for on was is with by he at it from as his had has not were be have an who they which this will after one been would but their more her its she about also two when there people or government other new president last year officials no minister city state police told some could against before three first war military including country during while forces between under attack united between report week people according security".split(
    " ",
  );

/** Made-up words, the shorter the more frequent, after some seventy that English news is held together by. */
export const makeVocabulary = (size: number, random: () => number): Vocabulary => {
  const known = new Set(common);
  const syllable = (): string => pick(onsets, random) + pick(nuclei, random) + pick(codas, random);
  while (known.size < size) {
    const length = 1 + Math.min(3, Math.floor(random() * (1 + Math.log10(known.size))));
    known.add(Array.from({ length }, syllable).join(""));
  }
  const words = [...known];
  const rank = aliasTable(
    Array.from({ length: size }, (_, at) => 1 / (at + 2.7) ** 1.05),
    random,
  );
  return { words, rank, draw: () => words[rank()] ?? "the" };
};

/** Indexes by weight, in two steps each however many there are (Walker 1977, Vose 1991). */
const aliasTable = (weights: readonly number[], random: () => number): (() => number) => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight * weights.length) / sum);
  const other = new Uint32Array(weights.length);
  const small: number[] = [];
  const large: number[] = [];
  for (const [at, part] of share.entries()) (part < 1 ? small : large).push(at);
  for (let low = small.pop(), high = large.pop(); low !== undefined && high !== undefined; low = small.pop()) {
    other[low] = high;
    const left = (share[high] ?? 0) + (share[low] ?? 0) - 1;
    share[high] = left;
    if (left < 1) {
      small.push(high);
      high = large.pop();
    }
  }
  return () => {
    const at = Math.floor(random() * weights.length);
    return random() < (share[at] ?? 1) ? at : (other[at] ?? at);
  };
};

export const pick = <T>(list: readonly T[], random: () => number): T => {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

/** Low numbers far more often than high ones. */
export const skewed = (below: number, random: () => number): number => Math.floor(below * random() ** 3);

export const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const onsets = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st str t th tr v w".split(" ");
const nuclei = "a e i o u ai ea ou io ee".split(" ");
const codas = ["", "", "", "l", "n", "nd", "r", "rd", "s", "st", "t", "ck", "m", "ng"];
