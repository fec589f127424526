import type { Database } from "better-sqlite3";
import { newId } from "../../../shared/domain/id.ts";
import type { ChangeRecord } from "../../../shared/contract/history.ts";
import type { HistoryState } from "../../../shared/contract/events.ts";
import { Refusal } from "../../../shared/contract/failure.ts";

export type ChangeHeader = {
  readonly who: string;
  readonly command: string;
  readonly input: string;
  readonly gesture: string;
};

/** A row that a change touched, as the log keeps it. */
export type TouchedRow = {
  readonly tbl: string;
  readonly op: "insert" | "update" | "delete";
  readonly key: string;
  /** The row before, as JSON; only of the small tables that passages are made of. */
  readonly image: string | null;
};

/** Whether a change becomes part of an earlier one: see `record`. */
export type Joining = "newest" | "earlier" | null;

/** Every table whose rows are the notebook's content. What is not here is derived (search index) or the log itself. */
export const loggedTables = [
  "notebook",
  "snapshot",
  "article",
  "revision",
  "exclusion",
  "debris_rule",
  "copy_link",
  "actor",
  "actor_alias",
  "actor_tie",
  "article_author",
  "source",
  "code",
  "question",
  "claim",
  "claim_relation",
  "assessment",
  "passage",
  "attribution",
  "attribution_span",
  "chain_link",
  "tag",
  "note",
  "annotation",
  "saved_search",
  "hypothesis",
  "evidence",
  "ach_rating",
] as const;

/**
 * The change log: temporary triggers on every content table write down how to take each row's change back, so no write
 * path can forget it, cascades included (the method of sqlite.org/undoredo.html). A write outside `record` fails.
 *
 * Taking a change back is itself recorded by the same triggers; those rows replace the change's own, and flip it forth.
 */
export const openChangeLog = (db: Database) => {
  db.exec("CREATE TEMP TABLE log_target (change_n INTEGER NOT NULL)");
  const tables = loggedTables.map((name) => describeTable(db, name));
  for (const table of tables) db.exec(table.triggers);
  const byName = new Map(tables.map((table) => [table.name, table]));

  const begin = db.prepare<[number]>("INSERT INTO temp.log_target VALUES (?)");
  const end = db.prepare("DELETE FROM temp.log_target");
  const insertChange = db.prepare<[string, string, string, string, string, string, string]>(
    "INSERT INTO change (id, at, who, command, label, input, gesture, state) VALUES (?, ?, ?, ?, ?, ?, ?, 'done')",
  );
  const setLabel = db.prepare<[string, number]>("UPDATE change SET label = ? WHERE n = ?");
  const setState = db.prepare<[string, number]>("UPDATE change SET state = ? WHERE n = ?");
  const removeChange = db.prepare<[number]>("DELETE FROM change WHERE n = ?");
  const touch = db.prepare<[string, number]>("UPDATE change SET at = ? WHERE n = ?");
  const newest = db.prepare<[string], { n: number; gesture: string; label: string; command: string }>(
    "SELECT n, gesture, label, command FROM change WHERE state = ? ORDER BY n DESC LIMIT 1",
  );
  const oldest = db.prepare<[string], { n: number; gesture: string; label: string }>(
    "SELECT n, gesture, label FROM change WHERE state = ? ORDER BY n LIMIT 1",
  );
  // A gesture is flipped as far as it stands together: a job runs while its user goes on working, and what was done in
  // between may rest on what the job had written.
  const ofGesture = {
    done: db.prepare<{ readonly gesture: string }, { n: number; label: string }>(
      `SELECT n, label FROM change WHERE gesture = @gesture AND state = 'done' AND n > coalesce(
         (SELECT n FROM change WHERE state = 'done' AND gesture <> @gesture ORDER BY n DESC LIMIT 1), -1) ORDER BY n DESC`,
    ),
    undone: db.prepare<{ readonly gesture: string }, { n: number; label: string }>(
      `SELECT n, label FROM change WHERE gesture = @gesture AND state = 'undone' AND n < coalesce(
         (SELECT n FROM change WHERE state = 'undone' AND gesture <> @gesture ORDER BY n LIMIT 1), 9e18) ORDER BY n`,
    ),
  } as const;
  const rowsOf = db.prepare<
    [number],
    { n: number; tbl: string; op: TouchedRow["op"]; key: string; image: string | null }
  >("SELECT n, tbl, op, key, image FROM change_row WHERE change_n = ? ORDER BY n DESC");
  const touchedBy = db.prepare<[number], TouchedRow>(
    `SELECT tbl, op, key, CASE WHEN tbl IN ('passage', 'tag', 'attribution_span', 'note') THEN image END AS image
     FROM change_row WHERE change_n = ?`,
  );
  const touchedSince = db.prepare<[number, number], TouchedRow>(
    `SELECT tbl, op, key, CASE WHEN tbl IN ('passage', 'tag', 'attribution_span', 'note') THEN image END AS image
     FROM change_row WHERE change_n = ? AND n > ?`,
  );
  const ofSame = db.prepare<[string, string], { n: number; gesture: string; label: string; command: string }>(
    "SELECT n, gesture, label, command FROM change WHERE gesture = ? AND command = ? AND state = 'done' ORDER BY n DESC LIMIT 1",
  );
  const deletedAfter = db
    .prepare<[number], number>("SELECT 1 FROM change_row WHERE change_n > ? AND op = 'delete' LIMIT 1")
    .pluck();
  const dropRows = db.prepare<[number, number]>("DELETE FROM change_row WHERE change_n = ? AND n <= ?");
  const dropUndone = db.prepare(
    "DELETE FROM change_row WHERE change_n IN (SELECT n FROM change WHERE state = 'undone')",
  );
  const markDropped = db.prepare("UPDATE change SET state = 'dropped' WHERE state = 'undone'");
  const lastRow = db.prepare<[], number | null>("SELECT max(n) FROM change_row").pluck();
  const list = db.prepare<[number, number], ChangeRecord>(
    "SELECT id, at, who, command, label, state FROM change ORDER BY n DESC LIMIT ? OFFSET ?",
  );

  const flip = (changeN: number, state: "done" | "undone"): void => {
    const rows = rowsOf.all(changeN);
    const before = lastRow.get() ?? 0;
    begin.run(changeN);
    for (const row of rows) {
      const table = byName.get(row.tbl);
      if (table === undefined) throw new Error(`change ${changeN} names an unknown table: ${row.tbl}`);
      table.flip(row.op, row.key, row.image);
    }
    end.run();
    dropRows.run(changeN, before);
    setState.run(state, changeN);
  };

  /**
   * The gesture that is flipped next, its changes in the order to flip them: newest first when undoing, oldest first when
   * redoing. Its newest change speaks for all of it, whichever way it goes.
   */
  const nextGesture = (from: "done" | "undone"): { label: string; changes: readonly number[] } | null => {
    const first = from === "done" ? newest.get("done") : oldest.get("undone");
    if (first === undefined) return null;
    const changes = ofGesture[from].all({ gesture: first.gesture });
    const last = from === "done" ? changes[0] : changes.at(-1);
    return { label: last?.label ?? first.label, changes: changes.map(({ n }) => n) };
  };

  const flipGesture = (from: "done" | "undone"): { label: string; touched: readonly TouchedRow[] } | null => {
    const next = nextGesture(from);
    if (next === null) return null;
    const touched: TouchedRow[] = [];
    for (const n of next.changes) {
      flip(n, from === "done" ? "undone" : "done");
      touched.push(...touchedBy.all(n));
    }
    return { label: next.label, touched };
  };

  return {
    /**
     * Run `write` as one recorded change, inside the caller's transaction. A change that touched no row leaves no trace.
     *
     * @param joining - `newest`: when the newest change is of the same command and gesture, its rows already say how to go
     *   back, and the new rows are folded into it (autosave). `earlier`: the new rows are added to the
     *   last change of the same command and gesture, wherever it stands: one step for undo, as old as its beginning. Only for
     *   inserts that rest on nothing written in between, as undo takes that back before. Not after rows were deleted: the
     *   new ones may have their numbers.
     */
    record: <T>(
      header: ChangeHeader,
      write: (label: (text: string) => void) => T,
      joining: Joining = null,
    ): { value: T; touched: readonly TouchedRow[] } => {
      const undone = oldest.get("undone") !== undefined;
      const last = joining === "earlier" ? ofSame.get(header.gesture, header.command) : newest.get("done");
      const joins =
        last !== undefined &&
        ((joining === "earlier" && deletedAfter.get(last.n) === undefined) ||
          (joining === "newest" && !undone && last.gesture === header.gesture && last.command === header.command));
      const at = new Date().toISOString();
      const changeN = joins
        ? last.n
        : Number(
            insertChange.run(newId(), at, header.who, header.command, header.command, header.input, header.gesture)
              .lastInsertRowid,
          );
      let label: string | null = null;
      begin.run(changeN);
      const before = lastRow.get() ?? 0;
      const value = write((text) => {
        label = text;
      });
      end.run();
      const touched = touchedSince.all(changeN, before);
      if (touched.length === 0) {
        if (!joins) removeChange.run(changeN);
      } else {
        if (label !== null) setLabel.run(label, changeN);
        if (undone) {
          dropUndone.run();
          markDropped.run();
        }
        if (joins) {
          touch.run(at, changeN);
          if (joining === "newest") foldInto(db, changeN, before);
        }
      }
      return { value, touched };
    },
    undo: () => flipGesture("done"),
    redo: () => flipGesture("undone"),
    /** The gesture that Undo would take back. */
    newestGesture: (): string | null => newest.get("done")?.gesture ?? null,
    state: (): HistoryState => ({
      undo: newest.get("done")?.label ?? null,
      redo: nextGesture("undone")?.label ?? null,
    }),
    list: (limit: number, offset: number): readonly ChangeRecord[] => list.all(limit, offset),
    /** What was done so far stays in the record and can no longer be taken back. */
    seal: (): void => {
      db.exec("DELETE FROM change_row; UPDATE change SET state = 'dropped'");
    },
  };
};

/** Of a row written again by a coalesced save only the oldest image matters: it leads back to the start. */
const foldInto = (db: Database, changeN: number, before: number): void => {
  db.prepare(
    `DELETE FROM change_row WHERE change_n = ? AND n > ? AND op = 'update' AND EXISTS (
       SELECT 1 FROM change_row o WHERE o.change_n = change_row.change_n AND o.n <= ? AND o.tbl = change_row.tbl AND o.key = change_row.key)`,
  ).run(changeN, before, before);
};

type Column = { readonly name: string; readonly type: string };

/** Build one table's triggers and its way back from a JSON image. Names come from the schema, never from input. */
const describeTable = (db: Database, name: string) => {
  const columns = db.prepare<[], Column>(`SELECT name, type FROM pragma_table_info('${name}')`).all();
  const key = name === "notebook" ? "key" : "n";
  const quoted = (column: Column): string => `"${column.name}"`;
  const image = `json_object(${columns
    .map(
      (c) =>
        `'${c.name}', ${c.type === "BLOB" ? `iif(old.${quoted(c)} IS NULL, NULL, hex(old.${quoted(c)}))` : `old.${quoted(c)}`}`,
    )
    .join(", ")})`;
  // An update that changes nothing is no change: triggers of the schema may have done a flip's work before its turn comes.
  const differs = columns.map((c) => `old.${quoted(c)} IS NOT new.${quoted(c)}`).join(" OR ");
  const log = (op: string, row: "new" | "old", what: string): string =>
    `CREATE TEMP TRIGGER log_${name}_${op} AFTER ${op.toUpperCase()} ON main.${name} ${op === "update" ? `WHEN ${differs}` : ""} BEGIN
       INSERT INTO change_row (change_n, tbl, op, key, image) VALUES (
         coalesce((SELECT change_n FROM log_target), RAISE(ABORT, 'write outside a change')),
         '${name}', '${op}', CAST(${row}.${key} AS TEXT), ${what});
     END;`;
  const fromImage = (c: Column): string =>
    c.type === "BLOB" ? `unhex(json_extract(@image, '$.${c.name}'))` : `json_extract(@image, '$.${c.name}')`;

  const remove = db.prepare<{ key: string }>(`DELETE FROM ${name} WHERE ${key} = @key`);
  const insert = db.prepare<{ image: string }>(
    `INSERT INTO ${name} (${columns.map(quoted).join(", ")}) VALUES (${columns.map(fromImage).join(", ")})`,
  );
  const update = db.prepare<{ image: string; key: string }>(
    `UPDATE ${name} SET ${columns.map((c) => `${quoted(c)} = ${fromImage(c)}`).join(", ")} WHERE ${key} = @key`,
  );
  return {
    name,
    triggers: log("insert", "new", "NULL") + log("update", "old", image) + log("delete", "old", image),
    flip: (op: TouchedRow["op"], rowKey: string, rowImage: string | null): void => {
      if (op === "insert") expectOne(remove.run({ key: rowKey }).changes, name, rowKey);
      else if (rowImage === null) throw new Error(`the log of ${name} ${rowKey} has no image`);
      else if (op === "delete") insert.run({ image: rowImage });
      else expectOne(update.run({ image: rowImage, key: rowKey }).changes, name, rowKey);
    },
  };
};

const expectOne = (changes: number, table: string, key: string): void => {
  if (changes !== 1) throw new Refusal("stale", `cannot undo: ${table} ${key} is not as the change log left it`);
};
