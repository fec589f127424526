import { BrowserWindow, nativeTheme, session } from "electron";
import type { Session } from "electron";
import { newId } from "../../shared/domain/id.ts";
import type { ShellInput } from "../../shared/contract/shell.ts";

type Original = ShellInput<"shell.showOriginal">;

/**
 * Where it is served, and nothing but it. No such host can be: the name is reserved (RFC 6761). An archive of a page with its
 * parts Chromium shows only as a file; in this session no request for a file reaches the disk.
 */
const addresses: Readonly<Record<Original["kind"], string>> = {
  page: "https://original.invalid/",
  text: "https://original.invalid/",
  archive: "file:///original.mhtml",
};

/**
 * An article's original in a window of its own, as a dead page: no script runs, nothing is loaded from anywhere, no link
 * leads out. It has a session of its own, in memory, whose only answer to any request is the original itself.
 */
export const showOriginal = (original: Original, from: BrowserWindow): void => {
  const own = session.fromPartition(`original-${newId()}`, { cache: false });
  serveOnly(own, original);
  const window = new BrowserWindow({
    width: 1000,
    height: 820,
    title: original.title,
    backgroundColor: nativeTheme.shouldUseDarkColors && original.kind === "text" ? "#191a1d" : "#ffffff",
    autoHideMenuBar: true,
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      plugins: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  const { webContents } = window;
  const close = (): void => {
    if (!window.isDestroyed()) window.close();
  };
  window.removeMenu();
  window.on("page-title-updated", (event) => event.preventDefault());
  webContents.on("will-navigate", (event) => event.preventDefault());
  webContents.on("will-frame-navigate", (event) => event.preventDefault());
  webContents.on("before-input-event", (event, { key, type, control, meta }) => {
    if (type !== "keyDown" || (key !== "Escape" && !((control || meta) && key.toLowerCase() === "w"))) return;
    event.preventDefault();
    close();
  });
  from.once("closed", close);
  window.once("closed", () => {
    from.removeListener("closed", close);
    void own.clearStorageData();
  });
  void webContents.loadURL(addresses[original.kind]);
};

const serveOnly = (own: Session, original: Original): void => {
  const address = addresses[original.kind];
  const answer = ({ url, method }: Request): Response =>
    url === address && method === "GET"
      ? new Response(new Uint8Array(bytesOf(original)), { headers: headersOf(original) })
      : new Response("", { status: 403 });
  own.protocol.handle("https", answer);
  own.protocol.handle("http", answer);
  own.protocol.handle("file", answer);
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: url !== address && !url.startsWith("data:") }));
  own.on("will-download", (event) => event.preventDefault());
  // Whatever is not a request, such as opening a line to a server in advance.
  own.enableNetworkEmulation({ offline: true });
};

const bytesOf = ({ kind, content }: Original): Buffer =>
  kind === "archive" ? Buffer.from(content, "base64") : Buffer.from(content, "utf8");

const headersOf = ({ kind }: Original): Record<string, string> => ({
  "content-type": types[kind],
  "content-security-policy": policies[kind],
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-dns-prefetch-control": "off",
});

const types: Readonly<Record<Original["kind"], string>> = {
  page: "text/html; charset=utf-8",
  text: "text/plain; charset=utf-8",
  archive: "multipart/related",
};

const nothingRuns = "script-src 'none'; object-src 'none'; form-action 'none'; base-uri 'none'; sandbox";
const policies: Readonly<Record<Original["kind"], string>> = {
  page: `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:; ${nothingRuns}`,
  text: `default-src 'none'; style-src 'unsafe-inline'; ${nothingRuns}`,
  // Its parts carry the addresses they came from, and are found in it.
  archive: nothingRuns,
};
