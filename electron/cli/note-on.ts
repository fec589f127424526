import type { Id } from "../../shared/domain/id.ts";
import type { NoteSubject } from "../../shared/domain/note.ts";
import type { Session } from "./session.ts";

/** The note on something, as Markdown; null where there is none. */
export const noteOn = async (session: Session, subject: NoteSubject, subjectId: Id): Promise<string | null> =>
  (await session.ask("notes.of", { subject, subjectId }))?.markdown ?? null;
