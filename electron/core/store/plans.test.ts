import type { Database } from "better-sqlite3";
import { expect, test } from "vitest";
import { openActors } from "./actors.ts";
import { openAnnotations } from "./annotations.ts";
import { openAttributions } from "./attributions.ts";
import { openBoard } from "./board.ts";
import { openClaimChoice } from "./claim-choice.ts";
import { openClaims } from "./claims.ts";
import { openCodes } from "./codes.ts";
import { openMatrix } from "./matrix.ts";
import { openNotes } from "./notes.ts";
import { notebookInMemory } from "./open-notebook.ts";
import { openPassages } from "./passages.ts";
import { openSources } from "./sources.ts";
import { openTags } from "./tags.ts";
import { openTimeline } from "./timeline.ts";

/** These grow with the notebook; a query that reads one from end to end is slow exactly when it matters. */
const large = [
  "passage",
  "tag",
  "attribution",
  "attribution_span",
  "chain_link",
  "note",
  "actor_alias",
  "revision",
  "annotation",
  "voice",
];

/** They list or count everything, and say so. */
const readsAll = [
  "WITH used AS", // orders a whole registry by use; over a covering index
  "SELECT a.id, a.name, a.type, l.alias, l.kind", // all names, kept in memory
  "SELECT s.id, s.name, s.kind, s.name AS alias",
  "SELECT p.id FROM passage p WHERE p.state = 'orphan'", // all of an index that holds nothing else
  "SELECT o.id, o.subject, o.subject_id AS subjectId, o.title, o.updated_at", // the list of notes
  "SELECT id FROM tag WHERE n > ?",
];

const statements = (): readonly { readonly sql: string; readonly plan: readonly string[] }[] => {
  const { db } = notebookInMemory();
  const seen: string[] = [];
  const watched = new Proxy(db, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      return (...inputs: readonly unknown[]): unknown => {
        if (key === "prepare" && typeof inputs[0] === "string") seen.push(inputs[0]);
        return Reflect.apply(value, target, inputs);
      };
    },
  });
  for (const open of families) open(watched);
  return seen.map((sql) => ({ sql, plan: planOf(db, sql) }));
};

const families: readonly ((db: Database) => unknown)[] = [
  (db) => openPassages(db, () => true),
  openTags,
  openAttributions,
  openActors,
  openSources,
  openCodes,
  openClaims,
  openNotes,
  openAnnotations,
  openBoard,
  openClaimChoice,
  openTimeline,
  openMatrix,
];

const planOf = (db: Database, sql: string): readonly string[] =>
  db
    .prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/@\w+|\?/gu, "NULL")}`)
    .all()
    .map((row) => row.detail);

test("no query reads a large table from end to end but those that list it all", () => {
  const slow = statements().filter(({ sql, plan }) => {
    const names = new Map(
      [...sql.matchAll(/\b(?:FROM|JOIN|UPDATE) (\w+)(?: AS)? ?(?!WHERE|ON|JOIN|LEFT|SET|ORDER|GROUP)(\w*)/gu)].map(
        (match) => [match[2] === "" ? match[1] : match[2], match[1]],
      ),
    );
    const scanned = plan.flatMap((detail) => /^SCAN (\w+)/u.exec(detail)?.[1] ?? []);
    return (
      scanned.some((name) => large.includes(names.get(name) ?? name)) && !readsAll.some((known) => sql.includes(known))
    );
  });
  expect(slow).toEqual([]);
});

test("a name is looked up by its index, whatever its case", () => {
  const lookups = statements().filter(({ sql }) => sql.includes("COLLATE NOCASE IN"));
  expect(lookups.length).toBeGreaterThanOrEqual(5);
  for (const { sql, plan } of lookups)
    expect(plan.join("\n"), sql).toMatch(
      /SEARCH .* USING (?:COVERING )?INDEX (?:actor_alias_alias|source_name|code_path|claim_text|question_text)/u,
    );
});

test("the rows that point at a row are found by an index: without one, every insert and delete reads their whole table", () => {
  const { db, close } = notebookInMemory();
  const pointing = db
    .prepare<[], { readonly tbl: string; readonly col: string }>(
      `SELECT t.name AS tbl, k."from" AS col FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table'`,
    )
    .all();
  const indexed = new Set(
    db
      .prepare<[], string>(
        `SELECT t.name || '.' || c.name FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
         WHERE t.type = 'table' AND c.seqno = 0`,
      )
      .pluck()
      .all(),
  );
  close();
  expect(pointing.length).toBeGreaterThan(20);
  expect(pointing.map(({ tbl, col }) => `${tbl}.${col}`).filter((column) => !indexed.has(column))).toEqual([]);
});
