import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { expect, test } from "vitest";
import { acts } from "../../../shared/domain/attribution.ts";
import { newId } from "../../../shared/domain/id.ts";
import { migrations } from "./migrate.ts";
import { openNotebook } from "./open-notebook.ts";
import { a, sql, throughEdits } from "./test-edits.ts";
import type { Edit } from "./test-edits.ts";
import { oldNotebook } from "./test-old-notebook.ts";
import { drawVoices } from "./test-voices.ts";

const tables = `WITH said AS (SELECT x.*, p.n AS passage, p.day, p.article_id AS article, p.revision_id AS revision, p.start, p.end,
    s.name AS source_name, coalesce('actor ' || s.actor_id, 'source ' || s.id) AS who
    FROM attribution x JOIN attribution_span c ON c.attribution_id = x.id AND c.role = 'content'
    JOIN passage p ON p.id = c.passage_id LEFT JOIN source s ON s.id = x.source_id),
  link AS (SELECT l.*, coalesce('actor ' || l.actor_id, iif(l.name = s.source_name, s.who, NULL), 'name ' || l.name) AS who, s.passage, s.act, s.day
    FROM said s JOIN chain_link l ON l.attribution_id = s.id),
  slow (kind, speaker, other, passage, act, day) AS (
    SELECT 0, who, '', passage, act, day FROM said WHERE who IS NOT NULL
    UNION SELECT 1, s.who, 'actor ' || t.actor_id, s.passage, s.act, s.day FROM said s
      JOIN passage q ON q.revision_id = s.revision AND q.article_id = s.article AND q.start >= s.start AND q.end <= s.end
      JOIN tag t ON t.passage_id = q.id WHERE t.kind = 'actor'
    UNION SELECT 1, who, 'actor ' || target_actor_id, passage, act, day FROM said WHERE target_actor_id IS NOT NULL
    UNION SELECT 2, l.who, b.who, l.passage, l.act, l.day FROM link l JOIN link b
      ON b.attribution_id = l.attribution_id AND b.passage = l.passage AND b.position = l.position - 1
    UNION SELECT 2, y.who, s.who, s.passage, s.act, s.day FROM said s JOIN (SELECT DISTINCT id, who FROM
      (SELECT x.id, coalesce('actor ' || o.actor_id, 'source ' || o.id) AS who FROM attribution x JOIN source o ON o.id = x.source_id)) y ON y.id = s.parent_id
      WHERE s.who IS NOT NULL)
  SELECT * FROM slow WHERE speaker <> other AND speaker IS NOT NULL ORDER BY 1, 2, 3, 4, 5`;
const nameOf = (column: string): string =>
  `CASE WHEN typeof(${column}) = 'text' THEN 'name ' || ${column} WHEN ${column} = 0 THEN ''
   WHEN ${column} % 2 = 0 THEN 'actor ' || (SELECT id FROM actor WHERE n = ${column} / 2)
   ELSE 'source ' || (SELECT id FROM source WHERE n = ${column} / 2) END`;
const kept = `SELECT kind, ${nameOf("speaker")} AS speaker, ${nameOf("other")} AS other, passage, act, day FROM network_row ORDER BY 1, 2, 3, 4, 5`;

const weights = `SELECT node, count(*) AS times FROM (
    SELECT speaker AS node FROM network_row WHERE kind <> 1 UNION ALL SELECT other FROM network_row WHERE kind <> 0)
  WHERE typeof(node) = 'integer' GROUP BY node ORDER BY node`;

const isTrue = (db: Database, after: string): void => {
  expect(db.prepare(kept).all(), after).toEqual(db.prepare(tables).all());
  const differing = "SELECT * FROM network_row EXCEPT SELECT * FROM network_of_passage WHERE speaker <> other";
  expect(db.prepare(differing).all(), after).toEqual([]);
  expect(db.prepare("SELECT * FROM network_weight ORDER BY node").all(), after).toEqual(db.prepare(weights).all());
};

const edits: readonly Edit[] = [
  {
    what: "another act",
    make: sql("UPDATE attribution SET act = ? WHERE id = ?", ({ one }) => one(acts), a("attribution")),
  },
  {
    what: "said within another",
    make: sql("UPDATE attribution SET parent_id = ? WHERE id = ?", a("attribution"), a("attribution")),
  },
  {
    what: "said of somebody",
    make: sql("UPDATE attribution SET target_actor_id = ? WHERE id = ?", a("actor"), a("attribution")),
  },
  {
    what: "somebody is named",
    make: ({ book, any }) => {
      const [passage, actor] = [any("passage"), any("actor")];
      if (passage === null || actor === null) return;
      book.run(
        "INSERT OR IGNORE INTO tag (id, passage_id, kind, actor_id, created_at) VALUES (?, ?, 'actor', ?, '')",
        newId(),
        passage,
        actor,
      );
    },
  },
  {
    what: "somebody else is named",
    make: sql("UPDATE OR IGNORE tag SET actor_id = ? WHERE kind = 'actor' AND actor_id = ?", a("actor"), a("actor")),
  },
  {
    what: "a passage is longer",
    make: sql("UPDATE passage SET end = end + 15 WHERE id = ?", a("passage")),
  },
  {
    what: "words are of another passage",
    make: sql("UPDATE attribution_span SET passage_id = ? WHERE id = ?", a("passage"), a("attribution_span")),
  },
  { what: "words are not its content", make: sql("DELETE FROM attribution_span WHERE id = ?", a("attribution_span")) },
  {
    what: "an article has a newer text, in which one passage is not found",
    make: ({ book, any }) => {
      const [article, revision] = [any("article"), newId()];
      if (article === null) return;
      book.run(
        `INSERT INTO revision (id, article_id, number, reason, snapshot_id, text, blocks, created_at)
         SELECT ?, article_id, max(number) + 1, 'reimport', snapshot_id, text, blocks, '' FROM revision WHERE article_id = ?`,
        revision,
        article,
      );
      book.run(
        "UPDATE passage SET revision_id = ? WHERE article_id = ? AND n <> (SELECT min(n) FROM passage WHERE article_id = ?)",
        revision,
        article,
        article,
      );
    },
  },
  {
    what: "a lost passage is placed again",
    make: sql(
      `UPDATE passage SET revision_id = (SELECT id FROM revision r WHERE r.article_id = passage.article_id ORDER BY number DESC LIMIT 1)
       WHERE id = ?`,
      a("passage"),
    ),
  },
];

test.each([1, 2, 3, 4, 5, 6])(
  "what the network is drawn from stays true through edits and undo, drawing %i",
  (seed) => {
    const book = drawVoices(seed);
    throughEdits(book, seed * 89 + 3, (after) => isTrue(book.opened.db, after), edits);
  },
);

test("a notebook from before has read who says what of whom", () => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-network-"));
  const path = join(folder, "a.claimbook");
  const before = (migrations.find(({ sql: text }) => text.includes("CREATE TABLE network_row"))?.version ?? 0) - 1;
  oldNotebook(path, before, [{ title: "Fire", text: "A guard says Ardal set it on fire." }], (db, [articleId]) => {
    db.exec(`INSERT INTO actor (id, name, type, created_at) VALUES ('o1', 'Ardal', 'person', '2031'), ('o2', 'The Wire', 'media', '2031');
      INSERT INTO source (id, name, kind, created_at) VALUES ('s1', 'a guard', 'unnamed-individual', '2031')`);
    db.prepare(
      `INSERT INTO attribution (id, article_id, source_id, act, sourcing, origin, created_at)
       VALUES ('a1', ?, 's1', 'accuses', 'unnamed-individual', 'analyst', '2031')`,
    ).run(articleId);
    const passage = db.prepare(
      `INSERT INTO passage (id, article_id, revision_id, start, end, exact, prefix, suffix, state, day, origin, created_at)
       SELECT ?, id, revision_id, ?, ?, ?, '', '', 'placed', day, 'analyst', '2031-01-01' FROM article`,
    );
    passage.run("p1", 13, 33, "Ardal set it on fire");
    passage.run("p2", 13, 18, "Ardal");
    db.exec(`INSERT INTO tag (id, passage_id, kind, actor_id, created_at) VALUES ('t1', 'p2', 'actor', 'o1', '2031');
      INSERT INTO attribution_span (id, attribution_id, role, position, passage_id) VALUES ('x1', 'a1', 'content', 0, 'p1');
      INSERT INTO chain_link (id, attribution_id, position, role, name, actor_id) VALUES
        ('l1', 'a1', 0, 'speaker', 'a guard', NULL), ('l2', 'a1', 1, 'agency', 'The Wire', 'o2')`);
  });
  const { db, close } = openNotebook(path);
  isTrue(db, "opening");
  const row = { passage: 1, act: "accuses", day: 22_280 };
  expect(db.prepare("SELECT * FROM network_row").all()).toEqual([
    { kind: 0, speaker: 3, other: 0, ...row },
    { kind: 1, speaker: 3, other: 2, ...row },
    { kind: 2, speaker: 4, other: 3, ...row },
  ]);
  close();
  rmSync(folder, { recursive: true, force: true });
});
