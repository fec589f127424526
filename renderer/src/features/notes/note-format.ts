import { LinkNode } from "@lexical/link";
import { ListItemNode, ListNode } from "@lexical/list";
import {
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  CHECK_LIST,
  HEADING,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  LINK,
  ORDERED_LIST,
  QUOTE,
  STRIKETHROUGH,
  UNORDERED_LIST,
} from "@lexical/markdown";
import type { Transformer } from "@lexical/markdown";
import { HeadingNode, QuoteNode } from "@lexical/rich-text";
import type { EditorThemeClasses, Klass, LexicalNode } from "lexical";

export const noteNamespace = "claimbook-note";

/** What a note can be made of. */
export const noteNodes: readonly Klass<LexicalNode>[] = [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode];

/** Markdown for exactly these; a check list comes before the list it looks like. */
export const noteMarkdown: Transformer[] = [
  HEADING,
  QUOTE,
  CHECK_LIST,
  UNORDERED_LIST,
  ORDERED_LIST,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_ITALIC_UNDERSCORE,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  STRIKETHROUGH,
  LINK,
];

export const noteTheme: EditorThemeClasses = {
  heading: { h1: "note-h1", h2: "note-h2", h3: "note-h3", h4: "note-h3", h5: "note-h3", h6: "note-h3" },
  link: "note-link",
  list: {
    checklist: "note-checklist",
    listitem: "note-item",
    listitemChecked: "note-check note-checked",
    listitemUnchecked: "note-check",
    nested: { listitem: "note-nested" },
    ol: "note-ol",
    ul: "note-ul",
  },
  paragraph: "note-p",
  quote: "note-quote",
  text: {
    bold: "note-bold",
    code: "note-code",
    italic: "note-italic",
    strikethrough: "note-strike",
    underline: "note-underline",
  },
};
