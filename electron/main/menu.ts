import { Menu, app, shell } from "electron";
import type { MenuItemConstructorOptions } from "electron";
import { menuCommands } from "../../shared/domain/menu-commands.ts";
import type { MenuCommand } from "../../shared/domain/menu-commands.ts";
import type { Windows } from "./windows.ts";

/** The application menu. What an item does is the page's affair: it gets the command's name. */
export const setMenu = (windows: Windows): void => {
  const focused = () => [...windows.all()].find((each) => each.window.isFocused()) ?? [...windows.all()][0] ?? null;
  const item = (command: MenuCommand): MenuItemConstructorOptions => ({
    label: menuCommands[command].label,
    ...(menuCommands[command].accelerator === null ? {} : { accelerator: menuCommands[command].accelerator }),
    // The page handles the keys, because some depend on where the focus is; the menu only shows them.
    registerAccelerator: false,
    click: () => focused()?.tell("shell.command", { command }),
  });
  const separator: MenuItemConstructorOptions = { type: "separator" };
  const mac = process.platform === "darwin";
  const onMac = (...items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] => (mac ? items : []);
  const elsewhere = (...items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] => (mac ? [] : items);

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...onMac({ role: "appMenu" }),
      {
        label: "&File",
        submenu: [
          item("notebook.new"),
          item("notebook.open"),
          item("notebook.openSample"),
          ...onMac({ role: "recentDocuments", submenu: [{ role: "clearRecentDocuments" }] }),
          separator,
          item("import.files"),
          item("import.folder"),
          item("import.url"),
          item("import.paste"),
          separator,
          item("export.markdown"),
          item("claim.brief"),
          item("copies.find"),
          item("library.orphans"),
          item("library.debrisRules"),
          item("library.verifyAll"),
          item("search.checkIndex"),
          separator,
          item("notebook.close"),
          { role: "close", label: "Close Window" },
          ...elsewhere(separator, { role: "quit" }),
        ],
      },
      {
        label: "&Edit",
        submenu: [
          item("history.undo"),
          item("history.redo"),
          separator,
          { role: "cut" },
          { role: "copy" },
          { role: "paste" },
          { role: "selectAll" },
          separator,
          item("search.find"),
        ],
      },
      {
        label: "&View",
        submenu: [
          item("go.palette"),
          separator,
          item("go.articles"),
          item("go.claims"),
          item("go.actors"),
          item("go.sources"),
          item("go.codes"),
          item("go.copies"),
          item("go.notes"),
          item("go.search"),
          separator,
          item("go.network"),
          item("go.timeline"),
          item("go.matrix"),
          separator,
          item("go.back"),
          item("go.forward"),
          separator,
          item("view.sidebar"),
          item("view.inspector"),
          separator,
          item("theme.system"),
          item("theme.light"),
          item("theme.dark"),
          item("theme.high-contrast"),
          separator,
          { role: "resetZoom" },
          { role: "zoomIn" },
          { role: "zoomOut" },
          { role: "togglefullscreen" },
        ],
      },
      { role: "windowMenu" },
      {
        role: "help",
        submenu: [
          item("help.shortcuts"),
          { label: "Show Data Folder", click: () => void shell.openPath(app.getPath("userData")) },
        ],
      },
    ]),
  );
};
