import { NotebookPen } from "lucide-react";
import { useState } from "react";
import { newId } from "../../../../shared/domain/id.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go, useSession } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { NoteList } from "./NoteList.tsx";
import { NotePane } from "./NotePane.tsx";
import "./notes-view.css";

/** Every note of the notebook, on whatever it is, and the one that is open. */
export const NotesView = () => {
  const place = useSession((session) => session.place);
  const notes = useAsk("notes.list", {});
  // A note that was opened to be written and has no words yet.
  const [draftId, setDraftId] = useState<Id | null>(null);
  if (place.view !== "notes") return null;
  const { id } = place;
  const rows = notes.data ?? [];
  const write = (): void => {
    const next = newId();
    setDraftId(next);
    go({ view: "notes", id: next });
  };
  if (notes.error !== null)
    return (
      <EmptyState icon={<NotebookPen size={36} />} title="The notes could not be read">
        {notes.error.message}
      </EmptyState>
    );
  if (notes.data === undefined) return <div className="notes-waiting" aria-busy="true" />;
  if (rows.length === 0 && (id === null || id !== draftId))
    return (
      <EmptyState
        icon={<NotebookPen size={36} />}
        title="No notes yet"
        actions={
          <Button look="primary" onPress={write}>
            New note
          </Button>
        }
      >
        Write what you make of it: here on the notebook, or beside an article, passage, claim or actor. All notes are
        listed here.
      </EmptyState>
    );
  const listed = rows.some((note) => note.id === id);
  return (
    <Panes
      label="Notes"
      panes={[
        { id: "note list", size: 320, min: 220, content: <NoteList notes={rows} openId={id} onNew={write} /> },
        {
          id: "note",
          min: 320,
          content:
            id !== null && (listed || id === draftId) ? (
              <NotePane key={id} id={id} listed={listed} />
            ) : (
              <EmptyState icon={<NotebookPen size={36} />} title={id === null ? "Choose a note" : "This note is gone"}>
                {id === null ? "Select it in the list to read and change it." : "It was removed; Undo brings it back."}
              </EmptyState>
            ),
        },
      ]}
    />
  );
};
