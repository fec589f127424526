import { expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { notebookInMemory } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";
import { putArticle } from "./test-article.ts";

const open = () => {
  const opened = notebookInMemory();
  const article = putArticle(opened.db, { text: "A ship sank." });
  const store = openStore(opened);
  const write = (work: () => void, { gesture = newId(), command = "test" } = {}): void =>
    void store.write({ who: "Tester", command, input: "{}", gesture }, (label) => {
      label("Test");
      work();
    });
  return { db: opened.db, store, article, write };
};

test("a write outside a change fails and writes nothing", () => {
  const { db } = open();
  for (const sql of [
    "DELETE FROM article",
    "UPDATE article SET title = 'x'",
    "INSERT INTO question VALUES (1, 'q', 't', 'now')",
  ])
    expect(() => db.exec(sql), sql).toThrow("write outside a change");
  expect(db.prepare("SELECT title FROM article").pluck().get()).toBe("An article");
  expect(db.prepare("SELECT count(*) FROM question").pluck().get()).toBe(0);
});

test("after a change that failed, writes outside one fail as before", () => {
  const { db, write, store } = open();
  expect(() =>
    write(() => {
      db.exec("UPDATE article SET title = 'x'");
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(db.prepare("SELECT title FROM article").pluck().get()).toBe("An article");
  expect(() => db.exec("DELETE FROM article")).toThrow("write outside a change");
  expect(store.history.list(10, 0)).toEqual([]);
});

test("every table but the log and what is derived has its triggers", () => {
  const { db } = open();
  const logged = db
    .prepare<[], string>(
      "SELECT DISTINCT substr(name, 5, length(name) - 11) FROM temp.sqlite_master WHERE name LIKE 'log_%_insert'",
    )
    .pluck()
    .all();
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*' AND name NOT GLOB 'fts_*'",
    )
    .pluck()
    .all()
    .filter(
      (name) =>
        ![
          "change",
          "change_row",
          "copy_signature",
          "entry_rank",
          "import_batch",
          "import_input",
          "import_outcome",
          "network_row",
          "network_weight",
          "voice",
        ].includes(name) && !name.startsWith("sqlite_"),
    );
  expect(logged.toSorted()).toEqual(tables.toSorted());
});

test.each([
  { title: "a missing blob", sql: "UPDATE article SET minhash = x'00ff'" },
  { title: "an empty blob", sql: "UPDATE article SET minhash = NULL", first: "UPDATE article SET minhash = x''" },
  {
    title: "a number with all its digits",
    sql: "UPDATE claim SET number_low = 2",
    first: "INSERT INTO claim (id, text, kind, number_low, created_at) VALUES ('c', 't', 'number', 0.1 + 0.2, 'now')",
  },
  {
    title: "text with quotes, zero bytes and characters of all kinds",
    sql: "UPDATE article SET title = 'x'",
    first: "UPDATE article SET title = 'a\"b\\c' || char(0, 10, 8232, 128512) || 'é'",
  },
])("undo brings back $title", ({ sql, first }) => {
  const { db, write, store } = open();
  if (first !== undefined) write(() => db.exec(first));
  const rows = () => ["article", "claim"].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  const before = rows();
  write(() => db.exec(sql));
  const after = rows();
  expect(after).not.toEqual(before);
  store.history.undo();
  expect(rows()).toEqual(before);
  store.history.redo();
  expect(rows()).toEqual(after);
});

test("a change that touched nothing leaves no trace", () => {
  const { db, write, store } = open();
  write(() => db.exec("UPDATE article SET title = 'x' WHERE id = 'nobody'"));
  expect(store.history.list(10, 0)).toEqual([]);
  expect(store.history.undo()).toBeNull();
});

test("part of a change may fail by itself", () => {
  const { db, write, store } = open();
  write(() => {
    store.claims.question("Kept?");
    expect(() =>
      store.attempt(() => {
        store.claims.question("Lost?");
        throw new Error("no");
      }),
    ).toThrow("no");
  });
  expect(store.claims.questions().map((question) => question.text)).toEqual(["Kept?"]);
  store.history.undo();
  expect(db.prepare("SELECT count(*) FROM question").pluck().get()).toBe(0);
  store.history.redo();
  expect(store.claims.questions().map((question) => question.text)).toEqual(["Kept?"]);
});

test("undo and redo do not make the log grow", () => {
  const { db, write, store, article } = open();
  write(() => {
    const at = store.passages.currentText(article.articleId);
    if (at !== null)
      store.passages.insert(
        newId(),
        at,
        { start: 2, end: 6, exact: "ship", prefix: "A ", suffix: " sank." },
        "analyst",
      );
  });
  write(() => db.exec("UPDATE article SET day = day + 1"));
  const size = (): unknown => db.prepare("SELECT count(*) FROM change_row").pluck().get();
  const before = size();
  for (let round = 0; round < 4; round += 1) {
    store.history.undo();
    store.history.redo();
  }
  expect(size()).toBe(before);
});

test("a deep tree that goes by cascade comes back whole", () => {
  const { db, write, store } = open();
  write(() => {
    let parent: string | null = null;
    for (let depth = 0; depth < 60; depth += 1) parent = store.codes.insert(`level ${depth}`, parent, 0);
  });
  const before = store.codes.list();
  write(() => db.exec("DELETE FROM code WHERE parent_id IS NULL"));
  expect(store.codes.list()).toEqual([]);
  store.history.undo();
  expect(store.codes.list()).toEqual(before);
  store.history.redo();
  expect(store.codes.list()).toEqual([]);
});
