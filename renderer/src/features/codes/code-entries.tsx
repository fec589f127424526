import { FolderInput, Merge, Plus, Split, Trash2 } from "lucide-react";
import type { Code } from "../../../../shared/domain/code.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { MenuEntry } from "../../ui/Menu.tsx";

export type CodeActions = {
  /** Asks for a name. */
  readonly create: (parent: Code | null) => void;
  /** Asks where to. */
  readonly move: (code: Code) => void;
  readonly moveTo: (id: Id, parentId: Id | null) => void;
  /** Asks into which. */
  readonly merge: (code: Code) => void;
  /** Asks what goes to the new one. */
  readonly split: (code: Code) => void;
  readonly remove: (code: Code) => void;
};

/** What can be done with a code, for its menus. */
export const codeEntries = (code: Code, { create, move, merge, split, remove }: CodeActions): readonly MenuEntry[] => [
  { id: "under", label: "New code under this…", icon: <Plus size={14} />, onAction: () => create(code) },
  { id: "move", label: "Move…", icon: <FolderInput size={14} />, onAction: () => move(code) },
  { id: "merge", label: "Merge into…", icon: <Merge size={14} />, onAction: () => merge(code) },
  ...(code.passages === 0
    ? []
    : [{ id: "split", label: "Split…", icon: <Split size={14} />, onAction: () => split(code) }]),
  { separator: "remove-line" },
  { id: "remove", label: "Remove code…", icon: <Trash2 size={14} />, danger: true, onAction: () => remove(code) },
];
