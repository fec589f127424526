import type { MenuCommand } from "../../../shared/domain/menu-commands.ts";
import { tellShell } from "../bridge/act.ts";
import { findCopies } from "../features/copies/index.ts";
import { openBrief } from "../features/claims/index.ts";
import { openExport } from "../features/export/index.ts";
import { redo, undo } from "../features/history/index.ts";
import { chooseFilesToImport, chooseFolderToImport, openAddresses, openPaste } from "../features/import/index.ts";
import { verifyAllOriginals } from "../features/library/index.ts";
import { showOrphans } from "../features/reader/index.ts";
import { checkIndex, focusSearch } from "../features/search/index.ts";
import { goBack, goForward, goToView, openDialog, toggle, useSession } from "../session/session.ts";

/** Everything the menu, the palette and the keys can do. Those that need a notebook do nothing without one. */
export const runCommand = async (command: MenuCommand): Promise<void> => {
  const { shell } = useSession.getState();
  if (shell?.notebook === null && !worksWithoutNotebook.has(command)) return;
  await commands[command]();
};

const worksWithoutNotebook = new Set<MenuCommand>([
  "notebook.new",
  "notebook.open",
  "notebook.openSample",
  "theme.system",
  "theme.light",
  "theme.dark",
  "theme.high-contrast",
  "help.shortcuts",
]);

type Run = () => unknown;

const commands: Readonly<Record<MenuCommand, Run>> = {
  "notebook.new": () => tellShell("shell.newNotebook", {}),
  "notebook.open": () => tellShell("shell.openNotebook", {}),
  "notebook.openSample": () => tellShell("shell.openSample", {}),
  "notebook.close": () => tellShell("shell.closeNotebook", {}),
  "import.files": chooseFilesToImport,
  "import.folder": chooseFolderToImport,
  "import.url": openAddresses,
  "import.paste": openPaste,
  "export.markdown": () => openExport({}),
  "copies.find": () => findCopies(false),
  "library.orphans": showOrphans,
  "library.debrisRules": () => openDialog("debris-rules"),
  "library.verifyAll": verifyAllOriginals,
  "claim.brief": openBrief,
  "search.checkIndex": checkIndex,
  "history.undo": undo,
  "history.redo": redo,
  "search.find": focusSearch,
  "go.palette": () => openDialog("palette"),
  "go.articles": () => goToView("articles"),
  "go.claims": () => goToView("claims"),
  "go.actors": () => goToView("actors"),
  "go.sources": () => goToView("sources"),
  "go.codes": () => goToView("codes"),
  "go.notes": () => goToView("notes"),
  "go.copies": () => goToView("copies"),
  "go.network": () => goToView("network"),
  "go.timeline": () => goToView("timeline"),
  "go.matrix": () => goToView("matrix"),
  "go.search": () => goToView("search"),
  "go.back": goBack,
  "go.forward": goForward,
  "view.sidebar": () => toggle("sidebar"),
  "view.inspector": () => toggle("inspector"),
  "theme.system": () => tellShell("shell.setTheme", { theme: "system" }),
  "theme.light": () => tellShell("shell.setTheme", { theme: "light" }),
  "theme.dark": () => tellShell("shell.setTheme", { theme: "dark" }),
  "theme.high-contrast": () => tellShell("shell.setTheme", { theme: "high-contrast" }),
  "help.shortcuts": () => openDialog("shortcuts"),
};
