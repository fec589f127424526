import type { Database } from "better-sqlite3";

/**
 * Which article each passage is in, by row numbers, in memory: a filter with a hundred thousand passages is turned into its
 * articles in milliseconds where the join takes a second. Filled when first asked, then kept by the index as it writes.
 */
export const openPassageArticles = (db: Database) => {
  const all = db
    .prepare<[], [number, number]>("SELECT p.n, a.n FROM article a JOIN passage p ON p.article_id = a.id")
    .raw();
  const highest = db.prepare<[], number | null>("SELECT max(n) FROM passage").pluck();
  let articles: Uint32Array | null = null;

  const load = (): Uint32Array => {
    const loaded = new Uint32Array((highest.get() ?? 0) + 1024);
    for (const [passage, article] of all.iterate()) loaded[passage] = article;
    return loaded;
  };

  return {
    /** Tell where a passage is. Before the first question there is nothing to keep. */
    set: (passage: number, article: number): void => {
      if (articles === null) return;
      if (passage >= articles.length) {
        const grown = new Uint32Array(Math.ceil(passage * 1.5) + 1024);
        grown.set(articles);
        articles = grown;
      }
      articles[passage] = article;
    },
    /** The different articles of some passages. */
    of: (passages: readonly number[]): readonly number[] => {
      articles ??= load();
      const found = new Set<number>();
      for (const passage of passages) {
        const article = articles[passage];
        if (article !== undefined && article !== 0) found.add(article);
      }
      return [...found];
    },
    forget: (): void => {
      articles = null;
    },
  };
};
