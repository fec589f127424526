import type { Id } from "../../../../shared/domain/id.ts";
import type { NoteSubject } from "../../../../shared/domain/note.ts";
import { useAsk } from "../../bridge/ask.ts";
import { NoteForm } from "./NoteForm.tsx";

type Props = {
  readonly subject: Exclude<NoteSubject, "notebook">;
  readonly subjectId: Id;
  /** Small, for a side panel: the tools show only while writing. */
  readonly compact?: boolean;
};

/** The one note on something: an article, a passage, a claim, an actor, a source or a code. */
export const NoteEditor = ({ subject, subjectId, compact = true }: Props) => {
  const note = useAsk("notes.of", { subject, subjectId });
  if (note.error !== null) return <p className="note-problem">The note could not be read: {note.error.message}</p>;
  if (note.data === undefined) return <div className="note-waiting" aria-busy="true" />;
  return <NoteForm key={`${subject} ${subjectId}`} on={{ subject, subjectId }} note={note.data} compact={compact} />;
};
