import { LexicalComposer } from "@lexical/react/LexicalComposer";
import type { InitialConfigType } from "@lexical/react/LexicalComposer";
import { $convertFromMarkdownString } from "@lexical/markdown";
import type { ReactNode } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Note } from "../../../../shared/domain/note.ts";
import { useAsk } from "../../bridge/ask.ts";
import { tellProblem } from "../../bridge/problems.ts";
import { NoteBody } from "./NoteBody.tsx";
import { noteMarkdown, noteNamespace, noteNodes, noteTheme } from "./note-format.ts";
import type { NoteOn } from "./note-session.ts";
import { isReadableState } from "./readable-state.ts";
import "./note-editor.css";

type Props = {
  readonly on: NoteOn;
  readonly note: Note | null;
  /** What to call a note that is not there yet. */
  readonly newNoteId?: Id;
  readonly compact?: boolean;
  readonly titled?: boolean;
  readonly autoFocus?: boolean;
  /** Stands above the text, beside the save line. */
  readonly head?: ReactNode;
};

/** An editor for one note, there or to be made; what is typed is saved by itself. Give it a key per note. */
export const NoteForm = ({ note, ...rest }: Props) => {
  const info = useAsk("notebook.info", {});
  const readOnly = typeof info.data?.readOnly === "string";
  return (
    // Read once, when the editor is made; the body follows later changes.
    <LexicalComposer initialConfig={configFor(note)}>
      <NoteBody {...rest} note={note} readOnly={readOnly} />
    </LexicalComposer>
  );
};

const configFor = (note: Note | null): InitialConfigType => ({
  namespace: noteNamespace,
  nodes: noteNodes,
  theme: noteTheme,
  onError: (error) => tellProblem({ message: `the note's editor could not do that: ${error.message}` }),
  ...initialState(note),
});

const initialState = (note: Note | null): Pick<InitialConfigType, "editorState"> => {
  if (note === null) return {};
  if (isReadableState(note.lexical)) return { editorState: note.lexical };
  return note.markdown.trim() === ""
    ? {}
    : { editorState: () => $convertFromMarkdownString(note.markdown, noteMarkdown) };
};
