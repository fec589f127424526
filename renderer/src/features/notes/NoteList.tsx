import { Plus, TextQuote } from "lucide-react";
import { useState } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import type { NoteSubject, NoteSummary } from "../../../../shared/domain/note.ts";
import { go } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { SearchField } from "../../ui/Field.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { subjectNames } from "./go-to-subject.ts";
import { removeNote } from "./remove-note.ts";
import { sayWhen } from "./say-when.ts";

type Props = { readonly notes: readonly NoteSummary[]; readonly openId: Id | null; readonly onNew: () => void };

export const NoteList = ({ notes, openId, onNew }: Props) => {
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLocaleLowerCase();
  const rows =
    wanted === ""
      ? notes
      : notes.filter((note) => `${note.title}\n${note.excerpt}\n${note.on}`.toLocaleLowerCase().includes(wanted));
  const active = rows.findIndex((note) => note.id === openId);
  const open = (index: number): void => {
    const note = rows[index];
    if (note !== undefined) go({ view: "notes", id: note.id });
  };
  return (
    <section className="note-list" aria-label="Notes">
      <h1 className="visually-hidden">Notes</h1>
      <div className="note-list-head">
        <SearchField label="Filter notes" value={filter} onChange={setFilter} />
        <IconButton label="New note" icon={<Plus size={17} />} onPress={onNew} />
      </div>
      {rows.length === 0 ? (
        <p className="note-list-none">{notes.length === 0 ? "No notes yet." : "No note fits the filter."}</p>
      ) : (
        <VirtualList
          label="Notes"
          count={rows.length}
          rowHeight={82}
          measured
          active={active === -1 ? null : active}
          onActive={open}
          onKey={({ key }, index) => {
            const note = index === null ? undefined : rows[index];
            if ((key !== "Delete" && key !== "Backspace") || note === undefined) return false;
            const next = index === null ? undefined : (rows[index + 1] ?? rows[index - 1]);
            void removeNote(note.id).then((removed) => {
              if (removed) go({ view: "notes", id: next?.id ?? null });
            });
            return true;
          }}
          row={(index) => <Row note={rows[index]} />}
        />
      )}
    </section>
  );
};

const Row = ({ note }: { readonly note: NoteSummary | undefined }) => {
  if (note === undefined) return null;
  const { title, on, excerpt, subject, updatedAt } = note;
  return (
    <div className="note-row">
      <div className="note-row-head">
        <strong className="truncate">{[title, on].find((text) => text !== "") ?? "Note without title"}</strong>
        <time dateTime={updatedAt}>{sayWhen(updatedAt)}</time>
      </div>
      <p className="note-row-excerpt">{excerpt}</p>
      <p className="note-row-on">
        <SubjectIcon subject={subject} />
        <span className="truncate">
          {subjectNames[subject]}
          {title === "" || on === "" ? "" : `: ${on}`}
        </span>
      </p>
    </div>
  );
};

const SubjectIcon = ({ subject }: { readonly subject: NoteSubject }) => (
  <span className={`note-row-icon note-row-icon-${subject}`}>
    {subject === "passage" ? (
      <TextQuote size={13} aria-hidden />
    ) : (
      <KindIcon kind={subject === "notebook" ? "note" : subject} size={13} />
    )}
  </span>
);
