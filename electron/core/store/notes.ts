import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";
import type { Note, NoteSubject, NoteSummary } from "../../../shared/domain/note.ts";

export type NoteText = Pick<Note, "title" | "lexical" | "markdown"> & {
  /** What search sees. */
  readonly plain: string;
};

/** How much of a note's text a list shows, in UTF-16 units. */
const excerptUnits = 200;

export const openNotes = (db: Database) => {
  const columns = `o.id, o.subject, o.subject_id AS subjectId, o.title, o.lexical, o.markdown, o.created_at AS createdAt,
    o.updated_at AS updatedAt`;
  const byId = db.prepare<[string], Note>(`SELECT ${columns} FROM note o WHERE o.id = ?`);
  const of = db.prepare<[string, string], Note>(
    `SELECT ${columns} FROM note o WHERE o.subject_id = ? AND o.subject = ? ORDER BY o.n LIMIT 1`,
  );
  const plain = db.prepare<[string], string>("SELECT plain FROM note WHERE id = ?").pluck();
  const list = db.prepare<[], Omit<NoteSummary, "excerpt"> & { readonly plain: string }>(
    // Twice the length in code points is never shorter than the excerpt in UTF-16 units.
    `SELECT o.id, o.subject, o.subject_id AS subjectId, o.title, o.updated_at AS updatedAt, substr(o.plain, 1, ${2 * excerptUnits}) AS plain,
       coalesce(a.title, p.exact, c.text, b.name, s.name, d.name, '') AS "on"
     FROM note o
     LEFT JOIN article a ON a.id = o.subject_id LEFT JOIN passage p ON p.id = o.subject_id
     LEFT JOIN claim c ON c.id = o.subject_id LEFT JOIN actor b ON b.id = o.subject_id
     LEFT JOIN source s ON s.id = o.subject_id LEFT JOIN code d ON d.id = o.subject_id
     ORDER BY o.updated_at DESC, o.n DESC`,
  );
  const label = {
    article: db.prepare<[string], string>("SELECT title FROM article WHERE id = ?").pluck(),
    passage: db.prepare<[string], string>("SELECT exact FROM passage WHERE id = ?").pluck(),
    claim: db.prepare<[string], string>("SELECT text FROM claim WHERE id = ?").pluck(),
    actor: db.prepare<[string], string>("SELECT name FROM actor WHERE id = ?").pluck(),
    source: db.prepare<[string], string>("SELECT name FROM source WHERE id = ?").pluck(),
    code: db.prepare<[string], string>("SELECT name FROM code WHERE id = ?").pluck(),
  } satisfies Readonly<Record<Exclude<NoteSubject, "notebook">, unknown>>;
  const insert = db.prepare<
    NoteText & Pick<Note, "id" | "subject" | "subjectId"> & { readonly at: string; readonly day: number }
  >(
    `INSERT INTO note (id, subject, subject_id, title, lexical, markdown, plain, day, created_at, updated_at)
     VALUES (@id, @subject, @subjectId, @title, @lexical, @markdown, @plain, @day, @at, @at)`,
  );
  const update = db.prepare<NoteText & { readonly id: Id; readonly at: string }>(
    `UPDATE note SET title = @title, lexical = @lexical, markdown = @markdown, plain = @plain, updated_at = @at WHERE id = @id`,
  );
  const setSubject = db.prepare<[string, string]>("UPDATE note SET subject_id = ? WHERE id = ?");
  const moveToNotebook = db.prepare<[string, string]>(
    "UPDATE note SET subject = 'notebook', subject_id = NULL, title = ? WHERE id = ?",
  );
  const remove = db.prepare<[string]>("DELETE FROM note WHERE id = ?");

  return {
    byId: (id: Id): Note | null => byId.get(id) ?? null,
    of: (subject: NoteSubject, subjectId: Id): Note | null => of.get(subjectId, subject) ?? null,
    plainOf: (id: Id): string => plain.get(id) ?? "",
    /** Newest first. */
    list: (): readonly NoteSummary[] =>
      list.all().map(({ plain: text, ...row }) => ({ ...row, excerpt: excerptOf(text) })),
    /** What the subject is called; null when there is no such subject. */
    subjectLabel: (subject: NoteSubject, subjectId: Id | null): string | null => {
      if (subject === "notebook") return subjectId === null ? "" : null;
      return subjectId === null ? null : (label[subject].get(subjectId) ?? null);
    },
    /** Returns when, as the note keeps it. */
    insert: (id: Id, subject: NoteSubject, subjectId: Id | null, text: NoteText): string => {
      const now = Date.now();
      const at = new Date(now).toISOString();
      insert.run({ ...text, id, subject, subjectId, at, day: Math.floor(now / 86_400_000) });
      return at;
    },
    update: (id: Id, text: NoteText): string => {
      const at = new Date().toISOString();
      update.run({ ...text, id, at });
      return at;
    },
    setSubject: (id: Id, subjectId: Id): void => void setSubject.run(subjectId, id),
    /** What it was on is gone; its title says what that was. */
    moveToNotebook: (id: Id, title: string): void => void moveToNotebook.run(title, id),
    remove: (id: Id): boolean => remove.run(id).changes === 1,
  };
};

/** Ends at a word where it can. */
const excerptOf = (text: string): string => {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= excerptUnits) return flat;
  const cut = flat.slice(0, excerptUnits);
  const word = cut.lastIndexOf(" ");
  return `${word > excerptUnits / 2 ? cut.slice(0, word) : Array.from(cut).slice(0, -1).join("")}…`;
};
