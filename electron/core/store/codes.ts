import type { Database } from "better-sqlite3";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Code } from "../../../shared/domain/code.ts";
import { nameForm, openCache, spellings } from "./names.ts";
import type { NamedEntry } from "./names.ts";
import type { Uses } from "./use-order.ts";

export type CodeValues = Pick<Code, "name" | "parentId" | "color" | "description">;
export type CodeRecord = CodeValues & { readonly id: Id };

export const openCodes = (db: Database) => {
  // Paths are compared name by name, so that "a/b" stands under "a" and before "a b".
  const tree = `WITH RECURSIVE tree (id, path, sorting) AS (
      SELECT id, name, lower(name) FROM code WHERE parent_id IS NULL
      UNION ALL SELECT c.id, t.path || '/' || c.name, t.sorting || char(1) || lower(c.name)
      FROM tree t JOIN code c ON c.parent_id = t.id)`;
  const columns = `c.id, c.name, c.parent_id AS parentId, t.path, c.color, c.description,
      (SELECT count(*) FROM tag x WHERE x.code_id = c.id) AS passages`;
  const list = db.prepare<[], Code>(
    `${tree} SELECT ${columns} FROM tree t JOIN code c ON c.id = t.id ORDER BY t.sorting, c.n`,
  );
  const byId = db.prepare<[string], CodeRecord>(
    "SELECT id, name, parent_id AS parentId, color, description FROM code WHERE id = ?",
  );
  const path = db
    .prepare<[string], string>(
      `WITH RECURSIVE up (id, path) AS (
         SELECT parent_id, name FROM code WHERE id = ?
         UNION ALL SELECT c.parent_id, c.name || '/' || u.path FROM up u JOIN code c ON c.id = u.id)
       SELECT path FROM up WHERE id IS NULL`,
    )
    .pluck();
  const child = db
    .prepare<[string, string], Id>(
      "SELECT id FROM code WHERE coalesce(parent_id, '') = ? AND name COLLATE NOCASE IN (SELECT value FROM json_each(?))",
    )
    .pluck();
  const below = db
    .prepare<[string], Id>(
      `WITH RECURSIVE below (id) AS (VALUES (?) UNION SELECT c.id FROM below b JOIN code c ON c.parent_id = b.id)
       SELECT id FROM below`,
    )
    .pluck();
  const colors = db.prepare<[], { readonly color: number; readonly times: number }>(
    "SELECT color, count(*) AS times FROM code GROUP BY color",
  );
  const uses = db.prepare<[string], { readonly id: Id; readonly times: number }>(
    "SELECT code_id AS id, count(*) AS times FROM tag WHERE code_id IN (SELECT value FROM json_each(?)) GROUP BY code_id",
  );
  const usesOf = (ids: readonly Id[]): ReadonlyMap<Id, number> =>
    new Map(uses.all(JSON.stringify(ids)).map((row) => [row.id, row.times]));
  const parents = db.prepare<[], Id>("SELECT DISTINCT parent_id FROM code WHERE parent_id IS NOT NULL").pluck();
  const numbers = db
    .prepare<[string], number>("SELECT n FROM code WHERE id IN (SELECT value FROM json_each(?))")
    .pluck();
  // Told by the search index: counting the different passages of half a million tags takes half a second.
  const carrying = db.prepare<[string], number>("SELECT count(*) FROM passage_fts WHERE passage_fts MATCH ?").pluck();
  const numbersOf = (ids: readonly Id[]): readonly number[] => numbers.all(JSON.stringify(ids));
  const children = db.prepare<[string], CodeRecord>(
    "SELECT id, name, parent_id AS parentId, color, description FROM code WHERE parent_id = ? ORDER BY n",
  );
  const insert = db.prepare<{ id: Id; name: string; parentId: Id | null; color: number; at: string }>(
    "INSERT INTO code (id, name, parent_id, color, created_at) VALUES (@id, @name, @parentId, @color, @at)",
  );
  const edit = db.prepare<CodeValues & { readonly id: Id }>(
    "UPDATE code SET name = @name, parent_id = @parentId, color = @color, description = @description WHERE id = @id",
  );
  const remove = db.prepare<[string]>("DELETE FROM code WHERE id = ?");

  return {
    /** Parents before their children. */
    list: (): readonly Code[] => list.all(),
    byId: (id: Id): CodeRecord | null => byId.get(id) ?? null,
    /** The names from the root, joined by "/". */
    pathOf: (id: Id): string => path.get(id) ?? "",
    /** The code of that name (in whatever case) right under a parent, null for the top. */
    child: (parentId: Id | null, name: string): Id | null => child.get(parentId ?? "", spellings(name)) ?? null,
    /** Those right under it. */
    children: (id: Id): readonly CodeRecord[] => children.all(id),
    /** Of each code with others under it: the passages that carry any of these, each once. */
    withBelow: (): readonly { readonly id: Id; readonly passages: number }[] =>
      parents.all().map((id) => {
        const tokens = numbersOf(below.all(id)).map((n) => `"co${n}"`);
        return { id, passages: carrying.get(`meta : (${tokens.join(" OR ")})`) ?? 0 };
      }),
    /** Row numbers, as the search index knows them. */
    numbers: numbersOf,
    /** The code itself and everything under it. */
    withDescendants: (id: Id): readonly Id[] => below.all(id),
    /** How often each palette colour is taken. */
    colorCounts: (): ReadonlyMap<number, number> => new Map(colors.all().map(({ color, times }) => [color, times])),
    insert: (name: string, parentId: Id | null, color: number): Id => {
      const id = newId();
      insert.run({ id, name, parentId, color, at: new Date().toISOString() });
      return id;
    },
    edit: (id: Id, values: CodeValues): void => void edit.run({ id, ...values }),
    /** With everything under it. */
    remove: (id: Id): void => void remove.run(id),
    names: {
      entries: openCache(db, "code_names", ["code"], (): readonly NamedEntry[] =>
        list.all().map((code) => ({
          id: code.id,
          label: code.name,
          detail: code.path,
          names: code.parentId === null ? [nameForm(code.name)] : [nameForm(code.name), nameForm(code.path)],
        })),
      ),
    },
    uses: {
      of: usesOf,
      most: (ids, limit) => {
        const times = usesOf(ids);
        return ids.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).slice(0, limit);
      },
    } satisfies Uses,
  };
};
