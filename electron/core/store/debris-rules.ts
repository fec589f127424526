import type { Database } from "better-sqlite3";
import { exclusionKinds } from "../../../shared/domain/article.ts";
import type { DebrisRule } from "../../../shared/domain/debris-rule.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** What is always folded in a publication's articles. */
export const openDebrisRules = (db: Database) => {
  const columns = "SELECT id, publication, example, whole, kind, created_at AS createdAt FROM debris_rule";
  const insert = db.prepare<[string, string, string, number, string, string]>(
    "INSERT INTO debris_rule (id, publication, example, whole, kind, created_at) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const remove = db.prepare<[string]>("DELETE FROM debris_rule WHERE id = ?");
  const all = db.prepare<[], RuleRow>(`${columns} ORDER BY publication COLLATE NOCASE, n`);
  const of = db.prepare<[string], RuleRow>(`${columns} WHERE publication = ? COLLATE NOCASE ORDER BY n`);
  const byId = db.prepare<[string], RuleRow>(`${columns} WHERE id = ?`);
  const articles = db
    .prepare<[string], Id>("SELECT id FROM article WHERE publication = ? COLLATE NOCASE ORDER BY n")
    .pluck();
  return {
    add: ({ publication, example, whole, kind }: Omit<DebrisRule, "id" | "createdAt">): Id => {
      const id = newId();
      insert.run(id, publication, example, Number(whole), kind, new Date().toISOString());
      return id;
    },
    remove: (id: Id): boolean => remove.run(id).changes === 1,
    get: (id: Id): DebrisRule | null => {
      const row = byId.get(id);
      return row === undefined ? null : toRule(row);
    },
    /** By publication, the oldest first. */
    all: (): readonly DebrisRule[] => all.all().map(toRule),
    of: (publication: string): readonly DebrisRule[] => of.all(publication).map(toRule),
    articlesOf: (publication: string): readonly Id[] => articles.all(publication),
  };
};

type RuleRow = Omit<DebrisRule, "whole" | "kind"> & { readonly whole: number; readonly kind: string };

const toRule = ({ whole, kind, ...row }: RuleRow): DebrisRule => ({
  ...row,
  whole: whole === 1,
  kind: exclusionKinds.find((each) => each === kind) ?? "boilerplate",
});
