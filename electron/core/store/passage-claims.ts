import type { Database } from "better-sqlite3";
import { readInSteps } from "./read-in-steps.ts";

/** How many of the passages that were added are on each claim. */
export type ClaimCounter = {
  /** @param passages - row numbers */
  readonly add: (passages: Iterable<number>) => void;
  /** By a claim's row number; yields every few milliseconds. */
  readonly counts: () => Generator<undefined, ReadonlyMap<number, number>>;
};

/** So many claims are read, or passages on claims looked at, at a time: some 3 ms. */
const claimsAtOnce = 200;
const passagesAtOnce = 200_000;

/**
 * The passages on each claim, by row numbers, in memory: which passages share one is then a walk of milliseconds where the join
 * over tags takes seconds at a million passages. Read out of the index when first asked or in steps before, then kept by the
 * index as it writes.
 */
export const openPassageClaims = (db: Database) => {
  const claims = db.prepare<[], number>("SELECT n FROM claim").pluck();
  const passagesOn = db
    .prepare<[string], number>("SELECT rowid & 4294967295 FROM passage_fts WHERE passage_fts MATCH ?")
    .pluck();
  /** The claims of the passages that were written since. */
  const later = new Map<number, readonly number[]>();

  const base = readInSteps(function* (): Generator<undefined, ReadonlyMap<number, Uint32Array>> {
    const found = new Map<number, Uint32Array>();
    for (const claim of claims.all()) {
      found.set(claim, Uint32Array.from(passagesOn.all(`meta : "cl${claim}"`)));
      if (found.size % claimsAtOnce === 0) yield;
    }
    return found;
  });

  const byClaim = (): ReadonlyMap<number, readonly number[] | Uint32Array> => {
    const known = base.value();
    if (later.size === 0) return known;
    const written = new Map<number, number[]>();
    for (const [passage, on] of later)
      for (const claim of on) {
        const others = written.get(claim);
        if (others === undefined) written.set(claim, [passage]);
        else others.push(passage);
      }
    return new Map(
      [...new Set([...known.keys(), ...written.keys()])].map((claim) => [
        claim,
        [...(known.get(claim) ?? []).filter((passage) => !later.has(passage)), ...(written.get(claim) ?? [])],
      ]),
    );
  };
  return {
    /** What a passage was indexed with. Before the first question there is nothing to keep. */
    set: (passage: number, meta: Iterable<string>): void => {
      if (!base.begun()) return;
      later.set(
        passage,
        [...meta].flatMap((token) => (/^cl\d+$/u.test(token) ? [Number(token.slice(2))] : [])),
      );
    },
    /** The passages on each claim that has any. */
    all: (): readonly (readonly number[] | Uint32Array)[] => [...byClaim().values()],
    counter: (): ClaimCounter => {
      const known = base.value();
      let wanted = new Uint8Array(1024);
      const counts = new Map<number, number>();
      return {
        add: (passages) => {
          for (const passage of passages) {
            const on = later.get(passage);
            if (on !== undefined) for (const claim of on) counts.set(claim, (counts.get(claim) ?? 0) + 1);
            else {
              if (passage >= wanted.length) {
                const longer = new Uint8Array(passage * 2);
                longer.set(wanted);
                wanted = longer;
              }
              wanted[passage] = 1;
            }
          }
        },
        counts: function* () {
          let looked = 0;
          for (const [claim, on] of known) {
            let count = counts.get(claim) ?? 0;
            for (const passage of on) count += wanted[passage] ?? 0;
            if (count > 0) counts.set(claim, count);
            looked += on.length;
            if (looked < passagesAtOnce) continue;
            looked = 0;
            yield;
          }
          return counts;
        },
      };
    },
    /** Read on until then, on the clock of `performance.now()`. Whether there is more to read. */
    read: base.read,
    forget: (): void => {
      base.forget();
      later.clear();
    },
  };
};
