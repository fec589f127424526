import { $convertFromMarkdownString, $convertToMarkdownString } from "@lexical/markdown";
import {
  $createParagraphNode,
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
} from "lexical";
import type { LexicalEditor } from "lexical";
import type { Note } from "../../../../shared/domain/note.ts";
import { noteMarkdown } from "./note-format.ts";
import { isReadableState } from "./readable-state.ts";

export type NoteText = Pick<Note, "lexical" | "markdown"> & { readonly plain: string };

/** What the editor holds, in the three forms that are kept: for the editor, for people and export, for search. */
export const textOf = (editor: LexicalEditor): NoteText => {
  const state = editor.getEditorState();
  return state.read(() => ({
    lexical: JSON.stringify(state.toJSON()),
    markdown: $convertToMarkdownString(noteMarkdown),
    plain: $getRoot().getTextContent(),
  }));
};

export const isEmptyText = (editor: LexicalEditor): boolean =>
  editor.getEditorState().read(() => $getRoot().getTextContent().trim() === "");

/** Put a stored note into the editor. A state that cannot be read gives way to its Markdown. */
export const showText = (editor: LexicalEditor, note: Pick<Note, "lexical" | "markdown"> | null): void => {
  const { lexical, markdown } = note ?? { lexical: "", markdown: "" };
  if (isReadableState(lexical)) {
    editor.setEditorState(editor.parseEditorState(lexical), { tag: shownTag });
  } else {
    editor.update(
      () => {
        const root = $getRoot();
        root.clear();
        if (markdown.trim() === "") root.append($createParagraphNode());
        else $convertFromMarkdownString(markdown, noteMarkdown);
      },
      { tag: [shownTag, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
    );
  }
  // What was typed before is another text's history.
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
};

/** Marks an update as shown, not typed. */
export const shownTag = "claimbook-shown";
