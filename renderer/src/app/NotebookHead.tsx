import {
  ChevronDown,
  ClipboardPaste,
  Command,
  FileDown,
  FilePlus2,
  FileUp,
  FolderOpen,
  FolderUp,
  Moon,
  PencilLine,
  Sparkles,
  Sun,
  X,
} from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { act } from "../bridge/act.ts";
import { useAsk } from "../bridge/ask.ts";
import { useSession } from "../session/session.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/Field.tsx";
import { Menu } from "../ui/Menu.tsx";
import type { MenuEntry } from "../ui/Menu.tsx";
import { runCommand } from "./commands.ts";
import { keysOf } from "./use-keys.ts";
import type { MenuCommand } from "../../../shared/domain/menu-commands.ts";

/** The notebook's name, the menu of what can be done with it, and the way to anything. */
export const NotebookHead = () => {
  const shell = useSession((session) => session.shell);
  const info = useAsk("notebook.info", {});
  const [renaming, setRenaming] = useState(false);
  const platform = shell?.platform ?? "";
  const title = info.data?.title ?? shell?.notebook?.name ?? "";
  const item = (command: MenuCommand, label: string, icon: ReactNode): MenuEntry => {
    const keys = keysOf(command, platform);
    return { id: command, label, icon, ...(keys === null ? {} : { keys }), onAction: () => void runCommand(command) };
  };
  return (
    <div className="notebook-head">
      <Menu
        label="Notebook"
        trigger={
          <AriaButton className="notebook-name">
            <span className="truncate">{title}</span>
            <ChevronDown size={14} aria-hidden />
          </AriaButton>
        }
        entries={[
          item("import.files", "Import files…", <FileUp size={14} />),
          item("import.folder", "Import a folder…", <FolderUp size={14} />),
          item("import.paste", "Import from clipboard…", <ClipboardPaste size={14} />),
          item("export.markdown", "Export to Markdown…", <FileDown size={14} />),
          { separator: "s1" },
          {
            id: "rename",
            label: "Rename notebook…",
            icon: <PencilLine size={14} />,
            onAction: () => setRenaming(true),
          },
          item("notebook.new", "New notebook…", <FilePlus2 size={14} />),
          item("notebook.open", "Open notebook…", <FolderOpen size={14} />),
          item("notebook.openSample", "Open the sample", <Sparkles size={14} />),
          item("notebook.close", "Close notebook", <X size={14} />),
          { separator: "s2" },
          item("theme.light", "Light", <Sun size={14} />),
          item("theme.dark", "Dark", <Moon size={14} />),
          item("theme.system", "Like the system", null),
          item("theme.high-contrast", "High contrast", null),
        ]}
      />
      <button type="button" className="go-anything" onClick={() => void runCommand("go.palette")}>
        <Command size={14} aria-hidden />
        <span>Go to anything</span>
        <kbd>{keysOf("go.palette", platform)}</kbd>
      </button>
      {renaming ? <RenameDialog title={title} onClose={() => setRenaming(false)} /> : null}
    </div>
  );
};

const RenameDialog = ({ title, onClose }: { readonly title: string; readonly onClose: () => void }) => {
  const [wanted, setWanted] = useState(title);
  const rename = async (): Promise<void> => {
    if ((await act("notebook.rename", { title: wanted })) !== null) onClose();
  };
  return (
    <Dialog
      title="Rename notebook"
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={wanted.trim() === ""} onPress={() => void rename()}>
            Rename
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        hint="The file keeps its name."
        value={wanted}
        onChange={setWanted}
        autoFocus
        onEnter={() => void rename()}
      />
    </Dialog>
  );
};
