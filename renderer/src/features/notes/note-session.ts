import type { LexicalEditor } from "lexical";
import type { Id } from "../../../../shared/domain/id.ts";
import { newId } from "../../../../shared/domain/id.ts";
import type { Note, NoteSubject } from "../../../../shared/domain/note.ts";
import { call } from "../../bridge/bridge.ts";
import { openNoteSaver } from "./note-saver.ts";
import type { NoteSaver } from "./note-saver.ts";
import { isEmptyText, showText, textOf } from "./note-text.ts";

/** What a note is on. */
export type NoteOn = { readonly subject: NoteSubject; readonly subjectId: Id | null };

export type NoteSession = {
  readonly saver: NoteSaver;
  readonly title: () => string;
  readonly onTitle: (listener: () => void) => () => void;
  readonly setTitle: (title: string) => void;
  /** The editor got the focus: what is written until it is left is one step of undo. */
  readonly enter: () => void;
  readonly leave: () => Promise<void>;
  /** The note as the notebook has it now: shown when someone else changed it and nothing is typed here. */
  readonly receive: (note: Note | null) => void;
  /** The note goes: nothing more is saved. */
  readonly discard: () => void;
};

/** One note in one editor, from opening to closing. */
export const openNoteSession = (on: NoteOn, first: Note | null, firstId: Id, editor: LexicalEditor): NoteSession => {
  let id = first?.id ?? firstId;
  let title = first?.title ?? "";
  let known = first === null ? null : { lexical: first.lexical, title: first.title };
  let gesture = newId();
  let inside = false;
  let gone = false;
  const listeners = new Set<() => void>();
  const retitle = (next: string): void => {
    title = next;
    for (const listener of listeners) listener();
  };

  const saver = openNoteSaver(
    () => {
      const text = textOf(editor);
      known = { lexical: text.lexical, title };
      return call("notes.save", { id, ...on, title, ...text }, gesture);
    },
    // An emptied note is taken out of the notebook: not between deleting its words and writing new ones.
    () => inside && on.subject !== "notebook" && isEmptyText(editor),
  );
  return {
    saver,
    title: () => title,
    onTitle: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    setTitle: (next) => {
      retitle(next);
      saver.changed();
    },
    enter: () => {
      if (!inside) gesture = newId();
      inside = true;
    },
    leave: () => {
      inside = false;
      return gone ? Promise.resolve() : saver.flush();
    },
    receive: (note) => {
      if (gone || saver.state().kind !== "saved") return;
      if (note === null && (known === null || isEmptyText(editor))) {
        known = null;
        return;
      }
      if (note !== null && known?.lexical === note.lexical && known.title === note.title) return;
      id = note?.id ?? id;
      known = note === null ? null : { lexical: note.lexical, title: note.title };
      retitle(note?.title ?? "");
      showText(editor, note);
    },
    discard: () => {
      gone = true;
      saver.reset();
    },
  };
};
