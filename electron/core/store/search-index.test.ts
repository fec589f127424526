import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../../shared/domain/id.ts";
import { scratchNotebook } from "./scratch-notebook.ts";
import type { ScratchNotebook } from "./scratch-notebook.ts";

test("holds after any changes, undone and redone too, what it would hold if built anew", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 25 }), (steps) => {
      const notebook = scratchNotebook();
      notebook.write(() => furnish(notebook));
      for (const { what, a, b } of steps) {
        perform(notebook, what, a, b);
        const kept = contentOf(notebook);
        notebook.store.index.rebuild();
        expect(kept, what).toEqual(contentOf(notebook));
      }
      expect(notebook.store.check().problems.filter((problem) => problem.includes("search index"))).toEqual([]);
      notebook.opened.close();
    }),
    { numRuns: 60 },
  );
});

test("tells the passages around a mention when the mention comes, moves and goes", () => {
  const book = scratchNotebook();
  const { actor, outer, mention } = book.write(() => {
    const articleId = book.article({ text: "The office of Mira Orsk said so." });
    const claimed = book.passage(articleId, 0, 32);
    book.tag(claimed, "claim", book.claim("It was so"));
    return { actor: book.actor("Mira Orsk"), outer: claimed, mention: book.passage(articleId, 14, 23) };
  });
  const found = (): number => book.store.search.count("passages", match(`ac${numberOf(book, "actor", actor)}`), null);
  expect(found()).toBe(0);
  book.write(() => book.tag(mention, "actor", actor));
  expect(found()).toBe(2);
  book.write(() => book.run("UPDATE passage SET end = 20 WHERE id = ?", outer));
  expect(found()).toBe(1);
  book.store.history.undo();
  expect(found()).toBe(2);
  book.write(() => book.run("UPDATE passage SET start = 31, end = 40 WHERE id = ?", mention));
  expect(found()).toBe(1);
  book.store.history.undo();
  book.write(() => book.run("DELETE FROM passage WHERE id = ?", mention));
  expect(found()).toBe(0);
});

test("finds what somebody says by the cue it is said with, as long as that is the cue", () => {
  const book = scratchNotebook();
  const { cue, span } = book.write(() => {
    const articleId = book.article({ text: "Orsk denied it was so. The office knew." });
    const attribution = book.attribution({ passageId: book.passage(articleId, 12, 21), sourceId: null, act: "denies" });
    const words = book.passage(articleId, 5, 11);
    const id = newId();
    book.run(
      "INSERT INTO attribution_span (id, attribution_id, role, position, passage_id) VALUES (?, ?, 'cue', 0, ?)",
      id,
      attribution,
      words,
    );
    return { cue: words, span: id };
  });
  const found = (word: string): number =>
    book.store.search.count("passages", { ...match(word), expression: `names : "${word}"` }, null);
  expect(found("denied")).toBe(1);
  book.write(() => book.run("UPDATE passage SET start = 27, end = 38, exact = 'office knew' WHERE id = ?", cue));
  expect([found("denied"), found("knew")]).toEqual([0, 1]);
  book.store.history.undo();
  expect([found("denied"), found("knew")]).toEqual([1, 0]);
  book.write(() => book.run("DELETE FROM attribution_span WHERE id = ?", span));
  expect(found("denied")).toBe(0);
});

test("finds the passages around many mentions tagged at once", () => {
  const book = scratchNotebook();
  const actor = book.write(() => {
    const text = "Orsk said. ".repeat(40);
    const articleId = book.article({ text });
    const claim = book.claim("Something");
    for (let at = 0; at < 40; at += 4) book.tag(book.passage(articleId, at * 11, (at + 4) * 11 - 1), "claim", claim);
    book.tag(book.passage(articleId, 0, text.length), "claim", claim);
    return { id: book.actor("Orsk"), articleId };
  });
  book.write(() => {
    for (let at = 0; at < 40; at++) book.tag(book.passage(actor.articleId, at * 11, at * 11 + 4), "actor", actor.id);
  });
  expect(book.store.search.count("passages", match(`ac${numberOf(book, "actor", actor.id)}`), null)).toBe(40 + 10 + 1);
});

test("merges until there is nothing to merge and finds the same", () => {
  const book = scratchNotebook();
  for (let at = 0; at < 30; at++) book.write(() => book.article({ text: `fire number ${at}` }));
  const kept = contentOf(book);
  while (book.store.index.merge(1000)) continue;
  expect(book.store.index.merge(1000)).toBe(false);
  expect(contentOf(book)).toEqual(kept);
});

const match = (token: string) => ({
  expression: `meta : "${token}"`,
  among: null,
  except: [],
  days: null,
  ranked: false,
});

const numberOf = (book: ScratchNotebook, table: "actor", id: string): number =>
  book.opened.db.prepare<[string], number>(`SELECT n FROM ${table} WHERE id = ?`).pluck().get(id) ?? 0;

/** Every word of every indexed row, with its column and place. */
const contentOf = ({ opened: { db } }: ScratchNotebook): readonly unknown[] =>
  ["passage", "article", "note"].flatMap((kind) => {
    db.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.${kind}_words USING fts5vocab(main, ${kind}_fts, instance)`);
    const rows = db.prepare<[], { doc: number; col: string; term: string }>(
      `SELECT doc, col, term, CASE col WHEN 'meta' THEN 0 ELSE offset END AS at FROM temp.${kind}_words ORDER BY doc, col, at, term`,
    );
    return rows.all();
  });

const texts = [
  "Mira Orsk denied the fire at the dock.",
  "The dock burned, officials said. Nobody was hurt.",
  "Café Łódź: no fire.",
];
const step = fc.record({
  what: fc.constantFrom(
    "article",
    "passage",
    "mention",
    "tag",
    "retag",
    "untag",
    "move",
    "drop passage",
    "attribute",
    "edit attribution",
    "drop attribution",
    "rename",
    "drop entry",
    "note",
    "edit note",
    "drop note",
    "exclude",
    "restore",
    "publication",
    "date",
    "drop article",
    "undo",
    "redo",
    "undo",
    "redo",
    "rebase",
  ),
  a: fc.nat(1000),
  b: fc.nat(1000),
});

const furnish = (book: ScratchNotebook): void => {
  const mira = book.actor("Mira Orsk", "Orsk");
  book.source("Mira Orsk", mira);
  book.source("an official");
  book.source("Wire", book.actor("Wire"));
  book.claim("The dock burned");
  book.claim("There was no fire");
  book.code("figures", book.code("casualties"));
  for (const text of texts) book.article({ text, publication: "Harbour Times" });
};

const perform = (book: ScratchNotebook, what: string, a: number, b: number): void => {
  const { store } = book;
  if (what === "undo") return void store.history.undo();
  if (what === "redo") return void store.history.redo();
  const pick = (table: string, n: number): string | null => {
    const ids = book.opened.db.prepare<[], string>(`SELECT id FROM ${table} ORDER BY n`).pluck().all();
    return ids[n % Math.max(1, ids.length)] ?? null;
  };
  const kinds = ["claim", "source", "actor", "code"] as const;
  const kind = kinds[a % 4] ?? "claim";
  const article = pick("article", a);
  const passage = pick("passage", b);
  const tag = pick("tag", b);
  const target = pick(kind, b);
  book.write(() => {
    switch (what) {
      case "article":
        return book.article({ text: texts[a % 3] ?? "", title: `Title ${b % 5}`, day: 18_000 + (b % 3) });
      case "passage":
        return article !== null && book.passage(article, a % 10, 10 + (b % 20));
      case "mention": {
        const actor = pick("actor", a);
        return (
          article !== null &&
          actor !== null &&
          book.tag(book.passage(article, 3 + (a % 10), 13 + (b % 4)), "actor", actor)
        );
      }
      case "tag":
        return (
          passage !== null &&
          target !== null &&
          book.run("DELETE FROM tag WHERE passage_id = ?", passage) === undefined &&
          book.tag(passage, kind, target)
        );
      case "retag": {
        const actor = pick("actor", a);
        return (
          actor !== null &&
          book.run("UPDATE OR IGNORE tag SET actor_id = ? WHERE id = ? AND kind = 'actor'", actor, tag)
        );
      }
      case "untag":
        return book.run("DELETE FROM tag WHERE id = ?", tag);
      case "move":
        return book.run("UPDATE passage SET start = ?, end = ? WHERE id = ?", a % 10, 11 + (b % 20), passage);
      case "drop passage":
        return book.run("DELETE FROM passage WHERE id = ?", passage);
      case "attribute":
        return (
          passage !== null &&
          book.attribution({
            passageId: passage,
            sourceId: pick("source", a),
            act: "denies",
            chain: [{ name: "Wire", actorId: pick("actor", b) }],
          })
        );
      case "edit attribution":
        return book.run(
          "UPDATE attribution SET source_id = ?, act = 'asserts' WHERE id = ?",
          pick("source", b),
          pick("attribution", a),
        );
      case "drop attribution":
        return book.run("DELETE FROM attribution WHERE id = ?", pick("attribution", a));
      case "rename":
        return kind === "claim"
          ? book.run("UPDATE claim SET text = ? WHERE id = ?", `Renamed ${b}`, target)
          : book.run(`UPDATE ${kind} SET name = ? WHERE id = ?`, `Renamed ${b}`, target);
      case "drop entry":
        return book.run(`DELETE FROM ${kind} WHERE id = ?`, target);
      case "note": {
        const subject = (["passage", "article", "claim", "actor", "code", "notebook"] as const)[b % 6] ?? "notebook";
        const id = subject === "notebook" ? null : pick(subject, a);
        return (subject === "notebook" || id !== null) && book.note(subject, id, `a note on fire ${a}`);
      }
      case "edit note":
        return book.run("UPDATE note SET plain = ? WHERE id = ?", `edited ${b}`, pick("note", a));
      case "drop note":
        return book.run("DELETE FROM note WHERE id = ?", pick("note", a));
      case "exclude":
        return article !== null && book.exclusion(article, a % 5, 6 + (b % 12));
      case "restore":
        return book.run("UPDATE exclusion SET state = 'restored' WHERE id = ?", pick("exclusion", a));
      case "publication":
        return book.run("UPDATE article SET publication = ? WHERE id = ?", `Paper ${b % 3}`, article);
      case "date":
        return book.run("UPDATE article SET day = ? WHERE id = ?", 17_000 + (b % 4), article);
      case "drop article":
        return book.run("DELETE FROM article WHERE id = ?", article);
      default:
        // A row number given up and taken again within one change.
        book.run("DELETE FROM passage WHERE id = ?", passage);
        return article !== null && book.passage(article, 0, 9);
    }
  });
};
