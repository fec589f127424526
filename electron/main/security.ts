import { app, shell, dialog, session } from "electron";
import type { BrowserWindow, IpcMainInvokeEvent, Session } from "electron";
import { isAppUrl } from "./app-url.ts";

/** What a page may do with the machine without asking: put text on the clipboard. Everything else is denied. */
const allowedPermissions = new Set(["clipboard-sanitized-write"]);

/** Call before the app is ready. */
export const lockDown = (): void => {
  // Chromium cannot sandbox for root, where a test machine says so itself; the shipped program never does.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  // Nothing in this program uses the network from Chromium; no name resolves, whatever a page may ask.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.on("session-created", denyPermissions);
  app.on("web-contents-created", (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-navigate", (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-frame-navigate", (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on("will-attach-webview", (event) => event.preventDefault());
  });
};

/** Call when the app is ready. */
export const lockDownDefaultSession = (): void => denyPermissions(session.defaultSession);

const denyPermissions = (which: Session): void => {
  which.setPermissionRequestHandler((_contents, permission, answer) => answer(allowedPermissions.has(permission)));
  which.setPermissionCheckHandler((_contents, permission) => allowedPermissions.has(permission));
  which.setDevicePermissionHandler(() => false);
  // Electron fetches spelling dictionaries from the network by default.
  which.setSpellCheckerEnabled(false);
};

/** Whether a message comes from the top frame of one of our own pages. */
export const isTrusted = (event: IpcMainInvokeEvent): boolean => {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isAppUrl(frame.url);
};

/** Ask, then hand a link to the system's browser. Returns why not, in words. */
export const openLink = async (window: BrowserWindow, text: string): Promise<string | null> => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !["https:", "http:", "mailto:"].includes(url.protocol))
    return `this link cannot be opened: ${text}`;
  if (url.username !== "" || url.password !== "") return "a link with a password in it is not opened";
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: "Open this link in your browser?",
    detail: `${url.href}\n\nThe site will see that you visit it.`,
    buttons: ["Cancel", "Open link"],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) await shell.openExternal(url.href);
  return null;
};
