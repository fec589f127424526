import { expect, test } from "vitest";
import { bareMeta } from "../../../shared/domain/article.ts";
import { checkNotebook } from "./check.ts";
import { notebookInMemory } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { packNow, sha256Of } from "./pack.ts";
import { prepareText } from "./prepare-text.ts";

const text = "The gate was closed. Nobody opened it.";
const bytes = Buffer.from(text.repeat(50));

const filled = () => {
  const opened = notebookInMemory();
  const store = openStore(opened);
  store.write({ who: "test", command: "test", input: "{}", gesture: "g" }, () =>
    store.articles.add({
      snapshot: {
        sha256: sha256Of(bytes),
        byteLength: bytes.length,
        packed: packNow(bytes),
        mediaType: "text/plain",
        encoding: "utf-8",
        originKind: "file",
        originName: "gate.txt",
        retrievedAt: "2031-04-12T00:00:00Z",
        tool: "test",
        http: null,
      },
      meta: bareMeta("Gate"),
      canonicalUrl: null,
      metaOrigin: {},
      text,
      prepared: prepareText(text, [{ kind: "paragraph", level: 0, start: 0, end: text.length }], []),
      words: 7,
    }),
  );
  const { db } = opened;
  const [article] = db.prepare<[], { id: string; revision_id: string }>("SELECT id, revision_id FROM article").all();
  if (article === undefined) throw new Error("no article");
  const passage = (exact: string) =>
    store.write({ who: "test", command: "test", input: "{}", gesture: "g" }, () =>
      db
        .prepare(
          `INSERT INTO passage (id, article_id, revision_id, start, end, exact, prefix, suffix, state, day, origin, created_at)
           VALUES ('p', ?, ?, 4, 8, ?, '', '', 'placed', 0, 'analyst', '')`,
        )
        .run(article.id, article.revision_id, exact),
    );
  /** Damage that no write path of the program can do. */
  const damage = (sql: string): void => {
    for (const { name } of db
      .prepare<[], { name: string }>("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'")
      .all())
      db.exec(`DROP TRIGGER temp.${name}`);
    for (const { name } of db
      .prepare<[], { name: string }>("SELECT name FROM main.sqlite_schema WHERE type = 'trigger'")
      .all())
      db.exec(`DROP TRIGGER main.${name}`);
    db.pragma("foreign_keys = OFF");
    db.exec(sql);
  };
  return { db, passage, damage };
};

test("finds nothing wrong with a notebook that is whole", () => {
  const { db, passage } = filled();
  passage("gate");
  expect(checkNotebook(db)).toEqual({ ok: true, problems: [], orphans: 0 });
});

test("finds a passage whose words do not stand where it says", () => {
  const { db, passage } = filled();
  passage("door");
  expect(checkNotebook(db).problems).toEqual(["passage “door” does not stand at 4–8 of “Gate”"]);
});

test("counts orphans, which are no fault", () => {
  const { db, passage, damage } = filled();
  passage("door");
  damage("UPDATE passage SET state = 'orphan'");
  expect(checkNotebook(db)).toEqual({ ok: true, problems: [], orphans: 1 });
});

const damages = [
  {
    what: "a snapshot's bytes",
    sql: "UPDATE snapshot SET bytes = x'00', codec = 'raw'",
    says: "the snapshot of gate.txt is not what was imported",
  },
  {
    what: "a packed snapshot",
    sql: "UPDATE snapshot SET bytes = x'00'",
    says: "the snapshot of gate.txt is not what was imported",
  },
  {
    what: "a text",
    sql: "UPDATE revision SET text = 'The gate was open. Nobody closed it.'",
    says: "the text of “Gate” is not what was imported",
  },
  { what: "the search index", sql: "DELETE FROM article_fts", says: "the search index article_fts lacks “Gate”" },
  { what: "a reference", sql: "UPDATE article SET snapshot_id = 'none'", says: "points at a missing row of snapshot" },
  {
    what: "a deleted article",
    sql: "DELETE FROM revision; DELETE FROM article",
    says: "rows of what is no longer there",
  },
  {
    what: "the dirty queue",
    sql: "INSERT INTO fts_dirty VALUES ('article', 1, NULL)",
    says: "the search index is behind",
  },
];

test.each(damages)("finds damage done to $what", ({ sql, says }) => {
  const { db, damage } = filled();
  damage(sql);
  const { ok, problems } = checkNotebook(db);
  expect(ok).toBe(false);
  expect(problems.join("\n")).toContain(says);
});
