import * as v from "valibot";
import type { Id } from "../domain/id.ts";
import { id, none, path } from "./method.ts";

/** What a window may ask of the shell (the main process): windows, dialogs, settings. Never content. */
export type ShellMethod<Schema extends v.GenericSchema, Output> = {
  readonly schema: Schema;
  readonly returns?: { readonly output: Output };
};
const shell =
  <Output>() =>
  <Schema extends v.GenericSchema>(schema: Schema): ShellMethod<Schema, Output> => ({ schema });

export type RecentNotebook = {
  readonly path: string;
  readonly title: string;
  readonly openedAt: string;
  readonly missing: boolean;
};

export const themes = ["system", "light", "dark", "high-contrast"] as const;
export type Theme = (typeof themes)[number];

/** Paths stay in main: a window gets a token that its own core can resolve, and names to show. */
export type Grant = { readonly token: Id; readonly names: readonly string[] };

export type WindowState = {
  /** Null while no notebook is open in this window. */
  readonly notebook: { readonly path: string; readonly name: string } | null;
  readonly recent: readonly RecentNotebook[];
  readonly theme: Theme;
  readonly version: string;
  readonly platform: string;
};

export const shellMethods = {
  "shell.state": shell<WindowState>()(none),
  /** With a dialog. Null when the user cancelled it. */
  "shell.newNotebook": shell<null>()(none),
  "shell.openNotebook": shell<null>()(v.strictObject({ path: v.optional(path) })),
  "shell.openSample": shell<null>()(none),
  "shell.closeNotebook": shell<null>()(none),
  "shell.forgetRecent": shell<null>()(v.strictObject({ path })),
  "shell.chooseFiles": shell<Grant | null>()(v.strictObject({ folders: v.optional(v.boolean(), false) })),
  /** Files dropped on the window: the preload turns them into paths, which go to main and never to the page. */
  "shell.grantDropped": shell<Grant | null>()(v.strictObject({ paths: v.array(path) })),
  "shell.chooseFolder": shell<Grant | null>()(v.strictObject({ purpose: v.picklist(["export"]) })),
  /** Where to save an article's original. The name is a proposal; the dialog asks before a file is replaced. */
  "shell.chooseSaveFile": shell<Grant | null>()(
    v.strictObject({ purpose: v.picklist(["original"]), name: v.pipe(v.string(), v.maxLength(4096)) }),
  ),
  /**
   * Ask where, and save what a view shows: a table as CSV, a picture as PNG. Gives the name of the file, null when the user
   * cancelled. The name is a proposal; the dialog asks before a file is replaced.
   */
  "shell.saveAs": shell<{ readonly name: string } | null>()(
    v.strictObject({
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
      content: v.pipe(v.string(), v.maxLength(200_000_000)),
      encoding: v.optional(v.picklist(["utf8", "base64"]), "utf8"),
    }),
  ),
  /** The window's print view, on the system's print dialog. */
  "shell.print": shell<null>()(none),
  /** The window's print view as a PDF, where the user says; null when cancelled. */
  "shell.savePdf": shell<{ readonly name: string } | null>()(
    v.strictObject({ name: v.pipe(v.string(), v.maxLength(4096)) }),
  ),
  /** An article's original in a window of its own: nothing in it runs, nothing is loaded. */
  "shell.showOriginal": shell<null>()(
    v.strictObject({
      title: v.pipe(v.string(), v.maxLength(5000)),
      kind: v.picklist(["page", "text", "archive", "pdf"]),
      /** Base64 for an archive and a PDF. */
      content: v.pipe(v.string(), v.maxLength(300_000_000)),
    }),
  ),
  /** Show an exported folder, or a notebook file, in the system's file manager. */
  "shell.reveal": shell<null>()(v.strictObject({ token: id })),
  /** Ask the user, then open in the system's browser: http, https and mailto only. */
  "shell.openLink": shell<null>()(v.strictObject({ url: v.pipe(v.string(), v.maxLength(2000)) })),
  /** Answers the shell's `shell.flush`: everything typed is with the core now. `busy` says what would be broken off. */
  "shell.flushed": shell<null>()(v.strictObject({ busy: v.nullable(v.pipe(v.string(), v.maxLength(500))) })),
  "shell.setTheme": shell<null>()(v.strictObject({ theme: v.picklist(themes) })),
  "shell.restartCore": shell<null>()(none),
  "shell.copy": shell<null>()(v.strictObject({ text: v.pipe(v.string(), v.maxLength(50_000_000)) })),
};
export type ShellMethods = typeof shellMethods;
export type ShellName = keyof ShellMethods;
export type ShellAsked<M extends ShellName> = v.InferInput<ShellMethods[M]["schema"]>;
export type ShellInput<M extends ShellName> = v.InferOutput<ShellMethods[M]["schema"]>;
export type ShellOutput<M extends ShellName> = NonNullable<ShellMethods[M]["returns"]>["output"];

/** What the shell tells a window. */
export type ShellEvents = {
  /** A menu item or an accelerator was chosen; see renderer/src/app/commands. */
  readonly "shell.command": { readonly command: string };
  readonly "shell.state": WindowState;
  /** The notebook's process ended by itself; nothing that was shown as saved is lost. */
  readonly "shell.coreGone": { readonly message: string };
  readonly "shell.coreBack": { readonly path: string };
  /** Show a passage or article: a claimbook:// link was opened. */
  readonly "shell.goTo": { readonly kind: "article" | "passage"; readonly id: Id };
  /** Files were opened with the program: import them. */
  readonly "shell.import": Grant;
  /** The window is about to close: hand over what is not saved yet. */
  readonly "shell.flush": null;
  readonly "shell.problem": { readonly message: string };
};
