type Entry = {
  readonly label: string;
  /** Electron's notation; null when there is none. */
  readonly accelerator: string | null;
};

const entry = (label: string, accelerator: string | null = null): Entry => ({ label, accelerator });

/** What the menu, the palette and the shortcut list offer: one list, so that they cannot differ. */
export const menuCommands = {
  "notebook.new": entry("New Notebook…", "CmdOrCtrl+N"),
  "notebook.open": entry("Open Notebook…", "CmdOrCtrl+O"),
  "notebook.openSample": entry("Open Sample Notebook"),
  "notebook.close": entry("Close Notebook"),
  "import.files": entry("Import Files…", "CmdOrCtrl+I"),
  "import.folder": entry("Import Folder…", "CmdOrCtrl+Shift+I"),
  "import.url": entry("Import from URL…", "CmdOrCtrl+Shift+U"),
  "import.paste": entry("Import from Clipboard…", "CmdOrCtrl+Shift+V"),
  "export.markdown": entry("Export to Markdown…", "CmdOrCtrl+E"),
  "copies.find": entry("Find Copies"),
  "library.orphans": entry("Place Lost Passages"),
  "library.debrisRules": entry("Folding Rules…"),
  "library.verifyAll": entry("Verify All Originals"),
  "claim.brief": entry("Print Brief…", "CmdOrCtrl+P"),
  "search.checkIndex": entry("Check Search Index"),
  "history.undo": entry("Undo", "CmdOrCtrl+Z"),
  "history.redo": entry("Redo", "CmdOrCtrl+Shift+Z"),
  "search.find": entry("Search…", "CmdOrCtrl+F"),
  "go.palette": entry("Go to Anything…", "CmdOrCtrl+K"),
  "go.articles": entry("Articles", "CmdOrCtrl+1"),
  "go.claims": entry("Claims", "CmdOrCtrl+2"),
  "go.actors": entry("Actors", "CmdOrCtrl+3"),
  "go.sources": entry("Sources", "CmdOrCtrl+4"),
  "go.codes": entry("Codes", "CmdOrCtrl+5"),
  "go.notes": entry("Notes", "CmdOrCtrl+6"),
  "go.copies": entry("Copies", "CmdOrCtrl+8"),
  "go.search": entry("Search", "CmdOrCtrl+7"),
  "go.network": entry("Network", "CmdOrCtrl+Alt+1"),
  "go.timeline": entry("Timeline", "CmdOrCtrl+Alt+2"),
  "go.matrix": entry("Matrix", "CmdOrCtrl+Alt+3"),
  "go.back": entry("Back", "Alt+Left"),
  "go.forward": entry("Forward", "Alt+Right"),
  "view.sidebar": entry("Show or Hide Sidebar", "CmdOrCtrl+B"),
  "view.inspector": entry("Show or Hide Inspector", "CmdOrCtrl+J"),
  "theme.system": entry("Theme: Like the System"),
  "theme.light": entry("Theme: Light"),
  "theme.dark": entry("Theme: Dark"),
  "theme.high-contrast": entry("Theme: High Contrast"),
  "help.shortcuts": entry("Keyboard Shortcuts", "CmdOrCtrl+/"),
} as const satisfies Record<string, Entry>;
export type MenuCommand = keyof typeof menuCommands;

export const isMenuCommand = (name: string): name is MenuCommand => Object.hasOwn(menuCommands, name);
