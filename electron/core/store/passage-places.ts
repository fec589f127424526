import type { Database } from "better-sqlite3";
import type { Range } from "../../../shared/domain/range.ts";

/** A passage by its row number, and where it stands in its article's text. */
export type Place = Range & { readonly n: number };

/**
 * In which article each passage is and where, by row numbers, in memory (12 bytes each): a filter with a hundred thousand
 * passages is turned into its articles in milliseconds where the join takes a second. Filled when first asked, then kept by
 * the index as it writes.
 */
export const openPassagePlaces = (db: Database) => {
  const all = db
    .prepare<[], [number, number, number, number]>(
      "SELECT p.n, a.n, p.start, p.end FROM article a JOIN passage p ON p.article_id = a.id",
    )
    .raw();
  const highest = db.prepare<[], number | null>("SELECT max(n) FROM passage").pluck();
  let places: Uint32Array | null = null;

  const load = (): Uint32Array => {
    const loaded = new Uint32Array(((highest.get() ?? 0) + 1024) * 3);
    for (const [passage, article, start, end] of all.iterate()) loaded.set([article, start, end], passage * 3);
    return loaded;
  };

  return {
    /** Tell where a passage is. Before the first question there is nothing to keep. */
    set: (passage: number, article: number, { start, end }: Range): void => {
      if (places === null) return;
      if (passage * 3 >= places.length) {
        const grown = new Uint32Array((Math.ceil(passage * 1.5) + 1024) * 3);
        grown.set(places);
        places = grown;
      }
      places.set([article, start, end], passage * 3);
    },
    /** The different articles of some passages. */
    articlesOf: (passages: readonly number[]): readonly number[] => {
      places ??= load();
      const found = new Set<number>();
      for (const passage of passages) {
        const article = places[passage * 3];
        if (article !== undefined && article !== 0) found.add(article);
      }
      return [...found];
    },
    /** The places of some passages by their article, in the order given; null for any article. */
    byArticle: (
      passages: readonly number[],
      only: ReadonlySet<number> | null,
    ): ReadonlyMap<number, readonly Place[]> => {
      places ??= load();
      const found = new Map<number, Place[]>();
      for (const n of passages) {
        const article = places[n * 3] ?? 0;
        if (article === 0 || only?.has(article) === false) continue;
        const place = { n, start: places[n * 3 + 1] ?? 0, end: places[n * 3 + 2] ?? 0 };
        const others = found.get(article);
        if (others === undefined) found.set(article, [place]);
        else others.push(place);
      }
      return found;
    },
    forget: (): void => {
      places = null;
    },
  };
};
