import { basename } from "node:path";
import { BrowserWindow, dialog, nativeTheme, screen } from "electron";
import type { ShellEvents, WindowState } from "../../shared/contract/shell.ts";
import type { Id } from "../../shared/domain/id.ts";
import { newId } from "../../shared/domain/id.ts";
import { indexUrl } from "./app-url.ts";
import { startCoreProcess } from "./core-process.ts";
import type { CoreProcess } from "./core-process.ts";
import { fetchFor } from "./fetch-for-core.ts";
import type { Bounds } from "./settings.ts";

export type HowToOpen = "open" | "create" | "sample";

export type NotebookWindow = {
  readonly window: BrowserWindow;
  /** The notebook's path; null on the first-run screen. */
  readonly path: () => string | null;
  /** Why it could not be opened, in words; null when it is open. */
  readonly open: (path: string, how: HowToOpen) => Promise<string | null>;
  /** Back to the first-run screen. */
  readonly closeNotebook: () => Promise<void>;
  readonly restartCore: () => Promise<void>;
  readonly grant: (paths: readonly string[]) => { readonly token: Id; readonly names: readonly string[] } | null;
  /** Let the notebook write this file, once. `granted` does not know the token: a page cannot have the file opened. */
  readonly grantSave: (path: string) => { readonly token: Id; readonly names: readonly string[] };
  readonly granted: (token: Id) => readonly string[] | null;
  readonly tell: <E extends keyof ShellEvents>(event: E, payload: ShellEvents[E]) => void;
  /** The page's answer to `shell.flush`. */
  readonly flushed: (busy: string | null) => void;
};

type Needs = {
  readonly bounds: Bounds | null;
  readonly preload: string;
  readonly state: (path: string | null) => WindowState;
  readonly onOpened: (path: string, title: string) => void;
  readonly onBounds: (path: string | null, bounds: Bounds) => void;
  /** The window went back to the first-run screen. */
  readonly onClosedNotebook: () => void;
  /** The user decided not to close after all. */
  readonly onStay: () => void;
  /** The window is gone. */
  readonly onGone: () => void;
};

/** A page that does not answer within this is not waited for: what it had saved is saved. */
const flushWithinMs = 3000;

/** One window and, once a notebook is open in it, the line to that notebook's process. */
export const makeNotebookWindow = (needs: Needs): NotebookWindow => {
  const window = new BrowserWindow(windowOptions(needs));
  if (needs.bounds?.maximized === true) window.maximize();
  let path: string | null = null;
  let core: CoreProcess | null = null;
  let answerFlush: ((busy: string | null) => void) | null = null;
  let mayClose = false;
  const grants = new Map<Id, readonly string[]>();

  const tell: NotebookWindow["tell"] = (event, payload) => {
    if (!window.isDestroyed()) window.webContents.send("shell-event", event, payload);
  };
  const showState = (): void => {
    window.setTitle(path === null ? "Claimbook" : `${basename(path, ".claimbook")} — Claimbook`);
    if (path !== null) window.setRepresentedFilename(path);
    tell("shell.state", needs.state(path));
  };
  const connect = (): void => core?.connect(window.webContents);

  const open: NotebookWindow["open"] = async (wanted, how) => {
    const started = await startCoreProcess(
      { type: how, path: wanted, title: basename(wanted, ".claimbook") },
      (url, signal) => fetchFor(window, url, signal),
      (code) => {
        core = null;
        tell("shell.coreGone", {
          message: `The notebook's process ended unexpectedly (${code}). Everything shown as saved is on disk.`,
        });
      },
    );
    if (!started.ok) return started.failure.message;
    core = started.value;
    path = wanted;
    needs.onOpened(wanted, started.value.title);
    connect();
    showState();
    return null;
  };

  const flush = (): Promise<string | null> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), flushWithinMs);
      answerFlush = (busy) => {
        clearTimeout(timer);
        answerFlush = null;
        resolve(busy);
      };
      tell("shell.flush", null);
    });

  /** Whether the user lets go of what is still running. */
  const settle = async (): Promise<boolean> => {
    if (core === null) return true;
    const busy = await flush();
    if (busy === null) return true;
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      message: `${busy} is still running. Stop it?`,
      detail: "What is finished stays; the rest is not done.",
      buttons: ["Keep going", "Stop it"],
      defaultId: 0,
      cancelId: 0,
    });
    return response === 1;
  };

  const closeCore = async (): Promise<void> => {
    const closing = core;
    core = null;
    await closing?.close();
  };

  window.on("close", (event) => {
    needs.onBounds(path, boundsOf(window));
    if (mayClose) return;
    event.preventDefault();
    void settle().then(async (yes) => {
      if (!yes) {
        needs.onStay();
        return;
      }
      await closeCore();
      mayClose = true;
      window.close();
    });
  });
  window.on("closed", needs.onGone);
  window.webContents.on("did-finish-load", connect);
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit") window.webContents.reload();
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(indexUrl);

  return {
    window,
    path: () => path,
    open,
    closeNotebook: async () => {
      if (!(await settle())) return;
      await closeCore();
      path = null;
      needs.onClosedNotebook();
      showState();
    },
    restartCore: async () => {
      if (path === null) return;
      await closeCore();
      const problem = await open(path, "open");
      if (problem === null) tell("shell.coreBack", { path });
      else tell("shell.problem", { message: problem });
    },
    grant: (paths) => {
      if (paths.length === 0) return null;
      const token = newId();
      grants.set(token, paths);
      core?.grant(token, paths);
      return { token, names: paths.map((file) => basename(file)) };
    },
    grantSave: (file) => {
      const token = newId();
      core?.grantSave(token, file);
      return { token, names: [basename(file)] };
    },
    granted: (token) => grants.get(token) ?? null,
    tell,
    flushed: (busy) => answerFlush?.(busy),
  };
};

const windowOptions = ({ bounds, preload }: Needs): Electron.BrowserWindowConstructorOptions => ({
  width: bounds?.width ?? 1360,
  height: bounds?.height ?? 860,
  ...onScreen(bounds),
  minWidth: 720,
  minHeight: 480,
  show: false,
  title: "Claimbook",
  backgroundColor: nativeTheme.shouldUseDarkColors ? "#17191c" : "#fbfaf8",
  webPreferences: {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    spellcheck: false,
    devTools: process.env["CLAIMBOOK_DEVTOOLS"] === "1",
  },
});

/** A window remembered on a screen that is gone would open out of sight. */
const onScreen = (bounds: Bounds | null): { x?: number; y?: number } => {
  if (bounds?.x === undefined || bounds.y === undefined) return {};
  const { x, y } = bounds;
  const seen = screen
    .getAllDisplays()
    .some(
      ({ workArea: area }) =>
        x >= area.x - 50 && y >= area.y - 50 && x < area.x + area.width - 100 && y < area.y + area.height - 100,
    );
  return seen ? { x, y } : {};
};

const boundsOf = (window: BrowserWindow): Bounds => ({ ...window.getNormalBounds(), maximized: window.isMaximized() });
