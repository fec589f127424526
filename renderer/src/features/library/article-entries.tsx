import { FileOutput, PencilLine, Trash2 } from "lucide-react";
import type { MenuEntry } from "../../ui/Menu.tsx";

type Actions = { readonly edit: () => void; readonly exportThem: () => void; readonly remove: () => void };

/** What can be done with one or more articles of the list. */
export const articleEntries = (count: number, { edit, exportThem, remove }: Actions): readonly MenuEntry[] => {
  const many = count > 1 ? ` ${count.toLocaleString()} articles` : "";
  const disabled = count === 0;
  return [
    {
      id: "edit",
      label: `Edit details${many === "" ? "" : ` of${many}`}…`,
      icon: <PencilLine size={14} />,
      disabled,
      onAction: edit,
    },
    { id: "export", label: `Export${many}…`, icon: <FileOutput size={14} />, disabled, onAction: exportThem },
    { separator: "remove-line" },
    {
      id: "remove",
      label: `Remove${many}`,
      keys: "Del",
      icon: <Trash2 size={14} />,
      danger: true,
      disabled,
      onAction: remove,
    },
  ];
};
