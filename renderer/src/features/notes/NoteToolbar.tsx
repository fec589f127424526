import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import {
  Bold,
  Code,
  Heading1,
  Heading2,
  Italic,
  List,
  ListChecks,
  ListOrdered,
  Strikethrough,
  TextQuote,
} from "lucide-react";
import type { ReactNode } from "react";
import { Toolbar } from "react-aria-components";
import { FORMAT_TEXT_COMMAND } from "lexical";
import { useSession } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { LinkButton } from "./LinkButton.tsx";
import { setBlock } from "./set-block.ts";
import { useFormat } from "./use-format.ts";
import type { BlockType } from "./use-format.ts";

const size = 15;

type Block = { readonly type: BlockType; readonly label: string; readonly icon: ReactNode };
const blocks: readonly Block[] = [
  { type: "h1", label: "Heading", icon: <Heading1 size={size} /> },
  { type: "h2", label: "Smaller heading", icon: <Heading2 size={size} /> },
  { type: "bullet", label: "List", icon: <List size={size} /> },
  { type: "number", label: "Numbered list", icon: <ListOrdered size={size} /> },
  { type: "check", label: "To do", icon: <ListChecks size={size} /> },
  { type: "quote", label: "Quote", icon: <TextQuote size={size} /> },
];

type Mark = {
  readonly type: "bold" | "italic" | "strikethrough" | "code";
  readonly label: string;
  readonly key?: string;
  readonly icon: ReactNode;
};
const marks: readonly Mark[] = [
  { type: "bold", label: "Bold", key: "B", icon: <Bold size={size} /> },
  { type: "italic", label: "Italic", key: "I", icon: <Italic size={size} /> },
  { type: "strikethrough", label: "Strike through", icon: <Strikethrough size={size} /> },
  { type: "code", label: "Code", icon: <Code size={size} /> },
];

/** One tab stop; arrows move along it. The selection in the text stays. */
export const NoteToolbar = () => {
  const [editor] = useLexicalComposerContext();
  const platform = useSession((session) => session.shell?.platform ?? "");
  const format = useFormat();
  return (
    <Toolbar className="note-tools" aria-label="Format">
      {marks.map(({ type, label, key, icon }) => (
        <IconButton
          key={type}
          label={label}
          icon={icon}
          pressed={format[type]}
          preventFocusOnPress
          {...(key === undefined ? {} : { keys: platform === "darwin" ? `⌘${key}` : `Ctrl+${key}` })}
          onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, type)}
        />
      ))}
      <LinkButton url={format.link} />
      <span className="note-tools-gap" aria-hidden />
      {blocks.map(({ type, label, icon }) => (
        <IconButton
          key={type}
          label={label}
          icon={icon}
          pressed={format.block === type}
          preventFocusOnPress
          onPress={() => setBlock(editor, format.block, type)}
        />
      ))}
    </Toolbar>
  );
};
