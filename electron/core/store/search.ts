import type { Database } from "better-sqlite3";
import type { DayRange } from "../../../shared/query/dates.ts";
import type { SearchScope } from "../../../shared/contract/search.ts";
import type { Like } from "../../../shared/query/query.ts";
import { spelledOut } from "./beginnings.ts";
import type { FoundInMemory } from "./found-in-memory.ts";
import { openImpliedTokens } from "./implied-tokens.ts";
import { openSearchGroups } from "./search-groups.ts";
import { openSearchHits } from "./search-hits.ts";
import type { SearchIndex } from "./search-index.ts";
import { openSearchNames } from "./search-names.ts";
import { everyRow, rowNumber } from "./search-row-number.ts";
import { openSearchSets } from "./search-sets.ts";
import { openSearchSimilar } from "./search-similar.ts";
import { openSearchStructure } from "./search-structure.ts";
import { openSlices } from "./search-slices.ts";
import type { Slice } from "./search-slices.ts";
import type { Terms } from "./terms.ts";
import type { Found, TokenCounter } from "./token-counter.ts";
import type { Expansion } from "./vocabulary.ts";

/** What to look for in one full-text table; built by core/search, every value in it quoted or a filter token. */
export type Match = {
  /** An FTS5 expression. */
  readonly expression: string;
  /** Row numbers: only among these; null for no such limit. */
  readonly among: readonly number[] | null;
  /** Row numbers: none of these. */
  readonly except: readonly number[];
  /** Only rows of these days; null for any. */
  readonly days: DayRange | null;
  /** Whether there are words to rank by; else the newest come first. */
  readonly ranked: boolean;
  /** Whether filters are part of the expression: ranking then looks through every row of each of them too. */
  readonly filtered?: boolean;
  /** The same as the expression asks for, where it can be said so; then it may be answered out of memory. */
  readonly terms?: Terms | null;
};

export type PageOptions = {
  readonly ranked: boolean;
  readonly limit: number;
  readonly offset: number;
  /** False: hits are counted only as far as ranking asks for it. */
  readonly exact: boolean;
};

/** All hits in number, or at least so many where it is not exact; and the row numbers of one page of them. */
export type Page = { readonly total: number; readonly exact: boolean; readonly numbers: readonly number[] };

/** Of more hits than so many only the newest `rankedNewest` are ranked, the rest follow by date. */
const rankAllUpTo = ({ filtered = false }: Match): number => (filtered ? rankedNewest : 20_000);
const rankedNewest = 5_000;

/** Full-text search by row numbers, and what is shown of the rows found. Knows nothing of the query language. */
export const openSearch = (
  db: Database,
  index: Pick<
    SearchIndex,
    | "articlesOf"
    | "inMemory"
    | "tokenCounter"
    | "readTokens"
    | "claimCounter"
    | "articleCounter"
    | "readPlaces"
    | "readClaims"
    | "passagesOf"
    | "passagesOnClaims"
    | "placesByArticle"
    | "words"
    | "anew"
  >,
) => {
  const tables = {
    passages: openTable(db, "passage_fts", "1.0, 1.0, 0.5, 0.0", index.words.passages.beginningWith),
    articles: openTable(db, "article_fts", "4.0, 1.0, 0.0", index.words.articles.beginningWith),
    notes: openTable(db, "note_fts", "2.0, 1.0, 0.0", index.words.notes.beginningWith),
  };
  const articleNumber = db.prepare<[string], number>("SELECT n FROM article WHERE id = ?").pluck();
  const everyArticle = db.prepare<[], number>("SELECT n FROM article").pluck();
  const noted = db
    .prepare<[], number>("SELECT a.n FROM note o JOIN article a ON a.id = o.subject_id WHERE o.subject = 'article'")
    .pluck();
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  const names = openSearchNames(db);
  const implied = openImpliedTokens(names);
  const articleSets = new Map<string, readonly number[]>();
  let setsAt: number | undefined;
  const inMemory = ({ terms = null, among, except, days }: Match): FoundInMemory | null =>
    terms === null || among !== null || except.length > 0 ? null : index.inMemory(terms, days);

  return {
    /** How many rows match; stops counting at `atMost`. */
    count: (scope: SearchScope, match: Match, atMost: number | null): number => tables[scope].count(match, atMost),
    /** How many rows match, where memory or the index knows: of frequent words and tokens, or of a single word; null where it must be counted. */
    knownCount: (scope: SearchScope, match: Match): number | null =>
      (scope === "passages" ? inMemory(match)?.size : null) ?? tables[scope].knownCount(match),
    /** One page of row numbers, best or newest first. */
    page: (scope: SearchScope, match: Match, options: PageOptions): Page => tables[scope].page(match, options),
    /** Every row number that matches, newest first. */
    all: (scope: SearchScope, match: Match): readonly number[] => tables[scope].all(match),
    /** What a count is made of: pieces of the table that together hold every row once. */
    slices: (scope: SearchScope, match: Match): Iterable<Slice> => tables[scope].slices(match),
    countIn: (scope: SearchScope, match: Match, slice: Slice): number => tables[scope].countIn(match, slice),
    /** Every passage that matches, a few milliseconds of work a piece. */
    found: function* (match: Match): Generator<Found> {
      const known = inMemory(match);
      if (known !== null) yield* known.pieces();
      else for (const slice of tables.passages.slices(match)) yield { passages: tables.passages.rowsIn(match, slice) };
    },

    /** Row numbers of the articles with a passage that matches. The last few answers are kept until something is written. */
    articlesWith: (match: Match): readonly number[] => {
      if (match.among !== null || match.except.length > 0 || match.days !== null)
        return index.articlesOf(tables.passages.all(match));
      const { expression } = match;
      const now = changes.get();
      if (now !== setsAt) articleSets.clear();
      setsAt = now;
      const known = articleSets.get(expression);
      if (known !== undefined) return known;
      const articles = index.articlesOf(tables.passages.all(match));
      if (articleSets.size >= 16) articleSets.clear();
      articleSets.set(expression, articles);
      return articles;
    },
    /** Row numbers of the articles that have a note of their own. */
    notedArticles: (): readonly number[] => noted.all(),
    everyArticle: (): readonly number[] => everyArticle.all(),
    articleNumber: (id: string): number | null => articleNumber.get(id) ?? null,

    /** The articles that passages stand in. */
    articlesOf: index.articlesOf,
    /** For counting how many passages have each filter token. */
    tokenCounter: (): TokenCounter => index.tokenCounter(implied()),
    /** Read on in what a counter needs, for about so many milliseconds. Whether there is more to read. */
    readTokens: (forMs: number): boolean => index.readTokens(forMs, implied()),
    claimCounter: index.claimCounter,
    articleCounter: index.articleCounter,
    /** Read on in what counting by articles or claims needs. Whether there is more to read. */
    readPlaces: index.readPlaces,
    readClaims: index.readClaims,
    passagesOf: index.passagesOf,
    /** The words that a pattern stands for. */
    expand: (scope: SearchScope, like: Pick<Like, "text" | "how" | "edits">): Expansion =>
      index.words[scope].expand(like),

    /** Whether hits may be missing because the index is being made anew. */
    isIncomplete: index.anew.isIncomplete,

    /** Read on in the words that `rarity` needs, for about so long. Whether there is more to read. */
    readWords: (scope: SearchScope, forMs: number): boolean => index.words[scope].read(performance.now() + forMs),
    /** How many rows there are, and how many have each of some words. */
    rarity: (scope: SearchScope) => ({
      rows: tables[scope].rowCount(),
      withWords: (words: readonly string[]): readonly number[] => words.map(index.words[scope].rowsWith),
    }),

    similar: openSearchSimilar(db),
    names,
    sets: openSearchSets(db),
    structure: openSearchStructure(db, index),
    hits: openSearchHits(db),
    groups: openSearchGroups(db),
  };
};

/**
 * The queries on one table. Its columns and weights are the program's own. Measured at a million rows: ORDER BY bm25() with
 * LIMIT keeps a page where ORDER BY rank sorts every hit; a subselect on the bare rowid would run MATCH again for each value,
 * so the row number is wrapped in an expression.
 */
const openTable = (
  db: Database,
  table: string,
  weights: string,
  wordsFrom: (beginning: string) => readonly string[] | null,
) => {
  const number = "(+rowid & 4294967295)";
  const inDays = `${table} MATCH ? AND rowid BETWEEN ? AND ?`;
  const limited = `${inDays} AND (? IS NULL OR ${number} IN (SELECT value FROM json_each(?))) AND ${number} NOT IN (SELECT value FROM json_each(?))`;
  const score = `bm25(${table}, ${weights})`;
  const variant = (where: string) => {
    const statement = (sql: string) => db.prepare<unknown[], number>(sql).pluck();
    return {
      all: statement(`SELECT rowid & 4294967295 FROM ${table} WHERE ${where} ORDER BY rowid DESC`),
      // Row numbers without the day are small integers, which JavaScript holds without an object for each.
      rows: statement(`SELECT rowid & 4294967295 FROM ${table} WHERE ${where} ORDER BY rowid`),
      count: statement(`SELECT count(*) FROM ${table} WHERE ${where}`),
      countUpTo: statement(`SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE ${where} LIMIT ?)`),
      newest: statement(`SELECT rowid & 4294967295 FROM ${table} WHERE ${where} ORDER BY rowid DESC LIMIT ? OFFSET ?`),
      ranked: statement(
        `SELECT rowid & 4294967295 FROM (SELECT rowid, ${score} AS score FROM ${table} WHERE ${where} ORDER BY score, rowid DESC LIMIT ? OFFSET ?)`,
      ),
      scored: db
        .prepare<unknown[], [number, number]>(
          `SELECT rowid & 4294967295, ${score} FROM ${table} WHERE ${where} ORDER BY rowid DESC LIMIT ?`,
        )
        .raw(),
      rankedNewest: statement(
        `SELECT rowid & 4294967295 FROM (SELECT rowid, score FROM
           (SELECT rowid, ${score} AS score FROM ${table} WHERE ${where} ORDER BY rowid DESC LIMIT ${rankedNewest})
         ORDER BY score, rowid DESC LIMIT ? OFFSET ?)`,
      ),
    };
  };
  db.exec(`CREATE VIRTUAL TABLE temp.${table}_words USING fts5vocab(main, ${table}, row)`);
  const rowsWith = db.prepare<[string], number>(`SELECT doc FROM temp.${table}_words WHERE term = ?`).pluck();
  const plain = variant(`${table} MATCH ?`);
  const dated = variant(inDays);
  const filtered = variant(limited);
  const slicesOf = openSlices(db, table);

  /** @param slice - of all rows; null for all of them */
  const chosen = ({ expression, among, except, days }: Match, slice: Slice | null = null) => {
    const range = rowsOf(days, slice);
    if (among === null && except.length === 0)
      return range === everyRow ? { run: plain, values: [expression] } : { run: dated, values: [expression, ...range] };
    const wanted = among === null ? null : JSON.stringify(among);
    return { run: filtered, values: [expression, ...range, wanted, wanted, JSON.stringify(except)] };
  };

  const count = (match: Match, atMost: number | null): number => {
    const { run, values } = chosen(match);
    return (atMost === null ? run.count.get(...values) : run.countUpTo.get(...values, atMost)) ?? 0;
  };
  const numbersOf = (match: Match, total: number, { ranked, limit, offset }: PageOptions): readonly number[] => {
    if (!ranked) {
      const { run, values } = chosen({ ...match, expression: spelledOut(match.expression, wordsFrom) });
      return run.newest.all(...values, limit, offset);
    }
    const { run, values } = chosen(match);
    if (total <= rankAllUpTo(match)) return run.ranked.all(...values, limit, offset);
    const best =
      offset < rankedNewest ? run.rankedNewest.all(...values, Math.min(limit, rankedNewest - offset), offset) : [];
    const rest = limit - best.length;
    return rest === 0 ? best : [...best, ...run.newest.all(...values, rest, offset + best.length)];
  };

  /** In one statement, where each would put the rows of all words with a beginning together anew, or of words and filters. */
  const rankedAtOnce = (match: Match, { limit, offset }: PageOptions): Page => {
    const { run, values } = chosen(match);
    const most = rankAllUpTo(match);
    const scored = run.scored.all(...values, most + 1);
    const exact = scored.length <= most;
    const best = scored.slice(0, exact ? scored.length : rankedNewest).sort((a, b) => a[1] - b[1]);
    return {
      total: scored.length,
      exact,
      numbers: [...best, ...scored.slice(best.length)].slice(offset, offset + limit).map(([n]) => n),
    };
  };

  const rowCount = db.prepare<[], number>(`SELECT count(*) FROM ${table}_docsize`).pluck();
  return {
    rowCount: (): number => rowCount.get() ?? 0,
    count,
    // Half of what counting the rows takes. A word that may stand in another column as a filter token is bound to its own.
    knownCount: ({ expression, among, except, days }: Match): number | null => {
      const [, word] = /^"([^"\s]+)"$/u.exec(expression) ?? [];
      if (word === undefined || among !== null || except.length > 0 || days !== null) return null;
      return rowsWith.get(word) ?? null;
    },
    countIn: (match: Match, slice: Slice): number => {
      const { run, values } = chosen(match, slice);
      return run.count.get(...values) ?? 0;
    },
    slices: (match: Match): Iterable<Slice> => (canBeCut(match) ? slicesOf() : [everyRow]),
    all: (match: Match): readonly number[] => {
      const { run, values } = chosen(match);
      return run.all.all(...values);
    },
    rowsIn: (match: Match, slice: Slice): readonly number[] => {
      const { run, values } = chosen(match, slice);
      return run.rows.all(...values);
    },
    page: (match: Match, options: PageOptions): Page => {
      const { exact: isCounted, ranked, offset, limit } = options;
      // The newest need no counting: one row more tells whether there are more.
      if (!isCounted && !ranked) {
        const numbers = numbersOf(match, 0, { ...options, limit: limit + 1 });
        const isLast = numbers.length <= limit && (offset === 0 || numbers.length > 0);
        return { total: offset + numbers.length, exact: isLast, numbers: numbers.slice(0, limit) };
      }
      const enough = rankAllUpTo(match) + 1;
      if (!isCounted && offset + limit < enough && (match.filtered === true || hasBeginning(match)))
        return rankedAtOnce(match, options);
      const total = count(match, options.exact ? null : enough);
      const exact = options.exact || total < enough;
      return { total, exact, numbers: exact && options.offset >= total ? [] : numbersOf(match, total, options) };
    },
  };
};

const hasBeginning = ({ expression }: Match): boolean => expression.includes('" *');

/** For a beginning of words FTS5 puts the rows of all such words together, anew for each piece; row numbers are read anew too. */
const canBeCut = (match: Match): boolean => !hasBeginning(match) && match.among === null && match.except.length === 0;

/** The first and last row number of some days within a slice: bound as integers, for FTS5 ignores a row number that is bound as a float. */
const rowsOf = (days: DayRange | null, slice: Slice | null): Slice => {
  const [from, to] = slice ?? everyRow;
  if (days === null) return slice ?? everyRow;
  const [first, last] = [rowNumber(days.from, 0), rowNumber(days.to + 1, 0) - 1n];
  return [first > from ? first : from, last < to ? last : to];
};
