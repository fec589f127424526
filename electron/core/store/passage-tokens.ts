import type { Database } from "better-sqlite3";
import { acts } from "../../../shared/domain/attribution.ts";
import { tagKinds } from "../../../shared/domain/passage.ts";
import { publicationNumber } from "./publication-number.ts";
import { readInSteps } from "./read-in-steps.ts";
import { everyRow, lowHalf } from "./search-row-number.ts";

/** Adds up the filter tokens of passages. */
export type TokenCounter = {
  /** @param passages - row numbers with their day in the high half, rising */
  readonly add: (passages: readonly number[]) => void;
  /** The values that tokens with these letters had, and in how many passages. */
  readonly counts: (letters: CountedLetters) => readonly TokenCount[];
};
export type TokenCount = { readonly value: string; readonly count: number };

/** Kinds, actors (also in chains), codes, publications, sources and stances. */
const counted = ["k", "ac", "ch", "co", "pu", "so", "st"] as const;
export type CountedLetters = (typeof counted)[number];

/**
 * The passages by row number with their day, and for each its tokens: `values` from `starts[at]` up to `starts[at + 1]`. In the
 * order in which results come, so that counting one walks through memory and does not jump about in it.
 */
type Base = { readonly rows: Float64Array; readonly starts: Uint32Array; readonly values: Uint32Array };

/** So many rows of a token are read at a time: some 3 ms. */
const rowsAtOnce = 20_000;

/**
 * The filter tokens of each indexed passage in memory, for counting what a whole result is made of. Read out of the index when
 * first asked or in steps before (1.5 s in all at a million passages), then kept by the index as it writes. Tokens of articles,
 * of which each passage has its own, are left out.
 */
export const openPassageTokens = (db: Database) => {
  const ids = new Map<string, number>();
  const tokens: Token[] = [];
  /** Passages written since. */
  const later = new Map<number, readonly number[]>();

  const idOf = (letters: CountedLetters, value: string): number => {
    const token = letters + value;
    const known = ids.get(token);
    if (known !== undefined) return known;
    ids.set(token, tokens.length);
    return tokens.push({ letters, value }) - 1;
  };

  const numbers = (sql: string) => db.prepare<[], number>(sql).pluck();
  const entries = [
    ["ac", numbers("SELECT n FROM actor")],
    ["ch", numbers("SELECT DISTINCT a.n FROM chain_link l JOIN actor a ON a.id = l.actor_id")],
    ["co", numbers("SELECT n FROM code")],
    ["so", numbers("SELECT n FROM source")],
  ] as const;
  const publications = db
    .prepare<[], string>("SELECT DISTINCT publication FROM article WHERE publication IS NOT NULL")
    .pluck();
  // A look-up by token is several times faster than fts5vocab, which walks every word of the index.
  const rowsWith = db
    .prepare<[string, bigint], number>(
      `SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? AND rowid > ? ORDER BY rowid LIMIT ${rowsAtOnce}`,
    )
    .pluck();

  const pages = function* (expression: string): Generator<readonly number[]> {
    for (let [from] = everyRow; ;) {
      const some = rowsWith.all(expression, from);
      yield some;
      const last = some.at(-1);
      if (last === undefined || some.length < rowsAtOnce) return;
      from = BigInt(last);
    }
  };

  const base = readInSteps(function* (): Generator<undefined, Base> {
    const all = [
      ...tagKinds.map((kind) => ["k", kind] as const),
      ...acts.map((act) => ["st", act] as const),
      ...entries.flatMap(([letters, those]) => those.all().map((n) => [letters, String(n)] as const)),
      ...publications.all().map((name) => ["pu", String(publicationNumber(name))] as const),
    ];
    const every: number[] = [];
    for (const some of pages('meta : "all"')) {
      for (const row of some) every.push(row);
      yield;
    }
    const rows = Float64Array.from(every);
    const places = growing();
    const found = growing();
    for (const [letters, value] of all) {
      const id = idOf(letters, value);
      for (const some of pages(`meta : "${letters}${value}"`)) {
        let at = 0;
        for (const row of some) {
          at = placeOf(rows, row, at);
          if (rows[at] !== row) continue;
          places.push(at);
          found.push(id);
        }
        yield;
      }
    }
    return { rows, ...sorted(places.all(), found.all(), rows.length) };
  });

  return {
    /** What a passage was indexed with. Before the first question there is nothing to keep. */
    set: (n: number, meta: Iterable<string>): void => {
      if (!base.begun()) return;
      const kept: number[] = [];
      for (const token of meta) {
        const letters = counted.find((each) => token.startsWith(each));
        if (letters !== undefined) kept.push(idOf(letters, token.slice(letters.length)));
      }
      later.set(n, kept);
    },
    /**
     * @param implied - tokens that a passage with a token counts for too, once however many imply them
     */
    counter: (implied: ReadonlyMap<string, readonly string[]>): TokenCounter => {
      const { rows, starts, values } = base.value();
      const others: (readonly number[] | undefined)[] = [];
      const isImplied = new Set<number>();
      const implying: number[] = [];
      for (const [token, more] of implied) {
        const id = ids.get(token);
        if (id === undefined) continue;
        const known = more.flatMap((other) => ids.get(other) ?? []);
        others[id] = known;
        implying.push(id);
        for (const other of known) isImplied.add(other);
      }
      const some = new Uint8Array(tokens.length);
      for (const id of isImplied) some[id] = 1;
      for (const id of implying) some[id] = 1;
      const sums = new Uint32Array(tokens.length);
      const lastSeen = new Uint32Array(tokens.length);
      let byLetters: ReadonlyMap<CountedLetters, readonly TokenCount[]> | null = null;
      let passage = 0;
      const seen = (id: number): void => {
        if (lastSeen[id] === passage) return;
        lastSeen[id] = passage;
        sums[id] = (sums[id] ?? 0) + 1;
      };
      const add = (id: number): void => {
        if (some[id] === 0) sums[id] = (sums[id] ?? 0) + 1;
        else {
          seen(id);
          for (const other of others[id] ?? none) seen(other);
        }
      };
      return {
        add: (passages) => {
          let at = 0;
          for (const row of passages) {
            passage++;
            const changed = later.size === 0 ? undefined : later.get(lowHalf(row));
            if (changed !== undefined) {
              for (const id of changed) add(id);
              continue;
            }
            at = placeOf(rows, row, at);
            if (rows[at] !== row) continue;
            const end = starts[at + 1] ?? 0;
            for (let token = starts[at] ?? 0; token < end; token++) add(values[token] ?? 0);
          }
        },
        counts: (wanted) => {
          byLetters ??= countsByLetters(tokens, sums);
          return byLetters.get(wanted) ?? [];
        },
      };
    },
    read: base.read,
    forget: (): void => {
      base.forget();
      later.clear();
    },
  };
};

const none: readonly number[] = [];

type Token = { readonly letters: CountedLetters; readonly value: string };

const countsByLetters = (
  tokens: readonly Token[],
  sums: Uint32Array,
): ReadonlyMap<CountedLetters, readonly TokenCount[]> => {
  const found = new Map<CountedLetters, TokenCount[]>(counted.map((letters) => [letters, []]));
  for (let id = 0; id < sums.length; id++) {
    const count = sums[id] ?? 0;
    const token = count === 0 ? undefined : tokens[id];
    if (token !== undefined) found.get(token.letters)?.push({ value: token.value, count });
  }
  return found;
};

/** Where a row stands or would stand, looked for from `from` on in ever longer strides: mostly it is near. */
const placeOf = (rows: Float64Array, row: number, from: number): number => {
  let low = from;
  let stride = 1;
  while (low + stride < rows.length && (rows[low + stride] ?? 0) < row) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(low + stride, rows.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Pairs of a place and a token, by place. */
const sorted = (places: Uint32Array, found: Uint32Array, count: number): Omit<Base, "rows"> => {
  const starts = new Uint32Array(count + 1);
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const values = new Uint32Array(places.length);
  const next = starts.slice();
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const free = next[place] ?? 0;
    values[free] = found[at] ?? 0;
    next[place] = free + 1;
  }
  return { starts, values };
};

/** Numbers in the least memory: millions come together. */
const growing = () => {
  let numbers = new Uint32Array(4096);
  let length = 0;
  return {
    push: (number: number): void => {
      if (length === numbers.length) {
        const longer = new Uint32Array(length * 2);
        longer.set(numbers);
        numbers = longer;
      }
      numbers[length++] = number;
    },
    all: (): Uint32Array => numbers.subarray(0, length),
  };
};
