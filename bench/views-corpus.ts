import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { newId } from "../shared/domain/id.ts";
import { openNotebook } from "../electron/core/store/index.ts";
import { corpusPath, openCorpus } from "./corpus.ts";
import type { CorpusSize } from "./corpus.ts";
import { seeded } from "./prose.ts";
import { skewed } from "./words.ts";

const claims = 100_000;
const questions = 2000;
const at = "2024-01-01T00:00:00.000Z";

/**
 * The corpus of the search with what the views are drawn from: 100,000 claims under questions, some with a figure or an
 * event, each appearance on the word of who says the passage, dates, and chains. Written past the search index, which is not
 * asked here: only what stands in it of claims is old.
 */
export const openViewsCorpus = (size: CorpusSize): string => {
  const path = corpusPath(size).replace(/search-/u, "views-");
  if (existsSync(path)) {
    openNotebook(path).close();
    return path;
  }
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  copyFileSync(openCorpus(size).path, unfinished);
  const { db, close } = openNotebook(unfinished);
  db.pragma("synchronous = OFF");
  db.pragma("foreign_keys = OFF");
  const triggers = db
    .prepare<[], { readonly name: string; readonly sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
    )
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.transaction(() => {
    addTo(db);
    db.exec("DELETE FROM voice; INSERT INTO voice SELECT * FROM voice_of_tag ORDER BY 1, 2, 3, 4, 5");
    for (const { sql } of triggers) db.exec(sql);
    db.exec(
      "DELETE FROM network_row; INSERT INTO network_row SELECT * FROM network_of_passage WHERE speaker <> other ON CONFLICT DO NOTHING",
    );
  })();
  db.exec("ANALYZE");
  close();
  renameSync(unfinished, path);
  return path;
};

const addTo = (db: Database): void => {
  const random = seeded(41);
  const questionIds = Array.from({ length: questions }, (_, index) => {
    const id = newId();
    db.prepare("INSERT INTO question (id, text, created_at) VALUES (?, ?, ?)").run(id, `Question ${index}?`, at);
    return id;
  });
  const insert = db.prepare(
    `INSERT INTO claim (id, text, kind, question_id, number_op, number_low, number_unit, event_from, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ids = Array.from({ length: claims }, (_, index) => {
    const id = newId();
    const figure = random() < 0.1;
    const question = questionIds[skewed(questions, random)] ?? null;
    insert.run(
      id,
      `Claim ${index} of what was said about it.`,
      figure ? "number" : "fact",
      question,
      figure ? ">=" : null,
      figure ? Math.floor(random() * 200) : null,
      figure ? "dead" : null,
      random() < 0.2 ? `20${10 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}` : null,
      at,
    );
    return id;
  });
  // Which claim a tag is on, by chance but the same every time.
  db.function("some_claim", () => ids[skewed(claims, random)] ?? null);
  db.exec(`
    UPDATE tag SET claim_id = some_claim(), attribution_id = (SELECT s.attribution_id FROM attribution_span s
      WHERE s.passage_id = tag.passage_id AND s.role = 'content' LIMIT 1) WHERE kind = 'claim';
    DELETE FROM claim WHERE text NOT LIKE 'Claim %';
    UPDATE article SET published_at = date(day * 86400, 'unixepoch');
    UPDATE attribution SET said_at = (SELECT date((b.day - 3) * 86400, 'unixepoch') FROM article b
      WHERE b.id = attribution.article_id) WHERE n % 3 = 0;
    UPDATE attribution SET target_actor_id = (SELECT id FROM actor LIMIT 1 OFFSET 7) WHERE n % 500 = 0;
    INSERT INTO chain_link (id, attribution_id, position, role, name, actor_id)
      SELECT printf('%026d', a.n * 2), a.id, 0, 'speaker', s.name, s.actor_id FROM attribution a
        JOIN source s ON s.id = a.source_id WHERE a.n % 5 = 0;
    INSERT INTO chain_link (id, attribution_id, position, role, name, actor_id)
      SELECT printf('%026d', a.n * 2 + 1), a.id, 1, 'agency', o.name, o.id FROM attribution a
        JOIN actor o ON o.n = 1 + a.n % 40 WHERE a.n % 5 = 0;
  `);
};
