import { $isLinkNode } from "@lexical/link";
import { $isListNode } from "@lexical/list";
import { $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { $findMatchingParent, $getSelection, $isRangeSelection, $isRootNode } from "lexical";
import type { LexicalNode, RangeSelection } from "lexical";
import { useEffect, useState } from "react";

export type BlockType = "paragraph" | "h1" | "h2" | "h3" | "quote" | "bullet" | "number" | "check";

/** What stands under the cursor. */
export type Format = {
  readonly block: BlockType;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly code: boolean;
  /** The link's address; null outside of links. */
  readonly link: string | null;
};

const plain: Format = { block: "paragraph", bold: false, italic: false, strikethrough: false, code: false, link: null };

export const useFormat = (): Format => {
  const [editor] = useLexicalComposerContext();
  const [format, setFormat] = useState(plain);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($formatHere);
        setFormat((current) => (isSame(current, next) ? current : next));
      }),
    [editor],
  );
  return format;
};

const $formatHere = (): Format => {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return plain;
  return {
    block: $blockOf(selection),
    bold: selection.hasFormat("bold"),
    italic: selection.hasFormat("italic"),
    strikethrough: selection.hasFormat("strikethrough"),
    code: selection.hasFormat("code"),
    link: $linkAt(selection),
  };
};

const $blockOf = (selection: RangeSelection): BlockType => {
  const node = selection.anchor.getNode();
  const list = nearest(node, $isListNode);
  if ($isListNode(list)) return list.getListType();
  const block = nearest(node, (each) => $isRootNode(each.getParent()));
  if ($isQuoteNode(block)) return "quote";
  if (!$isHeadingNode(block)) return "paragraph";
  const tag = block.getTag();
  return tag === "h1" || tag === "h2" ? tag : "h3";
};

const $linkAt = (selection: RangeSelection): string | null => {
  const link = nearest(selection.anchor.getNode(), $isLinkNode);
  return $isLinkNode(link) ? link.getURL() : null;
};

const nearest = (node: LexicalNode, is: (node: LexicalNode) => boolean): LexicalNode | null =>
  $findMatchingParent(node, is);

const isSame = (a: Format, b: Format): boolean =>
  a.block === b.block &&
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.strikethrough === b.strikethrough &&
  a.code === b.code &&
  a.link === b.link;
