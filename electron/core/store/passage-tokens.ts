import type { Database } from "better-sqlite3";
import { acts } from "../../../shared/domain/attribution.ts";
import { tagKinds } from "../../../shared/domain/passage.ts";
import { publicationNumber } from "./publication-number.ts";
import { readInSteps } from "./read-in-steps.ts";
import { lowHalf } from "./search-row-number.ts";

/** Adds up the filter tokens of passages. */
export type TokenCounter = {
  /** @param passages - row numbers, plain or with their day in the high half */
  readonly add: (passages: readonly number[]) => void;
  /** The values that tokens with these letters had, and in how many passages. */
  readonly counts: (letters: CountedLetters) => readonly TokenCount[];
};
export type TokenCount = { readonly value: string; readonly count: number };

/** Kinds, actors (also in chains), codes, publications, sources and stances. */
const counted = ["k", "ac", "ch", "co", "pu", "so", "st"] as const;
export type CountedLetters = (typeof counted)[number];

/** For each passage its tokens: `values` from `starts[n]` up to `starts[n + 1]`. */
type Base = { readonly starts: Uint32Array; readonly values: Uint32Array };

/** So many rows of a token are read at a time: some 3 ms. */
const rowsAtOnce = 20_000;

/**
 * The filter tokens of each indexed passage in memory, for counting what a whole result is made of. Read out of the index when
 * first asked or in steps before (1.5 s in all at a million passages), then kept by the index as it writes. Tokens of articles,
 * of which each passage has its own, are left out.
 */
export const openPassageTokens = (db: Database) => {
  const ids = new Map<string, number>();
  const tokens: { readonly letters: CountedLetters; readonly value: string }[] = [];
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

  const base = readInSteps(function* (): Generator<undefined, Base> {
    const all = [
      ...tagKinds.map((kind) => ["k", kind] as const),
      ...acts.map((act) => ["st", act] as const),
      ...entries.flatMap(([letters, those]) => those.all().map((n) => [letters, String(n)] as const)),
      ...publications.all().map((name) => ["pu", String(publicationNumber(name))] as const),
    ];
    const rows = growing();
    const found = growing();
    let highest = 0;
    for (const [letters, value] of all) {
      const id = idOf(letters, value);
      for (let from = -(2n ** 63n); ;) {
        const some = rowsWith.all(`meta : "${letters}${value}"`, from);
        for (const row of some) {
          const n = lowHalf(row);
          rows.push(n);
          found.push(id);
          if (n > highest) highest = n;
        }
        yield;
        const last = some.at(-1);
        if (last === undefined || some.length < rowsAtOnce) break;
        from = BigInt(last);
      }
    }
    return sorted(rows.all(), found.all(), highest);
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
      const { starts, values } = base.value();
      const others: (readonly number[] | undefined)[] = [];
      const isImplied = new Set<number>();
      for (const [token, more] of implied) {
        const id = ids.get(token);
        if (id === undefined) continue;
        const known = more.flatMap((other) => ids.get(other) ?? []);
        others[id] = known;
        for (const other of known) isImplied.add(other);
      }
      const some = Uint8Array.from(tokens, (_, id) => (others[id] === undefined && !isImplied.has(id) ? 0 : 1));
      const sums = new Uint32Array(tokens.length);
      const lastSeen = new Uint32Array(tokens.length);
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
          for (const row of passages) {
            const n = lowHalf(row);
            passage++;
            const changed = later.size === 0 ? undefined : later.get(n);
            if (changed !== undefined) for (const id of changed) add(id);
            else {
              const end = starts[n + 1] ?? 0;
              for (let at = starts[n] ?? 0; at < end; at++) add(values[at] ?? 0);
            }
          }
        },
        counts: (wanted) => {
          const list: TokenCount[] = [];
          for (const [id, count] of sums.entries()) {
            const token = tokens[id];
            if (count > 0 && token?.letters === wanted) list.push({ value: token.value, count });
          }
          return list;
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

/** Pairs of a row and a token, by row. */
const sorted = (rows: Uint32Array, found: Uint32Array, highest: number): Base => {
  const starts = new Uint32Array(highest + 2);
  for (const n of rows) starts[n + 1] = (starts[n + 1] ?? 0) + 1;
  for (let n = 1; n < starts.length; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0);
  const values = new Uint32Array(rows.length);
  const next = starts.slice();
  for (let at = 0; at < rows.length; at++) {
    const n = rows[at] ?? 0;
    const place = next[n] ?? 0;
    values[place] = found[at] ?? 0;
    next[n] = place + 1;
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
