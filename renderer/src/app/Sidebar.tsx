import type { NotebookCounts } from "../../../shared/contract/library.ts";
import type { MenuCommand } from "../../../shared/domain/menu-commands.ts";
import { useAsk } from "../bridge/ask.ts";
import type { ViewName } from "../session/place.ts";
import { SavedSearches } from "../features/search/index.ts";
import { useSession } from "../session/session.ts";
import { KindIcon } from "../ui/kinds.tsx";
import { NotebookHead } from "./NotebookHead.tsx";
import { runCommand } from "./commands.ts";
import { keysOf } from "./use-keys.ts";

type Entry = {
  readonly view: ViewName;
  readonly label: string;
  readonly icon: Parameters<typeof KindIcon>[0]["kind"];
  readonly command: MenuCommand;
  readonly count: keyof NotebookCounts | null;
};

const entries: readonly Entry[] = [
  { view: "articles", label: "Articles", icon: "article", command: "go.articles", count: "articles" },
  { view: "claims", label: "Claims", icon: "claim", command: "go.claims", count: "claims" },
  { view: "actors", label: "Actors", icon: "actor", command: "go.actors", count: "actors" },
  { view: "sources", label: "Sources", icon: "source", command: "go.sources", count: "sources" },
  { view: "codes", label: "Codes", icon: "code", command: "go.codes", count: "codes" },
  { view: "copies", label: "Copies", icon: "copies", command: "go.copies", count: "copies" },
  { view: "notes", label: "Notes", icon: "note", command: "go.notes", count: "notes" },
  { view: "network", label: "Network", icon: "network", command: "go.network", count: null },
  { view: "timeline", label: "Timeline", icon: "timeline", command: "go.timeline", count: null },
  { view: "matrix", label: "Matrix", icon: "matrix", command: "go.matrix", count: null },
  { view: "search", label: "Search", icon: "search", command: "go.search", count: null },
];

export const Sidebar = () => {
  const view = useSession((session) => session.place.view);
  const platform = useSession((session) => session.shell?.platform ?? "");
  const info = useAsk("notebook.info", {});
  return (
    <nav className="sidebar" aria-label="Notebook">
      <NotebookHead />
      <ul>
        {entries.map((entry) => {
          const count = entry.count === null ? null : (info.data?.counts[entry.count] ?? null);
          return (
            <li key={entry.view}>
              <button
                type="button"
                className="sidebar-entry"
                aria-current={view === entry.view ? "page" : undefined}
                title={keysOf(entry.command, platform) ?? ""}
                onClick={() => void runCommand(entry.command)}
              >
                <span className={`sidebar-icon sidebar-icon-${entry.icon}`}>
                  <KindIcon kind={entry.icon} size={16} />
                </span>
                <span className="sidebar-label">{entry.label}</span>
                {count === null || count === 0 ? null : <span className="sidebar-count">{count.toLocaleString()}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      <SavedSearches />
    </nav>
  );
};
