import type { Database } from "better-sqlite3";
import type { Like } from "../../../shared/query/query.ts";
import { formsOf } from "../../../shared/query/word-forms.ts";
import { wordsIn, wordsOf } from "../../../shared/query/tokens.ts";
import { editsBetween } from "./edits-between.ts";

/** The words that a text stands for, the likeliest first, and how many more there would be. */
export type Expansion = { readonly words: readonly string[]; readonly more: number };

/** So many words one pattern may stand for; each is looked up by itself. */
const mostWords = 64;

/**
 * All words of one full-text table, to find those that resemble another. Read when first asked (about a quarter of a second
 * for 70,000 words), then told of new ones as they are indexed; a word that no row has any more stays and finds nothing.
 *
 * @param kind - names come from the program, never from input
 */
export const openVocabulary = (db: Database, kind: "passage" | "article" | "note") => {
  let read: (() => readonly { term: string; rows: number }[]) | null = null;
  let known: Map<string, number> | null = null;
  const answers = new Map<string, Expansion>();

  const load = (): Map<string, number> => {
    if (read === null) {
      db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${kind}_vocabulary USING fts5vocab(main, ${kind}_fts, col)`);
      const statement = db.prepare<[], { term: string; rows: number }>(
        `SELECT term, doc AS rows FROM temp.${kind}_vocabulary WHERE col <> 'meta'`,
      );
      read = () => statement.all();
    }
    const loaded = new Map<string, number>();
    for (const { term, rows } of read()) loaded.set(term, (loaded.get(term) ?? 0) + rows);
    return loaded;
  };

  return {
    /** Folded text that was put into the index. Before the first question there is nothing to keep. */
    learn: (texts: readonly string[]): void => {
      if (known === null) return;
      for (const text of texts)
        for (const word of wordsIn(text)) {
          if (known.has(word)) continue;
          known.set(word, 1);
          answers.clear();
        }
    },
    expand: ({ text, how, edits }: Pick<Like, "text" | "how" | "edits">): Expansion => {
      known ??= load();
      const [wanted = ""] = wordsOf(text);
      const key = `${how}${edits ?? ""} ${wanted}`;
      const answered = answers.get(key);
      if (answered !== undefined) return answered;
      const answer = expansionOf(known, wanted, how, edits ?? usualEdits(wanted));
      if (answers.size >= 64) answers.clear();
      answers.set(key, answer);
      return answer;
    },
  };
};

const usualEdits = (word: string): number => (word.length <= 2 ? 0 : word.length <= 5 ? 1 : 2);

const expansionOf = (
  known: ReadonlyMap<string, number>,
  wanted: string,
  how: Like["how"],
  edits: number,
): Expansion => {
  const found: { readonly word: string; readonly rows: number; readonly away: number }[] = [];
  if (how === "forms")
    for (const word of formsOf(wanted)) {
      const rows = known.get(word);
      if (rows !== undefined) found.push({ word, rows, away: word === wanted ? 0 : 1 });
    }
  else
    for (const [word, rows] of known) {
      const away = how === "fuzzy" ? editsBetween(wanted, word, edits) : 0;
      const fits = how === "fuzzy" ? away <= edits : how === "part" ? word.includes(wanted) : word.endsWith(wanted);
      if (fits) found.push({ word, rows, away });
    }
  found.sort((a, b) => a.away - b.away || b.rows - a.rows || (a.word < b.word ? -1 : 1));
  return { words: found.slice(0, mostWords).map(({ word }) => word), more: Math.max(0, found.length - mostWords) };
};
