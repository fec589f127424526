import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { migrations } from "./migrate.ts";
import { notebookInMemory, openNotebook } from "./open-notebook.ts";
import { oldNotebook } from "./test-old-notebook.ts";

const newest = (scale: string, subject: string): string =>
  `(SELECT x.${scale} FROM assessment x WHERE x.${subject} = e.id AND x.${scale} IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1)`;

/** What the table should hold, counted anew. */
const counted = `
  SELECT 'claim' AS kind, e.n, e.id, (SELECT count(*) FROM tag t WHERE t.claim_id = e.id) AS uses, e.text AS name,
    ${newest("status", "claim_id")} AS status, ${newest("credibility", "claim_id")} AS credibility,
    ${newest("likelihood", "claim_id")} AS likelihood, NULL AS reliability FROM claim e
  UNION ALL SELECT 'source', e.n, e.id, (SELECT count(*) FROM tag t WHERE t.source_id = e.id)
    + (SELECT count(*) FROM attribution a WHERE a.source_id = e.id), e.name, NULL, NULL, NULL, ${newest("reliability", "source_id")} FROM source e
  UNION ALL SELECT 'actor', e.n, e.id, (SELECT count(*) FROM tag t WHERE t.actor_id = e.id)
    + (SELECT count(*) FROM source s JOIN attribution a ON a.source_id = s.id WHERE s.actor_id = e.id), e.name, NULL, NULL, NULL, NULL FROM actor e
  ORDER BY 1, 2`;
const isTrue = (db: Database): void =>
  expect(
    db
      .prepare(
        "SELECT kind, n, id, uses, name, status, credibility, likelihood, reliability FROM entry_rank ORDER BY kind, n",
      )
      .all(),
  ).toEqual(db.prepare(counted).all());

const claim = (db: Database, id: string): unknown =>
  db.prepare("INSERT INTO claim (id, text, kind, created_at) VALUES (?, ?, 'fact', '2031')").run(id, `that ${id}`);
const actor = (db: Database, id: string): unknown =>
  db.prepare("INSERT INTO actor (id, name, type, created_at) VALUES (?, ?, 'person', '2031')").run(id, `${id} Ardal`);
const source = (db: Database, id: string, actorId: string | null): unknown =>
  db
    .prepare("INSERT INTO source (id, name, kind, actor_id, created_at) VALUES (?, ?, ?, ?, '2031')")
    .run(id, `${id} says`, actorId === null ? "anonymous" : "actor", actorId);
const tag = (
  db: Database,
  id: string,
  passageId: string,
  kind: "claim" | "actor" | "source",
  target: string,
): unknown =>
  db
    .prepare(
      `INSERT INTO tag (id, passage_id, kind, ${kind}_id, position, created_at) VALUES (?, ?, ?, ?, ${kind === "claim" ? "'affirms'" : "NULL"}, '2031')`,
    )
    .run(id, passageId, kind, target);
const attribution = (db: Database, id: string, sourceId: string | null): unknown =>
  db
    .prepare(
      "INSERT INTO attribution (id, article_id, source_id, act, sourcing, origin, created_at) VALUES (?, 'article', ?, 'asserts', 'named', 'analyst', '2031')",
    )
    .run(id, sourceId);

/** Rows may come in any order, as undo brings them; an article and its revision are not needed for this. */
const notebook = () => {
  const opened = notebookInMemory();
  opened.db.pragma("foreign_keys = OFF");
  return opened;
};

const steps: readonly { readonly what: string; readonly sql: string }[] = [
  { what: "a tag means another claim", sql: "UPDATE tag SET claim_id = 'c2' WHERE id = 't1'" },
  { what: "a claim is reworded", sql: "UPDATE claim SET text = 'anew' WHERE id = 'c1'" },
  { what: "an attribution is another source's", sql: "UPDATE attribution SET source_id = 's2' WHERE id = 'a1'" },
  { what: "an attribution has no source", sql: "UPDATE attribution SET source_id = NULL WHERE id = 'a2'" },
  { what: "a source is nobody known", sql: "UPDATE source SET actor_id = NULL, kind = 'anonymous' WHERE id = 's1'" },
  {
    what: "a source turns out to be an actor",
    sql: "UPDATE source SET actor_id = 'o2', kind = 'actor' WHERE id = 's2'",
  },
  { what: "a source becomes another's", sql: "UPDATE source SET actor_id = 'o2' WHERE id = 's1'" },
  { what: "a tag is taken off", sql: "DELETE FROM tag WHERE id = 't2'" },
  { what: "an attribution is taken off", sql: "DELETE FROM attribution WHERE id = 'a1'" },
  { what: "a judgement is taken back", sql: "DELETE FROM assessment WHERE id = 'j2'" },
  { what: "judgements go to another claim", sql: "UPDATE assessment SET claim_id = 'c2' WHERE claim_id = 'c1'" },
  { what: "a claim goes with its tags", sql: "DELETE FROM claim WHERE id = 'c1'" },
  { what: "a source goes, its statements stay", sql: "DELETE FROM source WHERE id = 's1'" },
  { what: "an actor goes with its source", sql: "DELETE FROM actor WHERE id = 'o1'" },
];
const worked = (db: Database): void => {
  for (const id of ["c1", "c2"]) claim(db, id);
  for (const id of ["o1", "o2"]) actor(db, id);
  source(db, "s1", "o1");
  source(db, "s2", null);
  for (const [id, of] of [
    ["a1", "s1"],
    ["a2", "s1"],
    ["a3", "s2"],
  ] as const)
    attribution(db, id, of);
  tag(db, "t1", "p1", "claim", "c1");
  tag(db, "t2", "p2", "claim", "c1");
  tag(db, "t3", "p1", "actor", "o1");
  tag(db, "t4", "p2", "source", "s1");
  db.exec(`INSERT INTO assessment (id, claim_id, source_id, status, credibility, reliability, reason, who, at) VALUES
    ('j1', 'c1', NULL, 'open', 3, NULL, '', '', '2031-01'), ('j2', 'c1', NULL, 'resolved', NULL, NULL, '', '', '2031-02'),
    ('j3', NULL, 's1', NULL, NULL, 'B', '', '', '2031-01')`);
};

test.each(steps)("the order of lists stays true when $what", ({ sql }) => {
  const { db, close } = notebook();
  worked(db);
  isTrue(db);
  db.pragma("foreign_keys = ON");
  db.exec(sql);
  isTrue(db);
  close();
});

test("rows that come back in any order count once", () => {
  const { db, close } = notebook();
  attribution(db, "a1", "s1");
  tag(db, "t1", "p1", "claim", "c1");
  source(db, "s1", "o1");
  attribution(db, "a2", "s1");
  actor(db, "o1");
  attribution(db, "a3", "s1");
  claim(db, "c1");
  isTrue(db);
  expect(db.prepare("SELECT kind, uses FROM entry_rank ORDER BY kind").all()).toEqual([
    { kind: "actor", uses: 3 },
    { kind: "claim", uses: 1 },
    { kind: "source", uses: 3 },
  ]);
  close();
});

test("a notebook from before has its entries counted", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-rank-"));
  const path = join(folder, "a.claimbook");
  const before = migrations.findIndex(({ sql }) => sql.includes("CREATE TABLE entry_rank"));
  oldNotebook(path, before, [{ title: "Fire", text: "It burned." }], (db, [articleId]) => {
    actor(db, "o1");
    source(db, "s1", "o1");
    claim(db, "c1");
    db.prepare(
      "INSERT INTO attribution (id, article_id, source_id, act, sourcing, origin, created_at) VALUES (?, ?, 's1', 'asserts', 'named', 'analyst', '2031')",
    ).run(newId(), articleId);
    db.exec(
      "INSERT INTO assessment (id, claim_id, status, reason, who, at) VALUES ('j1', 'c1', 'open', '', '', '2031')",
    );
  });
  const { db, close } = openNotebook(path);
  isTrue(db);
  expect(db.prepare("SELECT kind, uses, status FROM entry_rank ORDER BY kind").all()).toEqual([
    { kind: "actor", uses: 1, status: null },
    { kind: "claim", uses: 0, status: "open" },
    { kind: "source", uses: 1, status: null },
  ]);
  close();
  rmSync(folder, { recursive: true, force: true });
});

const plan = (db: Database, sql: string): string =>
  db
    .prepare<[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => detail)
    .join("\n");

test("a page in order of use is read off an index, without a sort", () => {
  const { db, close } = notebook();
  const found = plan(
    db,
    "SELECT id FROM entry_rank WHERE kind = 'claim' ORDER BY uses DESC, name COLLATE NOCASE, n LIMIT 200 OFFSET 99800",
  );
  expect(found).toContain("entry_rank_use");
  expect(found).not.toContain("TEMP B-TREE");
  close();
});
