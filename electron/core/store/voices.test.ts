import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { expect, test } from "vitest";
import { positions } from "../../../shared/domain/attribution.ts";
import { migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import { throughEdits } from "./test-edits.ts";
import { oldNotebook } from "./test-old-notebook.ts";
import { drawVoices } from "./test-voices.ts";

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

test.each([1, 2, 3, 4, 5, 6])("what boards are drawn from stays true through edits and undo, drawing %i", (seed) => {
  const book = drawVoices(seed);
  throughEdits(book, seed * 97 + 5, (after) => isTrue(book.opened.db, after));
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
