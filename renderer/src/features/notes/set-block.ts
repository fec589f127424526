import {
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from "@lexical/list";
import { $createHeadingNode, $createQuoteNode } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import { $createParagraphNode, $getSelection } from "lexical";
import type { LexicalEditor } from "lexical";
import type { BlockType } from "./use-format.ts";

/** Make the selected blocks this; what they are already turns back into paragraphs. */
export const setBlock = (editor: LexicalEditor, from: BlockType, wanted: BlockType): void => {
  const to = from === wanted ? "paragraph" : wanted;
  if (to === "bullet" || to === "number" || to === "check") {
    editor.dispatchCommand(listCommands[to], undefined);
    return;
  }
  if (from === "bullet" || from === "number" || from === "check")
    editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
  editor.update(() => $setBlocksType($getSelection(), () => $block(to)));
};

const listCommands = {
  bullet: INSERT_UNORDERED_LIST_COMMAND,
  number: INSERT_ORDERED_LIST_COMMAND,
  check: INSERT_CHECK_LIST_COMMAND,
} as const;

const $block = (type: "paragraph" | "h1" | "h2" | "h3" | "quote") => {
  switch (type) {
    case "paragraph":
      return $createParagraphNode();
    case "quote":
      return $createQuoteNode();
    default:
      return $createHeadingNode(type);
  }
};
