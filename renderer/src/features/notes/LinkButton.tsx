import { $toggleLink, formatUrl } from "@lexical/link";
import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { Link } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { $addUpdateTag, $createTextNode, $getSelection, $isRangeSelection, $setSelection } from "lexical";
import type { BaseSelection, LexicalEditor } from "lexical";
import { tellShell } from "../../bridge/act.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";

/** Make the selected words a link, change where it goes, open it or take it off. */
export const LinkButton = ({ url }: { readonly url: string | null }) => {
  const [editor] = useLexicalComposerContext();
  const [selection, setSelection] = useState<BaseSelection | null>(null);
  return (
    <DialogTrigger
      onOpenChange={(open) => {
        // The field takes the focus, and with it the editor's selection.
        if (open) setSelection(editor.getEditorState().read(() => $getSelection()?.clone() ?? null));
      }}
    >
      <IconButton label="Link" icon={<Link size={15} />} pressed={url !== null} preventFocusOnPress />
      <Popover className="popover" placement="bottom start">
        <Dialog className="note-link-form" aria-label="Link">
          {({ close }) => <LinkForm editor={editor} url={url} selection={selection} onClose={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

type FormProps = {
  readonly editor: LexicalEditor;
  readonly url: string | null;
  readonly selection: BaseSelection | null;
  readonly onClose: () => void;
};

const LinkForm = ({ editor, url, selection, onClose }: FormProps) => {
  const [text, setText] = useState(url ?? "");
  const target = text.trim();
  const valid = target === "" || URL.canParse(formatUrl(target));
  const set = (to: string | null): void => {
    onClose();
    editor.update(
      () => {
        if (selection !== null) $setSelection(selection.clone());
        $link(to);
      },
      { onUpdate: () => editor.focus() },
    );
  };
  const save = (): void => {
    if (valid && target !== "") set(formatUrl(target));
  };
  return (
    <>
      <TextField
        label="Address"
        value={text}
        onChange={setText}
        placeholder="https://…"
        error={valid ? null : "This is no web address"}
        autoFocus
        onEnter={save}
      />
      <div className="note-link-actions">
        {url === null ? null : (
          <>
            <Button size="small" onPress={() => void tellShell("shell.openLink", { url })}>
              Open
            </Button>
            <Button size="small" onPress={() => set(null)}>
              Remove
            </Button>
          </>
        )}
        <Button size="small" look="primary" isDisabled={!valid || target === ""} onPress={save}>
          {url === null ? "Link" : "Change"}
        </Button>
      </div>
    </>
  );
};

/** Without selected words the address itself becomes the text. */
const $link = (url: string | null): void => {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  $addUpdateTag("link");
  if (url !== null && selection.isCollapsed()) {
    const text = $createTextNode(url);
    selection.insertNodes([text]);
    text.select(0, text.getTextContentSize());
  }
  $toggleLink(url);
};
