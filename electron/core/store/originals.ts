import type { Database } from "better-sqlite3";
import { originalOf } from "../../../shared/domain/independence.ts";
import { openCache } from "./names.ts";

/** To be asked for anew each time: it is read again when articles change. */
export type Originals = () => (article: number) => number;

/** The article that each is a copy of, followed to the end, by row numbers; of what is no copy itself. Read once, then kept. */
export const openOriginals = (db: Database): Originals => {
  const copies = db
    .prepare<[], [number, number]>(
      "SELECT a.n, o.n FROM article a CROSS JOIN article o ON o.id = a.copy_of WHERE a.copy_of IS NOT NULL",
    )
    .raw();
  return openCache(db, "originals", ["article"], () => {
    const copyOf = new Map(copies.all());
    return (article: number): number => (copyOf.has(article) ? originalOf(article, copyOf) : article);
  });
};
