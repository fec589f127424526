import { acts, positions } from "../../../shared/domain/attribution.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { ScratchNotebook } from "./scratch-notebook.ts";
import { drawing } from "./test-voices.ts";

/**
 * Edit a notebook by chance, undo and redo, and look after each step, at the end with everything undone and done again.
 *
 * @param more - edits beside those that claims, sources, actors and chains take
 */
export const throughEdits = (
  book: ScratchNotebook,
  seed: number,
  isTrue: (after: string) => void,
  more: readonly Edit[] = [],
): void => {
  const { db } = book.opened;
  const random = drawing(seed);
  const all = [...edits, ...more];
  const below = (limit: number): number => Math.floor(random() * limit);
  const draw: Draw = {
    book,
    any: (table) => db.prepare<[number], string>(someone.replaceAll("{}", table)).pluck().get(below(100_000)) ?? null,
    one: (of) => of[below(of.length)] ?? null,
  };
  isTrue("drawing");
  for (let round = 0; round < 60; round += 1) {
    const done: string[] = [];
    const dice = random();
    if (dice < 0.2) done.push(`undo ${book.store.history.undo()?.label ?? ""}`);
    else if (dice < 0.3) done.push(`redo ${book.store.history.redo()?.label ?? ""}`);
    else
      book.write(() => {
        for (let count = 1 + below(3); count > 0; count -= 1) {
          const edit = all[below(all.length)];
          edit?.make(draw);
          done.push(edit?.what ?? "");
        }
      });
    isTrue(done.join(", then "));
  }
  while (book.store.history.undo() !== null) continue;
  isTrue("everything undone");
  while (book.store.history.redo() !== null) continue;
  isTrue("everything redone");
  book.opened.close();
};

const someone = "SELECT id FROM {} ORDER BY n LIMIT 1 OFFSET ? % max(1, (SELECT count(*) FROM {}))";

export type Edit = { readonly what: string; readonly make: (draw: Draw) => void };
type Draw = {
  readonly book: ScratchNotebook;
  /** The id of any row; null when the table is empty. */
  readonly any: (table: string) => string | null;
  readonly one: <T>(of: readonly T[]) => T | null;
};

export const sql =
  (statement: string, ...values: readonly ((draw: Draw) => unknown)[]): Edit["make"] =>
  (draw) =>
    draw.book.run(statement, ...values.map((value) => value(draw)));
export const a =
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
