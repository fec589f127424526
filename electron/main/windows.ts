import { existsSync, realpathSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, dialog } from "electron";
import type { WebContents } from "electron";
import type { ShellEvents, WindowState } from "../../shared/contract/shell.ts";
import { makeNotebookWindow } from "./notebook-window.ts";
import type { HowToOpen, NotebookWindow } from "./notebook-window.ts";
import type { SettingsStore } from "./settings.ts";

export type Windows = ReturnType<typeof openWindows>;

/** All windows: a notebook is open in at most one, and every window has its own process. */
export const openWindows = (settings: SettingsStore) => {
  const all = new Set<NotebookWindow>();
  let quitting = false;
  /** Opened with the program while no notebook was: they wait for the next one. */
  let waiting: readonly string[] = [];

  const stateOf = (path: string | null): WindowState => ({
    notebook: path === null ? null : { path, name: basename(path, ".claimbook") },
    recent: settings.get().recent.map((entry) => ({ ...entry, missing: !existsSync(entry.path) })),
    theme: settings.get().theme,
    version: app.getVersion(),
    platform: process.platform,
  });
  const rememberOpen = (): void => {
    if (!quitting) settings.setOpen([...all].map((each) => each.path()).filter((path) => path !== null));
  };

  const make = (path: string | null): NotebookWindow => {
    const made = makeNotebookWindow({
      bounds: settings.get().bounds[path ?? ""] ?? null,
      preload: fileURLToPath(new URL("../preload/preload.cjs", import.meta.url)),
      state: stateOf,
      onOpened: (opened, title) => {
        settings.addRecent(opened, title);
        app.addRecentDocument(opened);
        rememberOpen();
        const files = waiting;
        waiting = [];
        // The page hears of its notebook first.
        if (files.length > 0) setImmediate(() => hand(made, files));
      },
      onBounds: (of, bounds) => settings.setBounds(of ?? "", bounds),
      onClosedNotebook: rememberOpen,
      onStay: () => {
        quitting = false;
      },
      onGone: () => {
        all.delete(made);
        // With its last window the program ends: what was open in it is opened again at the next start.
        if (all.size > 0) rememberOpen();
      },
    });
    all.add(made);
    return made;
  };

  const focus = ({ window }: NotebookWindow): void => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
  const anyWindow = (): NotebookWindow | null => [...all][0] ?? null;
  const withNotebook = (path: string): NotebookWindow | null => [...all].find((each) => each.path() === path) ?? null;

  const hand = (to: NotebookWindow, paths: readonly string[]): void => {
    const grant = to.grant(paths);
    if (grant !== null) to.tell("shell.import", grant);
  };
  /** Into the notebook in front; when none is open, into the one that is opened next. */
  const importFiles = (paths: readonly string[]): void => {
    if (paths.length === 0) return;
    const open = [...all].filter((each) => each.path() !== null);
    const front = open.find((each) => each.window.isFocused()) ?? open[0];
    if (front !== undefined) {
      focus(front);
      hand(front, paths);
      return;
    }
    waiting = [...waiting, ...paths];
    const count = waiting.length === 1 ? "1 file is" : `${waiting.length} files are`;
    anyWindow()?.tell("shell.problem", { message: `${count} waiting: open or make a notebook to import into` });
  };

  /** In the asking window when it is empty, else in a new one; a notebook that is open already comes to the front. */
  const show = async (wanted: string, how: HowToOpen, from: NotebookWindow | null): Promise<void> => {
    const path = how === "open" ? real(wanted) : wanted;
    const there = withNotebook(path);
    if (there !== null) {
      focus(there);
      return;
    }
    const free = from !== null && from.path() === null ? from : ([...all].find((each) => each.path() === null) ?? null);
    const beside = from ?? anyWindow();
    const target = free ?? make(path);
    if (free === null) await loaded(target);
    const problem = await target.open(path, how);
    if (problem !== null && free === null && beside !== null) {
      // An empty extra window that only says what went wrong is in the way: say it where the user is.
      target.window.destroy();
      beside.tell("shell.problem", { message: problem });
      focus(beside);
      return;
    }
    if (problem !== null) target.tell("shell.problem", { message: problem });
    focus(target);
  };

  return {
    all: (): ReadonlySet<NotebookWindow> => all,
    of: (sender: WebContents): NotebookWindow | null =>
      [...all].find((each) => each.window.webContents === sender) ?? null,
    stateOf,
    tellState: (): void => {
      for (const each of all) each.tell("shell.state", stateOf(each.path()));
    },
    tellAll: <E extends keyof ShellEvents>(event: E, payload: ShellEvents[E]): void => {
      for (const each of all) each.tell(event, payload);
    },
    /** At start: what was open last time, else the first-run screen. */
    restore: async (paths: readonly string[]): Promise<void> => {
      const first = make(paths[0] ?? null);
      await loaded(first);
      for (const path of paths) await show(path, "open", anyWindow());
    },
    emptyWindow: (): void => void make(null),
    focusAny: (): void => {
      const any = anyWindow();
      if (any === null) make(null);
      else focus(any);
    },
    importFiles,
    openPath: (path: string, from: NotebookWindow | null): Promise<void> => show(path, "open", from),
    askOpen: async (from: NotebookWindow): Promise<void> => {
      const { canceled, filePaths } = await dialog.showOpenDialog(from.window, {
        title: "Open a notebook",
        properties: ["openFile"],
        filters: [
          { name: "Claimbook notebooks", extensions: ["claimbook"] },
          { name: "All files", extensions: ["*"] },
        ],
      });
      if (!canceled) for (const path of filePaths) await show(path, "open", from);
    },
    askNew: async (from: NotebookWindow): Promise<void> => {
      const { canceled, filePath } = await dialog.showSaveDialog(from.window, {
        title: "New notebook",
        buttonLabel: "Create",
        defaultPath: join(app.getPath("documents"), "Notebook.claimbook"),
        filters: [{ name: "Claimbook notebook", extensions: ["claimbook"] }],
      });
      if (canceled || filePath === "") return;
      await show(extname(filePath) === ".claimbook" ? filePath : `${filePath}.claimbook`, "create", from);
    },
    /** The sample is a notebook like any other, in the user's data folder; made when it is not there. */
    openSample: async (from: NotebookWindow): Promise<void> => {
      const path = join(app.getPath("userData"), "Sample.claimbook");
      await show(path, existsSync(path) ? "open" : "sample", from);
    },
    beforeQuit: (): void => {
      quitting = true;
    },
    isQuitting: (): boolean => quitting,
  };
};

const loaded = ({ window }: NotebookWindow): Promise<void> =>
  window.webContents.isLoading()
    ? new Promise((resolve) => window.webContents.once("did-finish-load", () => resolve()))
    : Promise.resolve();
