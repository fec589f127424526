import type { Database } from "better-sqlite3";
import type { ActorType, Tie, TieKind } from "../../../shared/domain/actor.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";

export type TieValues = {
  readonly kind: TieKind;
  readonly title: string | null;
  readonly from: string | null;
  readonly to: string | null;
};
type TieRow = TieValues & {
  readonly id: Id;
  readonly actorId: Id;
  readonly actorName: string;
  readonly actorType: ActorType;
  readonly otherId: Id;
  readonly otherName: string;
  readonly otherType: ActorType;
};

/** How actors stand to each other, over time. */
export const openTies = (db: Database) => {
  const columns = `SELECT t.id, t.kind, t.title, t.from_date AS "from", t.to_date AS "to", a.id AS actorId, a.name AS actorName,
      a.type AS actorType, o.id AS otherId, o.name AS otherName, o.type AS otherType
    FROM actor_tie t JOIN actor a ON a.id = t.actor_id JOIN actor o ON o.id = t.other_id`;
  const of = db.prepare<{ readonly id: Id }, TieRow>(
    `${columns} WHERE t.actor_id = @id OR t.other_id = @id
     ORDER BY t.to_date IS NOT NULL, t.to_date DESC, t.from_date DESC, t.n`,
  );
  const byId = db.prepare<[string], TieRow>(`${columns} WHERE t.id = ?`);
  const same = db
    .prepare<TieValues & { readonly actorId: Id; readonly otherId: Id }, Id>(
      `SELECT id FROM actor_tie WHERE actor_id = @actorId AND other_id = @otherId AND kind = @kind AND title IS @title
       AND from_date IS @from AND to_date IS @to`,
    )
    .pluck();
  const insert = db.prepare<TieValues & { readonly id: Id; readonly actorId: Id; readonly otherId: Id }>(
    `INSERT INTO actor_tie (id, actor_id, kind, other_id, title, from_date, to_date)
     VALUES (@id, @actorId, @kind, @otherId, @title, @from, @to)`,
  );
  const edit = db.prepare<TieValues & { readonly id: Id }>(
    "UPDATE actor_tie SET kind = @kind, title = @title, from_date = @from, to_date = @to WHERE id = @id",
  );
  const remove = db.prepare<[string]>("DELETE FROM actor_tie WHERE id = ?");
  return {
    /** From both sides; those that last first, then the latest. */
    of: (actorId: Id): readonly Tie[] => of.all({ id: actorId }).map(toTie),
    byId: (id: Id): Tie | null => {
      const row = byId.get(id);
      return row === undefined ? null : toTie(row);
    },
    /** A tie that says just this. */
    same: (actorId: Id, otherId: Id, values: TieValues): Id | null => same.get({ actorId, otherId, ...values }) ?? null,
    insert: (actorId: Id, otherId: Id, values: TieValues): Id => {
      const id = newId();
      insert.run({ id, actorId, otherId, ...values });
      return id;
    },
    edit: (id: Id, values: TieValues): void => void edit.run({ id, ...values }),
    remove: (id: Id): void => void remove.run(id),
  };
};

const toTie = (row: TieRow): Tie => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  from: row.from,
  to: row.to,
  actor: { id: row.actorId, name: row.actorName, type: row.actorType },
  other: { id: row.otherId, name: row.otherName, type: row.otherType },
});
