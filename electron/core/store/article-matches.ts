import type { Database } from "better-sqlite3";
import { foldForSearch } from "../../../shared/query/fold.ts";

/**
 * Two functions for SQL: `article_matches(filter, …fields)`, whether every word of the filter stands in one of the fields,
 * and `folded_name(text)`, what names are ordered by. SQLite itself folds case for ASCII only.
 */
export const addArticleMatches = (db: Database): void => {
  let last = { filter: "", words: new Array<string>() };
  db.function(
    "article_matches",
    { varargs: true, deterministic: true },
    (filter: unknown, ...fields: readonly unknown[]) => {
      if (typeof filter !== "string" || filter === "") return 1;
      if (last.filter !== filter)
        last = {
          filter,
          words: fold(filter)
            .split(/\s+/u)
            .filter((word) => word !== ""),
        };
      if (last.words.length === 0) return 1;
      const haystack = fold(fields.filter((field) => typeof field === "string").join("\n"));
      return last.words.every((word) => haystack.includes(word)) ? 1 : 0;
    },
  );
  db.function("folded_name", { deterministic: true }, (name: unknown) =>
    typeof name === "string" ? fold(name) : null,
  );
};

const fold = (text: string): string => foldForSearch(text).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
