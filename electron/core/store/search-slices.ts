import type { Database } from "better-sqlite3";
import { everyRow } from "./search-row-number.ts";

/** Row numbers of a full-text table: from and to, both included. */
export type Slice = readonly [from: bigint, to: bigint];

/** Counting so many rows takes some 10 ms at most, however common the words. */
const rowsEach = 65_536;
/** After so many changes the pieces may have become uneven. */
const changesBetween = 50_000;

/** Cuts a full-text table into pieces of about as many rows, so that counting what matches can pause between them. */
export const openSlices = (db: Database, table: string) => {
  const next = db
    .prepare<[bigint], number>(
      `SELECT id FROM ${table}_docsize WHERE id >= ? ORDER BY id LIMIT 1 OFFSET ${rowsEach - 1}`,
    )
    .pluck();
  const changes = db.prepare<[], number>("SELECT total_changes()").pluck();
  let known: { readonly at: number; readonly ends: readonly bigint[] } | null = null;
  const rowAfter = (from: bigint): bigint | undefined => {
    const row = next.get(from);
    return row === undefined ? undefined : BigInt(row);
  };

  return function* (): Generator<Slice> {
    const now = changes.get() ?? 0;
    if (known !== null && now - known.at > changesBetween) known = null;
    const ends: bigint[] = [];
    let [from] = everyRow;
    for (;;) {
      const end: bigint | undefined = known === null ? rowAfter(from) : known.ends[ends.length];
      if (end === undefined) break;
      yield [from, end];
      ends.push(end);
      from = end + 1n;
    }
    known ??= { at: now, ends };
    yield [from, everyRow[1]];
  };
};
