import type { Id } from "./id.ts";

/** Where one appearance of a claim comes from; articles by their ids, or by their row numbers. */
export type Witness<Key extends Id | number = Id> = {
  readonly articleId: Key;
  /** The article it is a copy of, followed to the end; the article itself when it is none. */
  readonly originalId: Key;
  /** Whose word it is in the end: the chain's first link, else the source; null is the writer's own voice. */
  readonly origin: string | Key | null;
};

export type Independence = {
  readonly articles: number;
  /** Of the articles, those that only repeat another one here. */
  readonly copies: number;
  /** Independent roots: however many articles repeat one word, it is one. */
  readonly roots: number;
};

/** Copies and hearsay repeat; only distinct roots confirm each other. A writer counts once per article, its copies with it. */
export const independenceOf = (witnesses: readonly Witness<Id | number>[]): Independence => {
  const articles = new Set(witnesses.map(({ articleId }) => articleId));
  const originals = new Set(witnesses.map(({ originalId }) => originalId));
  return {
    articles: articles.size,
    copies: articles.size - originals.size,
    roots: new Set(witnesses.map(rootOf)).size,
  };
};

/** Two witnesses with the same root are one. */
export const rootOf = ({ origin, originalId }: Pick<Witness<Id | number>, "origin" | "originalId">): string =>
  origin === null ? `writer ${originalId}` : String(origin);

/** Follow copies of copies to the first. Of a ring of copies every article gives the same one. */
export const originalOf = <Key extends Id | number>(articleId: Key, copyOf: ReadonlyMap<Key, Key>): Key => {
  const way = [articleId];
  for (let next = copyOf.get(articleId); next !== undefined; next = copyOf.get(next)) {
    const ring = way.indexOf(next);
    if (ring !== -1) return way.slice(ring).toSorted((a, b) => (a < b ? -1 : 1))[0] ?? articleId;
    way.push(next);
  }
  return way.at(-1) ?? articleId;
};

/** "7 articles (2 copies), 2 independent roots". */
export const sayIndependence = ({ articles, copies, roots }: Independence): string =>
  [
    `${counted(articles, "article")}${copies === 0 ? "" : ` (${counted(copies, "copy", "copies")})`}`,
    counted(roots, "independent root"),
  ].join(", ");

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
