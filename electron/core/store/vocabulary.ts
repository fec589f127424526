import type { Database, Statement } from "better-sqlite3";
import type { Like } from "../../../shared/query/query.ts";
import { formsOf } from "../../../shared/query/word-forms.ts";
import { wordsIn, wordsOf } from "../../../shared/query/tokens.ts";
import { editsBetween } from "./edits-between.ts";
import { readInSteps } from "./read-in-steps.ts";

/** The words that a text stands for, the likeliest first, and how many more there would be. */
export type Expansion = { readonly words: readonly string[]; readonly more: number };

/** So many words one pattern may stand for; each is looked up by itself. */
const mostWords = 64;

/** So many entries are read at a time. */
const entriesAtOnce = 500;

/**
 * All words of one full-text table, to find those that resemble another. Read when first asked or in steps before (1.4 s in all
 * for 135,000 words of a million passages), then told of new ones as they are indexed; a word that no row has any more stays
 * and finds nothing.
 *
 * @param kind - names come from the program, never from input
 */
export const openVocabulary = (db: Database, kind: "passage" | "article" | "note") => {
  let from: Statement<[string], [string, number]> | null = null;
  const answers = new Map<string, Expansion>();
  const beginnings = new Map<string, readonly string[]>();
  /** Indexed while the reading was under way, which may have been past them. */
  const meanwhile = new Set<string>();

  const statement = (): Statement<[string], [string, number]> => {
    db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${kind}_vocabulary USING fts5vocab(main, ${kind}_fts, col)`);
    return db
      .prepare<[string], [string, number]>(
        `SELECT term, doc FROM temp.${kind}_vocabulary WHERE term >= ? AND col <> 'meta'`,
      )
      .raw();
  };

  const known = readInSteps(function* (): Generator<undefined, Map<string, number>> {
    from ??= statement();
    const words = new Map<string, number>();
    for (let next: string | null = ""; next !== null;) {
      let read = 0;
      let last = "";
      const start: string = next;
      next = null;
      // Each column of a word is an entry: a word is left only when all of them are read.
      for (const [word, rows] of from.iterate(start)) {
        if (word !== last && read >= entriesAtOnce) {
          next = word;
          break;
        }
        words.set(word, (words.get(word) ?? 0) + rows);
        last = word;
        read++;
      }
      yield;
    }
    for (const word of meanwhile) if (!words.has(word)) words.set(word, 1);
    meanwhile.clear();
    return words;
  });

  /** Before the first question there is nothing to keep. */
  const learnWords = (told: readonly string[]): void => {
    if (!known.begun()) return;
    const words = known.known();
    for (const word of told) {
      // A word as long as 13 letters that was cut out of a text would keep all of the text in memory.
      if (words === null) {
        if (!meanwhile.has(word)) meanwhile.add(` ${word}`.slice(1));
      } else if (!words.has(word)) {
        words.set(` ${word}`.slice(1), 1);
        answers.clear();
        beginnings.clear();
      }
    }
  };

  return {
    /** Folded text that was put into the index. */
    learn: (texts: readonly string[]): void => {
      if (known.begun()) for (const text of texts) learnWords(wordsIn(text));
    },
    /** Folded words of such texts. */
    learnWords,
    expand: ({ text, how, edits }: Pick<Like, "text" | "how" | "edits">): Expansion => {
      const [wanted = ""] = wordsOf(text);
      const key = `${how}${edits ?? ""} ${wanted}`;
      const answered = answers.get(key);
      if (answered !== undefined) return answered;
      const answer = expansionOf(known.value(), wanted, how, edits ?? usualEdits(wanted));
      if (answers.size >= 64) answers.clear();
      answers.set(key, answer);
      return answer;
    },
    /** How many rows have a word, about: a word of a name may be counted for the quote too. */
    rowsWith: (word: string): number => known.value().get(word) ?? 0,
    /** The words that begin so; null while they are not read. */
    beginningWith: (beginning: string): readonly string[] | null => {
      const words = known.known();
      if (words === null) return null;
      const answered = beginnings.get(beginning);
      if (answered !== undefined) return answered;
      const found = [...words.keys()].filter((word) => word.startsWith(beginning));
      if (beginnings.size >= 64) beginnings.clear();
      beginnings.set(beginning, found);
      return found;
    },
    /** The words that at least so many rows have, about, the most frequent first. */
    frequent: (atLeast: number): readonly string[] =>
      [...known.value()]
        .filter(([, rows]) => rows >= atLeast)
        .toSorted(([, one], [, other]) => other - one)
        .map(([word]) => word),
    read: known.read,
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
