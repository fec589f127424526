import { existsSync } from "node:fs";
import type { Database } from "better-sqlite3";

export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** `NNNN-what-it-does.sql`, in order; a file is never edited once released. */
export const migrations: readonly Migration[] = Object.entries(
  import.meta.glob<string>("./migrations/*.sql", { query: "?raw", import: "default", eager: true }),
)
  .map(([file, sql]) => {
    const name = file.replace(/^.*\//u, "");
    return { version: Number(name.slice(0, 4)), name, sql };
  })
  .sort((a, b) => a.version - b.version);

export const latestVersion = migrations.at(-1)?.version ?? 0;

/**
 * Bring a notebook to the newest schema, one transaction a step. Before the first step on a file with content a whole
 * copy is put beside it (`name.claimbook.schema-1`); it is never overwritten or removed by the program.
 *
 * @param path - where the notebook is; null for one that is a copy itself
 */
export const migrate = (db: Database, path: string | null, steps: readonly Migration[] = migrations): void => {
  const version = Number(db.pragma("user_version", { simple: true }));
  const due = steps.filter((step) => step.version > version);
  if (due.length === 0) return;
  if (version > 0 && path !== null) {
    const copy = `${path}.schema-${version}`;
    if (!existsSync(copy)) db.prepare("VACUUM INTO ?").run(copy);
  }
  for (const step of due)
    db.transaction(() => {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
};
