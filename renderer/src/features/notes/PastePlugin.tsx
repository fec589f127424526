import { TOGGLE_LINK_COMMAND } from "@lexical/link";
import { $generateNodesFromMarkdownString } from "@lexical/markdown";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  DROP_COMMAND,
  PASTE_COMMAND,
  PASTE_TAG,
  $addUpdateTag,
} from "lexical";
import type { LexicalEditor } from "lexical";
import { useEffect } from "react";
import { noteMarkdown, noteNamespace } from "./note-format.ts";
import { isPlainUrl, looksFormatted } from "./pasted-text.ts";

/**
 * Pastes text, read as Markdown where it looks so. The editor's own HTML paste would need a policy for trusted markup,
 * which the page's content policy forbids for good reason.
 */
export const PastePlugin = (): null => {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const stopPaste = editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        const text = data?.getData("text/plain") ?? "";
        event.preventDefault();
        if (text !== "") $paste(editor, text);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
    const stopDrop = editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        // Words moved between notes are the editor's business: it reads its own form, not the HTML beside it.
        if (isFromNote(event.dataTransfer?.getData("application/x-lexical-editor") ?? "")) return false;
        const text = event.dataTransfer?.getData("text/plain") ?? "";
        event.preventDefault();
        if (text !== "") $paste(editor, text);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    );
    return () => {
      stopPaste();
      stopDrop();
    };
  }, [editor]);
  return null;
};

const $paste = (editor: LexicalEditor, text: string): void => {
  const selection = $getSelection();
  if (selection === null) return;
  $addUpdateTag(PASTE_TAG);
  if (isPlainUrl(text) && $isRangeSelection(selection) && !selection.isCollapsed()) {
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, text.trim());
    return;
  }
  if (looksFormatted(text)) $insertNodes($generateNodesFromMarkdownString(text, noteMarkdown));
  else if ($isRangeSelection(selection)) selection.insertRawText(text);
  else $insertNodes($generateNodesFromMarkdownString(text, []));
};

const isFromNote = (json: string): boolean => json.includes(`"namespace":"${noteNamespace}"`);
