import { fileURLToPath } from "node:url";
import { basename } from "node:path";
import { clipboard, dialog, ipcMain, nativeTheme, shell } from "electron";
import * as v from "valibot";
import type { Outcome } from "../../shared/contract/failure.ts";
import { shellMethods } from "../../shared/contract/shell.ts";
import type { ShellInput, ShellName, ShellOutput } from "../../shared/contract/shell.ts";
import { articleEndings } from "../../shared/domain/article-endings.ts";
import { safeFileName } from "../../shared/domain/safe-file-name.ts";
import { writeWhole } from "../files/write-whole.ts";
import type { NotebookWindow } from "./notebook-window.ts";
import { showOriginal } from "./original-window.ts";
import { isTrusted, openLink } from "./security.ts";
import type { SettingsStore } from "./settings.ts";
import type { Windows } from "./windows.ts";

/** Beside the bundle that is running. */
const rendererFiles = fileURLToPath(new URL("../renderer", import.meta.url));

type Handlers = {
  readonly [M in ShellName]: (input: ShellInput<M>, from: NotebookWindow) => ShellOutput<M> | Promise<ShellOutput<M>>;
};

/** The one place where a page's messages reach the main process: sender and input are checked before anything is done. */
export const answerShell = (windows: Windows, settings: SettingsStore): void => {
  const handlers = makeHandlers(windows, settings);
  ipcMain.handle("shell", async (event, name: unknown, input: unknown): Promise<Outcome<unknown>> => {
    const from = windows.of(event.sender);
    if (!isTrusted(event) || from === null) return refused("this page may not ask");
    if (typeof name !== "string" || !isShellName(name)) return refused(`there is no method ${String(name)}`);
    const parsed = v.safeParse(shellMethods[name].schema, input);
    if (!parsed.success) return refused(`${name}: ${parsed.issues[0].message}`);
    // The schema of `name` has just accepted the input of `name`'s handler; the compiler cannot follow that pairing.
    const handler = handlers[name] as (input: unknown, from: NotebookWindow) => unknown;
    try {
      return { ok: true, value: await handler(parsed.output, from) };
    } catch (error) {
      return refused(error instanceof Error ? error.message : String(error));
    }
  });
};

const refused = (message: string): Outcome<never> => ({ ok: false, failure: { kind: "bad-input", message } });

const isShellName = (name: string): name is ShellName => Object.hasOwn(shellMethods, name);

const makeHandlers = (windows: Windows, settings: SettingsStore): Handlers => ({
  "shell.state": (_input, from) => windows.stateOf(from.path()),
  "shell.newNotebook": async (_input, from) => {
    await windows.askNew(from);
    return null;
  },
  "shell.openNotebook": async ({ path }, from) => {
    if (path === undefined) await windows.askOpen(from);
    else await windows.openPath(path, from);
    return null;
  },
  "shell.openSample": async (_input, from) => {
    await windows.openSample(from);
    return null;
  },
  "shell.closeNotebook": async (_input, from) => {
    await from.closeNotebook();
    return null;
  },
  "shell.forgetRecent": ({ path }, from) => {
    settings.forgetRecent(path);
    from.tell("shell.state", windows.stateOf(from.path()));
    return null;
  },
  "shell.chooseFiles": async ({ folders }, from) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(from.window, {
      title: folders ? "Import a folder" : "Import articles",
      buttonLabel: "Import",
      properties: folders ? ["openDirectory", "multiSelections"] : ["openFile", "multiSelections"],
      filters: folders
        ? []
        : [
            { name: "Articles", extensions: [...articleEndings] },
            { name: "All files", extensions: ["*"] },
          ],
    });
    return canceled ? null : from.grant(filePaths);
  },
  "shell.grantDropped": ({ paths }, from) => from.grant(paths),
  "shell.chooseFolder": async (_input, from) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(from.window, {
      title: "Export Markdown into a folder",
      buttonLabel: "Export here",
      properties: ["openDirectory", "createDirectory"],
    });
    return canceled ? null : from.grant(filePaths);
  },
  "shell.chooseSaveFile": async ({ name }, from) => {
    const { canceled, filePath } = await dialog.showSaveDialog(from.window, {
      title: "Save the original",
      defaultPath: safeFileName(name),
      properties: ["createDirectory", "showOverwriteConfirmation"],
    });
    return canceled || filePath === "" ? null : from.grantSave(filePath);
  },
  "shell.saveAs": async ({ name, content, encoding }, from) => {
    const { canceled, filePath } = await dialog.showSaveDialog(from.window, {
      title: "Save as",
      defaultPath: safeFileName(name),
      properties: ["createDirectory", "showOverwriteConfirmation"],
    });
    if (canceled || filePath === "") return null;
    await writeWhole(filePath, Buffer.from(content, encoding));
    return { name: basename(filePath) };
  },
  "shell.print": (_input, from) => {
    // Cancelled in the dialog is no problem; what goes wrong the system's dialog says itself.
    from.window.webContents.print({ printBackground: false });
    return null;
  },
  "shell.savePdf": async ({ name }, from) => {
    const { canceled, filePath } = await dialog.showSaveDialog(from.window, {
      title: "Save as PDF",
      defaultPath: safeFileName(name),
      filters: [{ name: "PDF", extensions: ["pdf"] }],
      properties: ["createDirectory", "showOverwriteConfirmation"],
    });
    if (canceled || filePath === "") return null;
    const margin = 14 / 25.4;
    const pdf = await from.window.webContents.printToPDF({
      pageSize: "A4",
      margins: { top: margin, bottom: margin, left: margin, right: margin },
      generateTaggedPDF: true,
    });
    await writeWhole(filePath, pdf);
    return { name: basename(filePath) };
  },
  "shell.showOriginal": (original, from) => {
    showOriginal(original, from.window, rendererFiles);
    return null;
  },
  "shell.reveal": async ({ token }, from) => {
    const [path] = from.granted(token) ?? [];
    // Only a folder the user chose in a dialog, never a path out of content.
    if (path !== undefined) await shell.openPath(path);
    return null;
  },
  "shell.openLink": async ({ url }, from) => {
    const problem = await openLink(from.window, url);
    if (problem !== null) from.tell("shell.problem", { message: problem });
    return null;
  },
  "shell.flushed": ({ busy }, from) => {
    from.flushed(busy);
    return null;
  },
  "shell.setTheme": ({ theme }) => {
    settings.setTheme(theme);
    nativeTheme.themeSource = theme === "high-contrast" ? "system" : theme;
    windows.tellState();
    return null;
  },
  "shell.restartCore": async (_input, from) => {
    await from.restartCore();
    return null;
  },
  "shell.copy": async ({ text }) => {
    await clipboard.writeText(text);
    return null;
  },
});
