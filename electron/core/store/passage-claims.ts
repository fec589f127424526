import type { Database } from "better-sqlite3";

/**
 * The passages on each claim, by row numbers, in memory: which passages share one is then a walk of milliseconds where the join
 * over tags takes seconds at a million passages. Read out of the index when first asked, then kept by the index as it writes.
 */
export const openPassageClaims = (db: Database) => {
  const claims = db.prepare<[], number>("SELECT n FROM claim").pluck();
  const passagesOn = db
    .prepare<[string], number>("SELECT rowid & 4294967295 FROM passage_fts WHERE passage_fts MATCH ?")
    .pluck();
  let base: ReadonlyMap<number, Uint32Array> | null = null;
  /** The claims of the passages that were written since. */
  const later = new Map<number, readonly number[]>();

  const load = (): ReadonlyMap<number, Uint32Array> =>
    new Map(claims.all().map((claim) => [claim, Uint32Array.from(passagesOn.all(`meta : "cl${claim}"`))]));

  const byClaim = (): ReadonlyMap<number, readonly number[] | Uint32Array> => {
    base ??= load();
    if (later.size === 0) return base;
    const written = new Map<number, number[]>();
    for (const [passage, on] of later)
      for (const claim of on) {
        const others = written.get(claim);
        if (others === undefined) written.set(claim, [passage]);
        else others.push(passage);
      }
    const known = base;
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
      if (base === null) return;
      later.set(
        passage,
        [...meta].flatMap((token) => (/^cl\d+$/u.test(token) ? [Number(token.slice(2))] : [])),
      );
    },
    /** The passages on each claim that has any. */
    all: (): readonly (readonly number[] | Uint32Array)[] => [...byClaim().values()],
    /** How many of some passages are on each claim, by its row number. */
    counts: (passages: readonly number[]): ReadonlyMap<number, number> => {
      const wanted = new Set(passages);
      const counts = new Map<number, number>();
      for (const [claim, on] of byClaim()) {
        let count = 0;
        for (const passage of on) if (wanted.has(passage)) count += 1;
        if (count > 0) counts.set(claim, count);
      }
      return counts;
    },
    forget: (): void => {
      base = null;
      later.clear();
    },
  };
};
