import * as v from "valibot";
import type { Id } from "../domain/id.ts";
import { noteSubjects } from "../domain/note.ts";
import type { Note, NoteSummary } from "../domain/note.ts";
import { command, id, query } from "./method.ts";

const text = v.pipe(v.string(), v.maxLength(10_000_000));

export const notesMethods = {
  "notes.list": query<readonly NoteSummary[]>(
    "note",
    "article",
    "passage",
    "claim",
    "actor",
    "source",
    "code",
  )(v.strictObject({})),
  "notes.note": query<Note>("note")(v.strictObject({ id })),
  /** The note on a subject, or null: every subject but the notebook has at most one. */
  "notes.of": query<Note | null>("note")(v.strictObject({ subject: v.picklist(noteSubjects), subjectId: id })),
  /**
   * Make or overwrite a note. The window makes the id, so a repeated save is the same save. Saves of one editing session
   * (same `gesture` on the call) are one undo step.
   */
  "notes.save": command<{ readonly id: Id; readonly updatedAt: string }>()(
    v.strictObject({
      id,
      subject: v.picklist(noteSubjects),
      subjectId: v.nullable(id),
      title: v.pipe(v.string(), v.maxLength(500)),
      lexical: text,
      markdown: text,
      plain: text,
    }),
  ),
  "notes.remove": command<null>()(v.strictObject({ id })),
};
