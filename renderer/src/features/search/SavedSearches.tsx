import { Bookmark, EllipsisVertical, FileDown, PencilLine, Trash2 } from "lucide-react";
import { useState } from "react";
import { countedUpTo } from "../../../../shared/contract/search.ts";
import type { SavedSearch } from "../../../../shared/contract/search.ts";
import { act, problemOf } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go, useSession } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import { Menu } from "../../ui/Menu.tsx";
import type { MenuEntry } from "../../ui/Menu.tsx";
import { openExport } from "../export/index.ts";
import { offerUndo } from "../history/index.ts";
import { focusSearch } from "./focus-search.ts";
import { rememberSort } from "./search-memory.ts";
import { useAsScope } from "./use-as-scope.tsx";
import { NameDialog } from "../../ui/NameDialog.tsx";
import "./saved-searches.css";

/** The saved searches in the sidebar, each with what it finds now. Nothing while there are none. */
export const SavedSearches = () => {
  const { data: saved } = useAsk("search.saved", {});
  const info = useAsk("notebook.info", {});
  const place = useSession((session) => session.place);
  const [renaming, setRenaming] = useState<SavedSearch | null>(null);
  if (saved === undefined || saved.length === 0) return null;
  return (
    <section className="saved-searches" aria-labelledby={titleId}>
      <h2 id={titleId}>Saved searches</h2>
      <ul>
        {saved.map((search) => (
          <SavedSearchRow
            key={search.id}
            search={search}
            isHere={place.view === "search" && place.query.trim() === search.query && place.scope === search.scope}
            isReadOnly={typeof info.data?.readOnly === "string"}
            onRename={() => setRenaming(search)}
          />
        ))}
      </ul>
      {renaming === null ? null : (
        <NameDialog
          label="Name"
          missing="A name is needed"
          title="Rename saved search"
          action="Rename"
          name={renaming.name}
          hint={renaming.query}
          onKeep={(name) => problemOf("search.renameSaved", { id: renaming.id, name })}
          onClose={() => setRenaming(null)}
        />
      )}
    </section>
  );
};

const titleId = "saved-searches-title";

type RowProps = {
  readonly search: SavedSearch;
  readonly isHere: boolean;
  readonly isReadOnly: boolean;
  readonly onRename: () => void;
};

const SavedSearchRow = ({ search, isHere, isReadOnly, onRename }: RowProps) => {
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const asScope = useAsScope();
  const { id, name, query, scope, found } = search;
  const label = `Saved search “${name}”`;
  const entries: readonly MenuEntry[] = [
    ...asScope({ name, query }, scope !== "passages"),
    {
      id: "export",
      label: "Export what it finds…",
      icon: <FileDown size={14} />,
      onAction: () => openExport({ query }),
    },
    { id: "rename", label: "Rename…", icon: <PencilLine size={14} />, disabled: isReadOnly, onAction: onRename },
    {
      id: "remove",
      label: "Remove",
      icon: <Trash2 size={14} />,
      danger: true,
      disabled: isReadOnly,
      onAction: () => void remove(id, name),
    },
  ];
  const problem = found !== null && "problem" in found ? found.problem : null;
  return (
    <li className="saved-search">
      <button
        type="button"
        className="sidebar-entry"
        aria-current={isHere ? "true" : undefined}
        title={`${name}\n${problem ?? query}`}
        onClick={() => open(search)}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenuAt({ x: event.clientX, y: event.clientY });
        }}
      >
        <span className="sidebar-icon">
          <Bookmark size={16} aria-hidden />
        </span>
        <span className="sidebar-label truncate">{name}</span>
        <span className="sidebar-count">{sayFound(found)}</span>
      </button>
      <Menu
        label={label}
        trigger={<IconButton label={label} icon={<EllipsisVertical size={14} />} />}
        entries={entries}
      />
      {menuAt === null ? null : (
        <ContextMenu label={label} at={menuAt} entries={entries} onClose={() => setMenuAt(null)} />
      )}
    </li>
  );
};

const open = ({ query, scope, sort }: SavedSearch): void => {
  rememberSort(sort);
  go({ view: "search", query, scope });
  focusSearch();
};

const remove = async (id: SavedSearch["id"], name: string): Promise<void> => {
  if ((await act("search.removeSaved", { id })) !== null) offerUndo(`Removed saved search “${name}”`);
};

/** A name in the query that is gone finds nothing until it is back; why stands in the tooltip and in the search view. */
const sayFound = (found: SavedSearch["found"]): string => {
  if (found === null) return "";
  if ("problem" in found) return "?";
  return found.count >= countedUpTo ? "10,000+" : found.count.toLocaleString("en");
};
