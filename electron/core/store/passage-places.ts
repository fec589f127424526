import type { Database } from "better-sqlite3";
import type { Range } from "../../../shared/domain/range.ts";
import { readInSteps } from "./read-in-steps.ts";

/** A passage by its row number, and where it stands in its article's text. */
export type Place = Range & { readonly n: number };

/** Where an orphan stands: its words are not in the text as it is now. */
const nowhere = 4_294_967_295;

export const isPlaced = ({ start }: Range): boolean => start !== nowhere;

/**
 * In which article each passage is and where, by row numbers, in memory (12 bytes each): a filter with a hundred thousand
 * passages is turned into its articles in milliseconds where the join takes a second. Filled when first asked, then kept by
 * the index as it writes.
 */
export const openPassagePlaces = (db: Database) => {
  // Off the index on places alone, which says nothing of orphans: a look at each row takes twice as long.
  const some = db
    .prepare<[number, number], [number, number, number, number]>(
      `SELECT p.n, a.n, p.start, p.end FROM article a CROSS JOIN passage p ON p.article_id = a.id
       WHERE a.n > ? AND a.n <= ?`,
    )
    .raw();
  const orphans = db
    .prepare<[], [number, number]>(
      "SELECT p.n, a.n FROM passage p JOIN article a ON a.id = p.article_id WHERE p.state = 'orphan'",
    )
    .raw();
  const highest = db
    .prepare<[], [number | null, number | null]>("SELECT (SELECT max(n) FROM passage), (SELECT max(n) FROM article)")
    .raw();
  /** Told while the reading was under way. */
  const meanwhile = new Map<number, readonly [article: number, start: number, end: number]>();

  const places = readInSteps(function* (): Generator<undefined, Kept> {
    const [passages, last] = highest.get() ?? [0, 0];
    const loaded = { places: new Uint32Array(((passages ?? 0) + 1024) * 3), articles: 0 };
    for (let from = 0; from <= (last ?? 0); from += articlesAtOnce) {
      for (const [passage, ...place] of some.all(from, from + articlesAtOnce)) put(loaded, passage, place);
      yield;
    }
    for (const [passage, article] of orphans.all()) put(loaded, passage, [article, nowhere, nowhere]);
    for (const [passage, place] of meanwhile) put(loaded, passage, place);
    meanwhile.clear();
    return loaded;
  });

  return {
    /** Tell where a passage is, null for an orphan. Before the first question there is nothing to keep. */
    set: (passage: number, article: number, range: Range | null): void => {
      const { start, end } = range ?? { start: nowhere, end: nowhere };
      const known = places.known();
      if (known !== null) put(known, passage, [article, start, end]);
      else if (places.begun()) meanwhile.set(passage, [article, start, end]);
    },
    /** The different articles of some passages. */
    articlesOf: (passages: readonly number[]): readonly number[] => {
      const { places: known } = places.value();
      const found = new Set<number>();
      for (const passage of passages) {
        const article = known[passage * 3];
        if (article !== undefined && article !== 0) found.add(article);
      }
      return [...found];
    },
    /** How many of the passages that are added stand in each article, by its row number. */
    counter: () => {
      const counts = new Map<number, number>();
      return {
        add: (passages: Iterable<number>): void => {
          const { places: known } = places.value();
          for (const passage of passages) {
            const article = known[passage * 3] ?? 0;
            if (article !== 0) counts.set(article, (counts.get(article) ?? 0) + 1);
          }
        },
        counts: (): ReadonlyMap<number, number> => counts,
      };
    },
    /** The places of some passages by their article, in the order given; null for any article. Orphans are not `isPlaced`. */
    byArticle: (
      passages: readonly number[],
      only: ReadonlySet<number> | null,
    ): ReadonlyMap<number, readonly Place[]> => {
      const { places: known } = places.value();
      const found = new Map<number, Place[]>();
      for (const n of passages) {
        const article = known[n * 3] ?? 0;
        if (article === 0 || only?.has(article) === false) continue;
        const place = { n, start: known[n * 3 + 1] ?? 0, end: known[n * 3 + 2] ?? 0 };
        const others = found.get(article);
        if (others === undefined) found.set(article, [place]);
        else others.push(place);
      }
      return found;
    },
    /** All of them, as they stand until the next write. */
    table: (): PlaceTable => {
      const { places: known, articles } = places.value();
      return {
        passages: known.length / 3,
        articles: articles + 1,
        articleOf: (n) => known[n * 3] ?? 0,
        startOf: (n) => known[n * 3 + 1] ?? 0,
        endOf: (n) => known[n * 3 + 2] ?? 0,
        isPlaced: (n) => known[n * 3 + 1] !== nowhere,
      };
    },
    read: places.read,
    forget: (): void => {
      places.forget();
      meanwhile.clear();
    },
  };
};

/** Where each passage stands, by its row number: article 0 for none, no place for an orphan. */
export type PlaceTable = {
  /** Above every row number of a passage, and of an article that has one. */
  readonly passages: number;
  readonly articles: number;
  readonly articleOf: (passage: number) => number;
  readonly startOf: (passage: number) => number;
  readonly endOf: (passage: number) => number;
  readonly isPlaced: (passage: number) => boolean;
};

const articlesAtOnce = 500;

/** Article, start and end of each passage, and the highest article. */
type Kept = { places: Uint32Array; articles: number };

const put = (kept: Kept, passage: number, place: readonly [article: number, start: number, end: number]): void => {
  kept.articles = Math.max(kept.articles, place[0]);
  if (passage * 3 >= kept.places.length) {
    const grown = new Uint32Array((Math.ceil(passage * 1.5) + 1024) * 3);
    grown.set(kept.places);
    kept.places = grown;
  }
  kept.places.set(place, passage * 3);
};
