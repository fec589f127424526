import type { Database } from "better-sqlite3";
import { acts } from "../../../shared/domain/attribution.ts";
import { tagKinds } from "../../../shared/domain/passage.ts";
import { growing } from "./growing.ts";
import { packTokens } from "./pack-tokens.ts";
import type { Packed, PassageTokens, TokenLists } from "./pack-tokens.ts";
import { emptySet, putPlace } from "./place-set.ts";
import type { PlaceSet } from "./place-set.ts";
import { publicationNumber } from "./publication-number.ts";
import { readInSteps } from "./read-in-steps.ts";
import { dayOfRow, everyRow, lowHalf } from "./search-row-number.ts";
import { tokenKey } from "./terms.ts";
import { countTokens } from "./token-counter.ts";
import type { TokenCounter } from "./token-counter.ts";
import { openTokenIds } from "./token-ids.ts";
import type { CountedLetters, Implied } from "./token-ids.ts";

export type PassageTokensReader = ReturnType<typeof openPassageTokens>;

/** So many rows of a token are read at a time: some 3 ms. */
const rowsAtOnce = 20_000;
const pairsAtOnce = 200_000;

/** A token that one passage in so many has is kept as a set too: a set of bits is then about as small as a list. */
export const keptAsSetFrom = (passages: number): number => passages / 64;

/** What is never counted but narrows searches, and is kept as a set however few have it. */
const alwaysKept = ["debris", "hasnote"] as const;

/** Of a passage that was written since: its day, the counted tokens it has, and of those that are kept as sets all it has. */
export type Later = { readonly day: number; readonly ids: readonly number[]; readonly kept: readonly string[] };

/**
 * The filter tokens of each indexed passage in memory, for counting what a whole result is made of. Read out of the index when
 * first asked or in steps before (1.5 s in all at a million passages), then kept by the index as it writes. Tokens of articles,
 * of which each passage has its own, are left out.
 */
export const openPassageTokens = (db: Database) => {
  const tokens = openTokenIds();
  /** Passages written since; empty for one that is in the index no more. */
  const later = new Map<number, Later>();

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
    const days: { day: number; from: number }[] = [];
    for (const some of pages('meta : "all"')) {
      for (const row of some) {
        const day = dayOfRow(row);
        if (days.at(-1)?.day !== day) days.push({ day, from: numbered.length() });
        at.push(numbered.length());
        found.push(tokens.month(day));
        numbered.push(lowHalf(row));
      }
      yield;
    }
    const inOrder = numbered.all().slice();
    let highest = 0;
    for (const n of inOrder) if (n > highest) highest = n;
    const places = new Uint32Array(highest + 1);
    const gone = emptySet(inOrder.length);
    for (let index = 0; index < inOrder.length; index++) {
      const n = inOrder[index] ?? 0;
      // Met twice: it got another day while this was read.
      const before = places[n] ?? 0;
      if (before !== 0) putPlace(gone, before - 1);
      places[n] = index + 1;
    }
    yield;
    const sets = new Map<string, PlaceSet>();
    const enough = keptAsSetFrom(inOrder.length);
    for (const [letters, value] of all) {
      const id = tokens.idOf(letters, value);
      const before = at.length();
      for (const some of pages(`meta : "${letters}${value}"`)) {
        for (const row of some) {
          const place = places[lowHalf(row)] ?? 0;
          if (place === 0) continue;
          at.push(place - 1);
          found.push(id);
        }
        yield;
      }
      if (at.length() - before >= enough)
        sets.set(tokenKey(letters + value), setOf(at.all().subarray(before), inOrder.length));
    }
    for (const token of alwaysKept) {
      const set = emptySet(inOrder.length);
      for (const some of pages(`meta : "${token}"`)) {
        for (const row of some) {
          const place = places[lowHalf(row)] ?? 0;
          if (place !== 0) putPlace(set, place - 1);
        }
        yield;
      }
      sets.set(tokenKey(token), set);
    }
    const lists = yield* sorted(at.all(), found.all(), inOrder.length);
    const read = { places, numbers: inOrder, days, lists, sets, gone };
    for (const n of later.keys()) leave(read, n);
    return read;
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
    /** What a passage was indexed with; no tokens when it is in the index no more. Before the first question there is nothing to keep. */
    set: (n: number, day: number, meta: ReadonlySet<string>): void => {
      if (!base.begun()) return;
      const known = base.known();
      later.set(n, {
        day,
        ids: meta.size === 0 ? [] : [tokens.month(day), ...tokens.among(meta)],
        kept: known === null ? [...meta] : [...meta].filter((token) => known.sets.has(tokenKey(token))),
      });
      if (known !== null) leave(known, n);
    },
    /**
     * @param implied - tokens that a passage with a token counts for too, once however many imply them
     */
    counter: (implied: Implied): TokenCounter =>
      countTokens(tokens, { base: base.value(), packed: packed(implied).value(), later, implied }),
    /** Read on until then in what a counter needs; without `implied` in what any needs. Whether there is more to read. */
    read: (untilMs: number, implied: Implied | null = null): boolean =>
      base.read(untilMs) || (implied !== null && packed(implied).read(untilMs)),
    /** The row numbers of passages by their places. */
    numbersOf: (places: Uint32Array): Uint32Array => {
      const { numbers: all } = base.value();
      return places.map((place) => all[place] ?? 0);
    },
    /** All that was read, if it was. */
    known: base.known,
    value: base.value,
    begun: base.begun,
    later: later as ReadonlyMap<number, Later>,
    forget: (): void => {
      base.forget();
      packing = null;
      later.clear();
    },
  };
};

type Reading<T> = Pick<ReturnType<typeof readInSteps<T>>, "read" | "value" | "known">;

/** What was read of a passage counts no more. */
const leave = ({ places, gone }: PassageTokens, n: number): void => {
  const place = places[n] ?? 0;
  if (place === 0) return;
  putPlace(gone, place - 1);
  places[n] = 0;
};

const setOf = (places: Uint32Array, count: number): PlaceSet => {
  const set = emptySet(count);
  for (const place of places) putPlace(set, place);
  return set;
};

/** Pairs of a place and a token, by place. */
const sorted = function* (places: Uint32Array, found: Uint32Array, count: number): Generator<undefined, TokenLists> {
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
    if (at % pairsAtOnce === 0) yield;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  yield;
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
