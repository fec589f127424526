import { CheckListPlugin } from "@lexical/react/LexicalCheckListPlugin";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { HistoryPlugin } from "@lexical/react/LexicalHistoryPlugin";
import { LinkPlugin } from "@lexical/react/LexicalLinkPlugin";
import { ListPlugin } from "@lexical/react/LexicalListPlugin";
import { MarkdownShortcutPlugin } from "@lexical/react/LexicalMarkdownShortcutPlugin";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import { HISTORY_MERGE_TAG } from "lexical";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { ReactNode } from "react";
import { newId } from "../../../../shared/domain/id.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Note } from "../../../../shared/domain/note.ts";
import { holdsUnsaved } from "../../session/unsaved.ts";
import { openLinkAt } from "./open-link.ts";
import { noteMarkdown } from "./note-format.ts";
import { openNoteSession } from "./note-session.ts";
import type { NoteOn } from "./note-session.ts";
import { shownTag } from "./note-text.ts";
import { CheckListRolePlugin } from "./CheckListRolePlugin.tsx";
import { NoteToolbar } from "./NoteToolbar.tsx";
import { PastePlugin } from "./PastePlugin.tsx";
import { SaveLine } from "./SaveLine.tsx";
import { TabPlugin } from "./TabPlugin.tsx";

type Props = {
  readonly on: NoteOn;
  readonly note: Note | null;
  readonly newNoteId?: Id;
  readonly compact?: boolean;
  readonly titled?: boolean;
  readonly autoFocus?: boolean;
  readonly readOnly: boolean;
  readonly head?: ReactNode;
};

/** The editor inside its composer, tied to the note: shows it, follows it, saves it. */
export const NoteBody = (props: Props) => {
  const { on, note, newNoteId, compact = false, titled = false, autoFocus = false, readOnly, head } = props;
  const [editor] = useLexicalComposerContext();
  const [session] = useState(() => openNoteSession(on, note, newNoteId ?? newId(), editor));
  const title = useSyncExternalStore(session.onTitle, session.title);

  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  useEffect(() => session.receive(note), [session, note]);
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        // What the editor does to a text by itself, when it opens it, is not writing.
        if (tags.has(shownTag) || tags.has(HISTORY_MERGE_TAG)) return;
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) session.saver.changed();
      }),
    [editor, session],
  );
  useEffect(() => {
    const release = holdsUnsaved(session.leave);
    // The last words go to the notebook even when the editor is gone from the screen.
    return () => void session.leave().finally(release);
  }, [session]);
  useEffect(() => {
    if (autoFocus && !titled) editor.focus();
  }, [editor, autoFocus, titled]);

  return (
    <div
      className={`note${compact ? " is-compact" : ""}`}
      onFocus={session.enter}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) void session.leave();
      }}
    >
      <div className="note-head">
        {head}
        {readOnly ? (
          <span className="note-state">Read only</span>
        ) : (
          <SaveLine saver={session.saver} there={note !== null} />
        )}
      </div>
      {titled ? (
        <input
          className="note-title"
          aria-label="Title"
          placeholder="Title"
          maxLength={500}
          readOnly={readOnly}
          value={title}
          autoFocus={autoFocus}
          onChange={(event) => session.setTitle(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            editor.focus();
          }}
        />
      ) : null}
      {readOnly ? null : <NoteToolbar />}
      <div className="note-paper">
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="note-text"
              aria-label="Note"
              aria-placeholder={placeholder}
              placeholder={<div className="note-placeholder">{placeholder}</div>}
              onClick={openLinkAt}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
      </div>
      <HistoryPlugin />
      <ListPlugin />
      <CheckListPlugin />
      <CheckListRolePlugin />
      <LinkPlugin validateUrl={isUrl} />
      <MarkdownShortcutPlugin transformers={noteMarkdown} />
      <PastePlugin />
      <TabPlugin />
    </div>
  );
};

const placeholder = "Write a note. # heading, - list, [] to do, > quote";

const isUrl = (url: string): boolean =>
  URL.canParse(url) && ["http:", "https:", "mailto:"].includes(new URL(url).protocol);
