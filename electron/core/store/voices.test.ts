import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { expect, test } from "vitest";
import { acts, positions } from "../../../shared/domain/attribution.ts";
import { newId } from "../../../shared/domain/id.ts";
import { migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import type { ScratchNotebook } from "./scratch-notebook.ts";
import { oldNotebook } from "./test-old-notebook.ts";
import { drawing, drawVoices } from "./test-voices.ts";

/** Whose word it is in the end, of ids, as it was asked of the tables themselves. */
const origin = `CASE
  WHEN l.n IS NOT NULL THEN coalesce(l.actor_id, iif(l.name = s.name, coalesce(s.actor_id, s.id), NULL),
    (SELECT id FROM actor WHERE name = l.name ORDER BY id LIMIT 1),
    (SELECT iif(count(*) = 1, min(id), NULL) FROM source WHERE name = l.name), lower(l.name))
  ELSE coalesce(s.actor_id, s.id, b.agency_actor_id) END`;
const slow = `SELECT t.n, c.id AS claim, t.position, p.id AS passage, b.id AS article, p.day, p.start, a.id AS attribution, s.id AS source,
    ${origin} AS root, a.said_at FROM tag t JOIN claim c ON c.id = t.claim_id JOIN passage p ON p.id = t.passage_id
  JOIN article b ON b.id = p.article_id LEFT JOIN attribution a ON a.id = t.attribution_id LEFT JOIN source s ON s.id = a.source_id
  LEFT JOIN chain_link l ON l.attribution_id = a.id AND l.position = 0`;
const kept = `SELECT v.n, c.id AS claim, v.position, p.id AS passage, b.id AS article, v.day, v.start, a.id AS attribution, s.id AS source,
    iif(typeof(v.root) = 'integer', iif(v.root % 2 = 0, (SELECT id FROM actor WHERE n = v.root / 2),
      (SELECT id FROM source WHERE n = v.root / 2)), v.root) AS root, a.said_at, v.said_from, v.said_to
  FROM voice v JOIN claim c ON c.n = v.claim JOIN passage p ON p.n = v.passage JOIN article b ON b.n = v.article
    LEFT JOIN attribution a ON a.n = v.attribution LEFT JOIN source s ON s.n = v.source`;

type Row = { readonly n: number; readonly position: string | number; readonly said_from: number };
const isTrue = (db: Database, after: string): void => {
  const found = db.prepare<[], Row>(kept).all();
  const wanted = new Map(
    db
      .prepare<[], Row>(slow)
      .all()
      .map((row) => [row.n, row]),
  );
  expect(found.length, after).toBe(wanted.size);
  for (const { position, ...row } of found)
    expect({ ...row, position: positions[Number(position)] }, after).toMatchObject(wanted.get(row.n) ?? {});
  const differing = "(SELECT * FROM voice EXCEPT SELECT * FROM voice_of_tag)";
  expect(db.prepare(`SELECT * FROM ${differing}`).all(), after).toEqual([]);
};

type Edit = { readonly what: string; readonly make: (draw: Draw) => void };
type Draw = {
  readonly book: ScratchNotebook;
  /** The id of any row; null when the table is empty. */
  readonly any: (table: string) => string | null;
  readonly one: <T>(of: readonly T[]) => T | null;
};

const sql =
  (statement: string, ...values: readonly ((draw: Draw) => unknown)[]): Edit["make"] =>
  (draw) =>
    draw.book.run(statement, ...values.map((value) => value(draw)));
const a =
  (table: string) =>
  ({ any }: Draw): string | null =>
    any(table);
const names = ["Actor 0", "Actor 1", "actor 1", "an official", "Nobody", "Actor 99"];
const name = ({ one }: Draw): string | null => one(names);

/** What commands do to the tables, and what they do not yet. */
const edits: readonly Edit[] = [
  { what: "a tag goes", make: sql("DELETE FROM tag WHERE id = ?", a("tag")) },
  {
    what: "a tag is on another claim",
    make: sql(
      "UPDATE OR IGNORE tag SET claim_id = coalesce(?, claim_id) WHERE id = ? AND kind = 'claim'",
      a("claim"),
      a("tag"),
    ),
  },
  {
    what: "a tag is on another passage",
    make: sql("UPDATE OR IGNORE tag SET passage_id = coalesce(?, passage_id) WHERE id = ?", a("passage"), a("tag")),
  },
  {
    what: "a tag has another position",
    make: sql("UPDATE tag SET position = ? WHERE id = ? AND kind = 'claim'", ({ one }) => one(positions), a("tag")),
  },
  {
    what: "a tag is in the writer's own voice",
    make: sql("UPDATE OR IGNORE tag SET attribution_id = NULL WHERE id = ?", a("tag")),
  },
  {
    what: "a tag is said",
    make: sql(
      "UPDATE OR IGNORE tag SET attribution_id = ? WHERE id = ? AND kind = 'claim'",
      a("attribution"),
      a("tag"),
    ),
  },
  { what: "a claim goes", make: sql("DELETE FROM claim WHERE id = ?", a("claim")) },
  { what: "a passage goes", make: sql("DELETE FROM passage WHERE id = ?", a("passage")) },
  { what: "a passage moves", make: sql("UPDATE passage SET start = start / 2 WHERE id = ?", a("passage")) },
  { what: "an article goes", make: sql("DELETE FROM article WHERE id = ?", a("article")) },
  { what: "an article is of another day", make: sql("UPDATE article SET day = day + 3 WHERE id = ?", a("article")) },
  {
    what: "an article is credited to an agency",
    make: sql("UPDATE article SET agency_actor_id = ? WHERE id = ?", a("actor"), a("article")),
  },
  {
    what: "an attribution has another source",
    make: sql("UPDATE attribution SET source_id = ? WHERE id = ?", a("source"), a("attribution")),
  },
  {
    what: "an attribution names no source",
    make: sql("UPDATE attribution SET source_id = NULL WHERE id = ?", a("attribution")),
  },
  {
    what: "an attribution is of another date",
    make: sql(
      "UPDATE attribution SET said_at = ? WHERE id = ?",
      ({ one }) => one(["2021", "2024-02", "2024-02-03", "2024-02-03T22:00:00-04:00", null]),
      a("attribution"),
    ),
  },
  { what: "an attribution goes", make: sql("DELETE FROM attribution WHERE id = ?", a("attribution")) },
  { what: "a link goes", make: sql("DELETE FROM chain_link WHERE id = ?", a("chain_link")) },
  {
    what: "a chain begins elsewhere",
    make: sql("UPDATE OR IGNORE chain_link SET position = 1 - min(position, 1) WHERE id = ?", a("chain_link")),
  },
  {
    what: "a link is nobody known",
    make: sql("UPDATE chain_link SET actor_id = NULL, name = ? WHERE id = ?", name, a("chain_link")),
  },
  {
    what: "a link is somebody else",
    make: sql("UPDATE chain_link SET actor_id = ? WHERE id = ?", a("actor"), a("chain_link")),
  },
  {
    what: "a chain is put before",
    make: ({ book, any, one }) =>
      book.run(
        `INSERT OR IGNORE INTO chain_link (id, attribution_id, position, role, name, actor_id)
         SELECT ?, id, 0, 'agency', ?, NULL FROM attribution WHERE id = ?`,
        newId(),
        one(names),
        any("attribution"),
      ),
  },
  {
    what: "a source is called otherwise",
    make: sql("UPDATE source SET name = ? WHERE id = ?", name, a("source")),
  },
  {
    what: "a source is nobody known",
    make: sql("UPDATE source SET kind = 'anonymous', actor_id = NULL WHERE id = ?", a("source")),
  },
  {
    what: "a source turns out to be an actor",
    make: sql("UPDATE OR IGNORE source SET kind = 'actor', actor_id = ? WHERE id = ?", a("actor"), a("source")),
  },
  { what: "a source comes", make: ({ book, one }) => void book.source(one(names) ?? "") },
  { what: "a source goes", make: sql("DELETE FROM source WHERE id = ?", a("source")) },
  { what: "an actor is called otherwise", make: sql("UPDATE actor SET name = ? WHERE id = ?", name, a("actor")) },
  { what: "an actor comes", make: ({ book, one }) => void book.actor(one(names) ?? "") },
  { what: "an actor goes", make: sql("DELETE FROM actor WHERE id = ?", a("actor")) },
  {
    what: "a passage is tagged and said",
    make: ({ book, any, one }) => {
      const [passage, claim] = [any("passage"), any("claim")];
      if (passage === null || claim === null) return;
      const said = book.attribution({
        passageId: passage,
        sourceId: any("source"),
        act: one(acts) ?? "asserts",
        chain: [{ name: one(names) ?? "", actorId: null }],
      });
      book.run("DELETE FROM tag WHERE passage_id = ?", passage);
      const tag = book.tag(passage, "claim", claim, one(positions) ?? "affirms");
      book.run("UPDATE tag SET attribution_id = ? WHERE id = ?", said, tag);
    },
  },
];

const someone = "SELECT id FROM {} ORDER BY n LIMIT 1 OFFSET ? % max(1, (SELECT count(*) FROM {}))";

test.each([1, 2, 3, 4, 5, 6])("what boards are drawn from stays true through edits and undo, drawing %i", (seed) => {
  const book = drawVoices(seed);
  const { db } = book.opened;
  const random = drawing(seed * 97 + 5);
  const below = (limit: number): number => Math.floor(random() * limit);
  const draw: Draw = {
    book,
    any: (table) => db.prepare<[number], string>(someone.replaceAll("{}", table)).pluck().get(below(100_000)) ?? null,
    one: (of) => of[below(of.length)] ?? null,
  };
  isTrue(db, "drawing");
  for (let round = 0; round < 60; round += 1) {
    const done: string[] = [];
    const dice = random();
    if (dice < 0.2) done.push(`undo ${book.store.history.undo()?.label ?? ""}`);
    else if (dice < 0.3) done.push(`redo ${book.store.history.redo()?.label ?? ""}`);
    else
      book.write(() => {
        for (let count = 1 + below(3); count > 0; count -= 1) {
          const edit = edits[below(edits.length)];
          edit?.make(draw);
          done.push(edit?.what ?? "");
        }
      });
    isTrue(db, done.join(", then "));
  }
  while (book.store.history.undo() !== null) continue;
  isTrue(db, "everything undone");
  while (book.store.history.redo() !== null) continue;
  isTrue(db, "everything redone");
  book.opened.close();
});

test("a notebook from before has its appearances read", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-voices-"));
  const path = join(folder, "a.claimbook");
  const before = (migrations.find(({ sql: text }) => text.includes("CREATE TABLE voice"))?.version ?? 0) - 1;
  oldNotebook(path, before, [{ title: "Fire", text: "The mayor says it burned. It did." }], (db, [articleId]) => {
    db.exec(`INSERT INTO actor (id, name, type, created_at) VALUES ('o1', 'Ardal', 'person', '2031');
      INSERT INTO source (id, name, kind, actor_id, created_at) VALUES ('s1', 'Ardal', 'actor', 'o1', '2031');
      INSERT INTO claim (id, text, kind, created_at) VALUES ('c1', 'It burned.', 'fact', '2031')`);
    db.prepare(
      `INSERT INTO attribution (id, article_id, source_id, act, sourcing, said_at, origin, created_at)
       VALUES ('a1', ?, 's1', 'asserts', 'named', '2030-12', 'analyst', '2031')`,
    ).run(articleId);
    const passage = db.prepare(
      `INSERT INTO passage (id, article_id, revision_id, start, end, exact, prefix, suffix, state, day, origin, created_at)
       SELECT ?, id, revision_id, ?, ?, ?, '', '', 'placed', day, 'analyst', '2031-01-01' FROM article`,
    );
    passage.run("p1", 15, 24, "it burned");
    passage.run("p2", 26, 32, "It did");
    db.exec(`INSERT INTO chain_link (id, attribution_id, position, role, name) VALUES ('l1', 'a1', 0, 'speaker', 'A Witness');
      INSERT INTO tag (id, passage_id, kind, claim_id, attribution_id, position, created_at) VALUES
        ('t1', 'p1', 'claim', 'c1', 'a1', 'affirms', '2031'), ('t2', 'p2', 'claim', 'c1', NULL, 'presupposes', '2031')`);
  });
  const { db, close } = openNotebook(path);
  isTrue(db, "opening");
  expect(db.prepare("SELECT day, start, position, root, said_from, said_to FROM voice ORDER BY start").all()).toEqual([
    { day: 22_280, start: 15, position: 0, root: "a witness", said_from: 22_249, said_to: 22_279 },
    { day: 22_280, start: 26, position: 4, root: null, said_from: 22_280, said_to: 22_280 },
  ]);
  close();
  rmSync(folder, { recursive: true, force: true });
});
