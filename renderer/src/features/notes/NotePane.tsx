import { ArrowUpRight, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Note } from "../../../../shared/domain/note.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { goToSubject, subjectNames } from "./go-to-subject.ts";
import { NoteForm } from "./NoteForm.tsx";
import { removeNote } from "./remove-note.ts";

type Props = { readonly id: Id; /** False for one that is only about to be written. */ readonly listed: boolean };

/** One note with the whole window for it. */
export const NotePane = ({ id, listed }: Props) => {
  // One that was opened to be written stays as it is when its first save comes back.
  const [draft] = useState(!listed);
  const note = useAsk("notes.note", { id }, { when: listed });
  const list = useAsk("notes.list", {});
  const about = list.data?.find((each) => each.id === id);
  if (note.error !== null && listed)
    return <p className="note-problem">The note could not be read: {note.error.message}</p>;
  if (!draft && note.data === undefined) return <div className="notes-waiting" aria-busy="true" />;
  return <Opened id={id} listed={listed} note={note.data} on={about?.on ?? ""} />;
};

type OpenedProps = { readonly id: Id; readonly listed: boolean; readonly note: Note | undefined; readonly on: string };

const Opened = ({ id, listed, note, on }: OpenedProps) => {
  const subject = note?.subject ?? "notebook";
  const subjectId = note?.subjectId ?? null;
  return (
    <section className="notes-pane" aria-label="Note">
      <NoteForm
        on={{ subject, subjectId }}
        note={note ?? null}
        newNoteId={id}
        titled
        autoFocus={!listed}
        head={
          <>
            {subjectId === null ? (
              <span className="notes-on">Note of the notebook</span>
            ) : (
              <Button size="small" look="quiet" onPress={() => void goToSubject(subject, subjectId)}>
                <span className="notes-on truncate">
                  {subjectNames[subject]}: {on}
                </span>
                <ArrowUpRight size={14} aria-hidden />
              </Button>
            )}
            {listed ? (
              <IconButton label="Remove note" icon={<Trash2 size={15} />} onPress={() => void removeNote(id)} />
            ) : null}
          </>
        }
      />
    </section>
  );
};
