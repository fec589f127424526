import type { Database } from "better-sqlite3";
import type { InterruptedImport } from "../../../shared/contract/import.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** Something that can be found again: a file of this machine or a web address. */
export type BatchInput = {
  readonly kind: "file" | "url";
  readonly place: string;
  readonly fileName: string;
  readonly shown: string;
  /** JSON: what was said of the columns of tables; null for what is none. */
  readonly tables: string | null;
};

/** How far a batch is: `input` inputs are settled, and of the next one `member` articles. */
export type BatchPosition = { readonly input: number; readonly member: number };

export type Batch = {
  readonly startedAt: string;
  readonly inputs: readonly BatchInput[];
  readonly position: BatchPosition;
  /** Whether newer versions become articles of their own. */
  readonly separate: boolean;
  /** JSON arrays, in order: what was reported until then. */
  readonly outcomes: readonly string[];
};

/** What imports under way have left to do, so that one that was broken off can go on. Outside the change log. */
export const openImportBatches = (db: Database) => {
  const insert = db.prepare<[string, string, number]>(
    "INSERT INTO import_batch (id, started_at, next_input, next_member, separate) VALUES (?, ?, 0, 0, ?)",
  );
  const insertInput = db.prepare<[string, number, string, string, string, string, string | null]>(
    "INSERT INTO import_input (batch_id, at, kind, place, file_name, shown, tables) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const advance = db.prepare<[number, number, string]>(
    "UPDATE import_batch SET next_input = ?, next_member = ? WHERE id = ?",
  );
  const insertOutcome = db.prepare<{ readonly id: string; readonly items: string }>(
    `INSERT INTO import_outcome SELECT @id, coalesce(max(part), 0) + 1, @items FROM import_outcome WHERE batch_id = @id`,
  );
  const remove = db.prepare<[string]>("DELETE FROM import_batch WHERE id = ?");
  const all = db.prepare<[], InterruptedImport>(
    `SELECT id, started_at AS startedAt, next_input AS done,
       (SELECT count(*) FROM import_input i WHERE i.batch_id = b.id) AS total FROM import_batch b ORDER BY id`,
  );
  const get = db.prepare<[string], { startedAt: string; input: number; member: number; separate: number }>(
    "SELECT started_at AS startedAt, next_input AS input, next_member AS member, separate FROM import_batch WHERE id = ?",
  );
  const inputs = db.prepare<[string], BatchInput>(
    "SELECT kind, place, file_name AS fileName, shown, tables FROM import_input WHERE batch_id = ? ORDER BY at",
  );
  const outcomes = db
    .prepare<[string], string>("SELECT items FROM import_outcome WHERE batch_id = ? ORDER BY part")
    .pluck();

  const begin = db.transaction((id: Id, given: readonly BatchInput[], separate: boolean) => {
    insert.run(id, new Date().toISOString(), Number(separate));
    given.forEach(({ kind, place, fileName, shown, tables }, at) =>
      insertInput.run(id, at, kind, place, fileName, shown, tables),
    );
  });

  return {
    begin: (given: readonly BatchInput[], separate = false): Id => {
      const id = newId();
      begin(id, given, separate);
      return id;
    },
    /** Within the transaction that writes the articles: they are in and settled, or neither. */
    advance: (id: Id, { input, member }: BatchPosition, items: string): void => {
      advance.run(input, member, id);
      insertOutcome.run({ id, items });
    },
    remove: (id: Id): void => void remove.run(id),
    all: (): readonly InterruptedImport[] => all.all(),
    get: (id: Id): Batch | null => {
      const row = get.get(id);
      if (row === undefined) return null;
      const { startedAt, input, member, separate } = row;
      return {
        startedAt,
        separate: separate === 1,
        inputs: inputs.all(id),
        position: { input, member },
        outcomes: outcomes.all(id),
      };
    },
  };
};
