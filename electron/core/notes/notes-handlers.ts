import { Refusal } from "../../../shared/contract/failure.ts";
import type { NoteSubject } from "../../../shared/domain/note.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";

export const notesHandlers = (store: Store): HandlersOf<"notes."> => ({
  "notes.list": () => store.notes.list(),
  "notes.note": ({ id }) => {
    const note = store.notes.byId(id);
    if (note === null) throw new Refusal("not-found", "that note is not in the notebook any more");
    return note;
  },
  "notes.of": ({ subject, subjectId }) => store.notes.of(subject, subjectId),
  "notes.save": ({ id, subject, subjectId, title, lexical, markdown, plain }, change) => {
    const on = store.notes.subjectLabel(subject, subjectId);
    if (on === null) throw new Refusal("not-found", `the ${subject} this note is on is not in the notebook any more`);
    const before = store.notes.byId(id);
    if (before !== null && (before.subject !== subject || before.subjectId !== subjectId))
      throw new Refusal("bad-input", "a note cannot be moved to another subject");
    change.label(labelOf(subject, on, title));
    // The id is the caller's, so the save of a note that is empty and was never kept has nothing to tell.
    if (subject !== "notebook" && plain.trim() === "" && title.trim() === "") {
      if (before !== null) {
        store.notes.remove(id);
        if (subject === "passage" && subjectId !== null) store.passages.prune([subjectId]);
      }
      return { id, updatedAt: new Date().toISOString() };
    }
    const text = { title, lexical, markdown, plain };
    if (before !== null) return { id, updatedAt: store.notes.update(id, text) };
    if (subjectId !== null && store.notes.of(subject, subjectId) !== null)
      throw new Refusal("stale", `there is a note on this ${subject} already, written elsewhere; open it first`);
    return { id, updatedAt: store.notes.insert(id, subject, subjectId, text) };
  },
  "notes.remove": ({ id }, change) => {
    const note = store.notes.byId(id);
    if (note === null) throw new Refusal("not-found", "that note is not in the notebook any more");
    const on = store.notes.subjectLabel(note.subject, note.subjectId) ?? "";
    store.notes.remove(id);
    if (note.subject === "passage" && note.subjectId !== null) store.passages.prune([note.subjectId]);
    change.label(`Remove note${on === "" ? titled(note.title) : ` on ${quoted(on)}`}`);
    return null;
  },
});

const labelOf = (subject: NoteSubject, on: string, title: string): string =>
  subject === "notebook" ? `Edit note${titled(title)}` : `Edit note on ${quoted(on)}`;

const titled = (title: string): string => (title.trim() === "" ? "" : ` ${quoted(title.trim())}`);
