import type { Database } from "better-sqlite3";
import type { DayRange } from "../../../shared/query/dates.ts";
import { indexArticles } from "./search-index-articles.ts";
import { indexNotes } from "./search-index-notes.ts";
import { indexPassages } from "./search-index-passages.ts";
import { findInMemory } from "./found-in-memory.ts";
import type { FoundInMemory } from "./found-in-memory.ts";
import { openFrequentWords } from "./frequent-words.ts";
import { openMentionSpread } from "./mention-spread.ts";
import { openNetworkRows } from "./network-rows.ts";
import { openPassageClaims } from "./passage-claims.ts";
import { openPassagePlaces } from "./passage-places.ts";
import { openPassageTokens } from "./passage-tokens.ts";
import { openVocabulary } from "./vocabulary.ts";
import { openRebuild } from "./search-rebuild.ts";
import type { IndexedKind } from "./search-rebuild.ts";
import type { Found } from "./token-counter.ts";
import type { Implied } from "./token-ids.ts";
import { rowNumber } from "./search-row-number.ts";
import type { Terms } from "./terms.ts";

export type SearchIndex = ReturnType<typeof openSearchIndex>;

/**
 * Keep the full-text tables and the network's rows true. Triggers put what changed on the dirty queue; `drain` is called as the last thing before
 * every commit, so the index never differs from the tables.
 *
 * Filter tokens in `meta`, each a short letter code and a row number: all (on every row), k<kind>, ac actor (tagged on it,
 * mentioned inside it, saying it or in its chain), sp speaker, ss source that says it, so source, ch actor in the chain,
 * cl claim, co code, ar article, pu publication, st<act>, po<position>, hasnote, debris (within folded text). A note carries those of what it is on.
 */
export const openSearchIndex = (db: Database) => {
  const dirty = db.prepare<[string], { n: number; old_day: number }>(
    "SELECT n, old_day FROM fts_dirty WHERE kind = ? AND old_day IS NOT NULL ORDER BY old_day, n",
  );
  const notesOfPassages = db.prepare(
    `INSERT OR IGNORE INTO fts_dirty SELECT 'note', o.n, o.day FROM fts_dirty d JOIN passage p ON p.n = d.n
     JOIN note o ON o.subject_id = p.id WHERE d.kind = 'passage'`,
  );
  const clear = db.prepare("DELETE FROM fts_dirty");
  const written = db.prepare<[], number>("SELECT n FROM fts_dirty WHERE kind = 'passage'").pluck();
  const drawAnew = openNetworkRows(db);
  const any = db
    .prepare<[], number>("SELECT EXISTS (SELECT 1 FROM fts_dirty) OR EXISTS (SELECT 1 FROM fts_dirty_range)")
    .pluck();
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();

  const mentions = openMentionSpread(db);
  const passagePlaces = openPassagePlaces(db);
  const passageTokens = openPassageTokens(db);
  const passageClaims = openPassageClaims(db);
  const words = {
    passages: openVocabulary(db, "passage"),
    articles: openVocabulary(db, "article"),
    notes: openVocabulary(db, "note"),
  };
  const frequentWords = openFrequentWords(db, passageTokens, words.passages.frequent);
  const indexed = (passage: number, day: number, meta: ReadonlySet<string>, texts: readonly string[]): void => {
    passageTokens.set(passage, day, meta);
    passageClaims.set(passage, meta);
    frequentWords.set(passage, texts);
    words.passages.learn(texts);
  };
  const passages = indexPassages(db, { place: passagePlaces.set, indexed });
  const articles = indexArticles(db, words.articles);
  const families = [
    family(db, "article", articles.add),
    family(db, "passage", passages.add),
    family(db, "note", indexNotes(db, passages.metaOf, words.notes.learn)),
  ];
  const forgetPassages = (): void => {
    passageTokens.forget();
    frequentWords.forget();
    passageClaims.forget();
  };
  const forget = (): void => {
    passagePlaces.forget();
    forgetPassages();
    articles.forget();
  };

  return {
    drain: (): void => {
      if (any.get() === 0) return;
      mentions.spread();
      drawAnew(written.all());
      notesOfPassages.run();
      for (const { kind, remove, due, add } of families) {
        for (const row of dirty.all(kind)) {
          remove.run(rowNumber(row.old_day, row.n));
          if (kind === "passage") indexed(row.n, row.old_day, new Set(), []);
        }
        // By rising row number: a step back makes FTS5 write out what it has gathered.
        for (const n of due.all()) add(n);
      }
      articles.forget();
      clear.run();
    },
    /** Spares reading an article that is being written again: what its body will be; within the transaction. */
    expectArticle: articles.expect,
    /** Words of articles that a thread tells once and not again, though their article was there already. */
    learnWords: words.articles.learnWords,

    /** Build everything anew from the tables; inside the caller's transaction. Contentless tables cannot do it themselves. */
    rebuild: (): void => {
      for (const { empty, everything, add } of families) {
        empty.run();
        for (const n of everything.all()) add(n);
      }
      forget();
      mentions.forget();
      clear.run();
    },

    /**
     * Join small pieces of the index for up to about `budgetMs`, in steps of some 10 ms that each are a transaction of their
     * own. To be called when nothing else is due; with nothing to do it costs microseconds.
     *
     * @returns whether there is more to do
     */
    merge: (budgetMs: number): boolean => {
      const until = performance.now() + budgetMs;
      for (const { merge } of families) {
        let before = changes.get() ?? 0;
        for (;;) {
          merge.run();
          const after = changes.get() ?? 0;
          // The command itself counts as a change.
          if (after - before < 2) break;
          before = after;
          if (performance.now() > until) return true;
        }
      }
      return false;
    },

    /** In which article each of the passages stands. */
    articlesOf: passagePlaces.articlesOf,
    placesByArticle: passagePlaces.byArticle,
    places: passagePlaces.table,
    /** The passages on each claim. */
    passagesOnClaims: passageClaims.all,
    claimCounter: passageClaims.counter,
    articleCounter: passagePlaces.counter,
    /** Read on in what these need, for about so long. Whether there is more to read. */
    readPlaces: (forMs: number): boolean => passagePlaces.read(performance.now() + forMs),
    readClaims: (forMs: number): boolean => passageClaims.read(performance.now() + forMs),
    /** The row numbers of what was found. */
    passagesOf: ({ passages, places }: Found): Iterable<number> => passages ?? passageTokens.numbersOf(places),

    /** The passages that some terms find, where memory holds them all; null where the index must be asked. */
    inMemory: (terms: Terms, days: DayRange | null): FoundInMemory | null =>
      findInMemory(passageTokens, frequentWords, terms, days),
    /** For counting how many passages have each filter token. */
    tokenCounter: passageTokens.counter,
    /** Read on in what a counter with these tokens implied needs, for about so long. Whether there is more to read. */
    readTokens: (forMs: number, implied: Implied): boolean => passageTokens.read(performance.now() + forMs, implied),
    /** Read on in what is kept in memory for facets, filters and patterns, for about so long. Whether there is more to read. */
    warm: (forMs: number): boolean => {
      const until = performance.now() + forMs;
      if (passageTokens.later.size > mostLater) forgetPassages();
      const due = [
        passagePlaces,
        passageTokens,
        words.passages,
        frequentWords,
        passageClaims,
        words.articles,
        words.notes,
      ];
      return due.some(({ read }) => read(until));
    },
    /** The words there are in each scope. */
    words,

    /** For making it anew while everything goes on. */
    anew: openRebuild(db, families, forget),

    /** After a transaction that did not commit. */
    forget,
  };
};

/** Each passage written since memory was read is looked at by itself: of so many it is read anew. */
const mostLater = 50_000;

const family = (db: Database, kind: IndexedKind, add: (n: number) => void) => {
  const table = `${kind}_fts`;
  return {
    kind,
    add,
    remove: db.prepare<[bigint]>(`DELETE FROM ${table} WHERE rowid = ?`),
    due: db
      .prepare<[], number>(
        `SELECT t.n FROM fts_dirty d JOIN ${kind} t ON t.n = d.n WHERE d.kind = '${kind}' ORDER BY t.day, t.n`,
      )
      .pluck(),
    everything: db.prepare<[], number>(`SELECT n FROM ${kind} ORDER BY day, n`).pluck(),
    empty: db.prepare<[]>(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`),
    merge: db.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', 150)`),
  };
};
