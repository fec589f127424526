import type { Database } from "better-sqlite3";
import { acts } from "../../../shared/domain/attribution.ts";
import { tagKinds } from "../../../shared/domain/passage.ts";
import { growing } from "./growing.ts";
import { packTokens } from "./pack-tokens.ts";
import type { Packed, PassageTokens, TokenLists } from "./pack-tokens.ts";
import { publicationNumber } from "./publication-number.ts";
import { readInSteps } from "./read-in-steps.ts";
import { dayOfRow, everyRow, lowHalf } from "./search-row-number.ts";
import { countTokens } from "./token-counter.ts";
import type { TokenCounter } from "./token-counter.ts";
import { openTokenIds } from "./token-ids.ts";
import type { CountedLetters, Implied } from "./token-ids.ts";

/** So many rows of a token are read at a time: some 3 ms. */
const rowsAtOnce = 20_000;
const pairsAtOnce = 200_000;

/**
 * The filter tokens of each indexed passage in memory, for counting what a whole result is made of. Read out of the index when
 * first asked or in steps before (1.5 s in all at a million passages), then kept by the index as it writes. Tokens of articles,
 * of which each passage has its own, are left out.
 */
export const openPassageTokens = (db: Database) => {
  const tokens = openTokenIds();
  /** Passages written since. */
  const later = new Map<number, readonly number[]>();

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

  const base = readInSteps(function* (): Generator<undefined, PassageTokens> {
    const all: (readonly [CountedLetters, string])[] = [
      ...tagKinds.map((kind) => ["k", kind] as const),
      ...acts.map((act) => ["st", act] as const),
    ];
    for (const [letters, those] of entries) {
      for (const n of those.all()) all.push([letters, String(n)]);
      yield;
    }
    for (const name of publications.all()) all.push(["pu", String(publicationNumber(name))]);
    yield;
    // In the order in which results come, so that counting one walks through memory and does not jump about in it.
    const numbered = growing();
    const at = growing();
    const found = growing();
    for (const some of pages('meta : "all"')) {
      for (const row of some) {
        at.push(numbered.length());
        found.push(tokens.month(dayOfRow(row)));
        numbered.push(lowHalf(row));
      }
      yield;
    }
    const inOrder = numbered.all();
    let highest = 0;
    for (const n of inOrder) if (n > highest) highest = n;
    const places = new Uint32Array(highest + 1);
    for (let index = 0; index < inOrder.length; index++) places[inOrder[index] ?? 0] = index + 1;
    for (const [letters, value] of all) {
      const id = tokens.idOf(letters, value);
      for (const some of pages(`meta : "${letters}${value}"`)) {
        for (const row of some) {
          const place = places[lowHalf(row)] ?? 0;
          if (place === 0) continue;
          at.push(place - 1);
          found.push(id);
        }
        yield;
      }
    }
    const lists = yield* sorted(at.all(), found.all(), inOrder.length);
    for (const n of later.keys()) if (n < places.length) places[n] = 0;
    return { places, lists };
  });

  let packing: { readonly key: string; readonly implied: Implied; readonly read: Reading<Packed> } | null = null;
  const packed = (implied: Implied): Reading<Packed> => {
    if (packing?.implied === implied) return packing.read;
    const key = JSON.stringify([...implied]);
    const read = packing?.key === key ? packing.read : readInSteps(() => packTokens(tokens, base.value(), implied));
    packing = { key, implied, read };
    return read;
  };

  return {
    /** What a passage was indexed with. Before the first question there is nothing to keep. */
    set: (n: number, day: number, meta: ReadonlySet<string>): void => {
      if (!base.begun()) return;
      later.set(n, meta.size === 0 ? [] : [tokens.month(day), ...tokens.among(meta)]);
      for (const known of [base.known()?.places, packing?.read.known()?.offsets])
        if (known !== undefined && n < known.length) known[n] = 0;
    },
    /**
     * @param implied - tokens that a passage with a token counts for too, once however many imply them
     */
    counter: (implied: Implied): TokenCounter =>
      countTokens(tokens, { packed: packed(implied).value(), later, implied }),
    /** Read on until then in what a counter needs; without `implied` in what any needs. Whether there is more to read. */
    read: (untilMs: number, implied: Implied | null = null): boolean =>
      base.read(untilMs) || (implied !== null && packed(implied).read(untilMs)),
    forget: (): void => {
      base.forget();
      packing = null;
      later.clear();
    },
  };
};

type Reading<T> = Pick<ReturnType<typeof readInSteps<T>>, "read" | "value" | "known">;

/** Pairs of a place and a token, by place. */
const sorted = function* (places: Uint32Array, found: Uint32Array, count: number): Generator<undefined, TokenLists> {
  const starts = new Uint32Array(count + 1);
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  yield;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const values = new Uint32Array(places.length);
  const next = starts.slice();
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    const free = next[place] ?? 0;
    values[free] = found[at] ?? 0;
    next[place] = free + 1;
    if (at % pairsAtOnce === 0) yield;
  }
  return { starts, values };
};
