import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
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
  pdf: "https://original.invalid/original/pdf.html",
};

/**
 * An article's original in a window of its own, as a dead page: no script of its own runs, nothing is loaded from anywhere, no
 * link leads out. It has a session of its own, in memory, whose only answer to any request is the original itself
 * and, for a PDF, the files of the page that draws it.
 *
 * @param root - the folder of the renderer's files
 */
export const showOriginal = (original: Original, from: BrowserWindow, root: string): void => {
  const own = session.fromPartition(`original-${newId()}`, { cache: false });
  serveOnly(own, original, root);
  const window = new BrowserWindow({
    width: 1000,
    height: 820,
    title: original.title,
    backgroundColor: nativeTheme.shouldUseDarkColors && original.kind === "text" ? "#191a1d" : "#ffffff",
    autoHideMenuBar: true,
    webPreferences: {
      session: own,
      // A PDF is drawn by a page of ours, which has no preload and reaches nothing but its own files and the PDF.
      javascript: original.kind === "pdf",
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

const serveOnly = (own: Session, original: Original, root: string): void => {
  const address = addresses[original.kind];
  const isAllowed = (url: string): boolean =>
    url === address || (original.kind === "pdf" && (url === pdfAddress || viewerFile(url, root) !== null));
  const answer = async ({ url, method }: Request): Promise<Response> => {
    if (method !== "GET" || !isAllowed(url)) return new Response("", { status: 403 });
    const file = original.kind === "pdf" ? viewerFile(url, root) : null;
    if (file === null)
      return new Response(new Uint8Array(bytesOf(original)), { headers: headersOf(types[original.kind], original) });
    const bytes = await readFile(file);
    return new Response(new Uint8Array(bytes), {
      headers: headersOf(viewerTypes[extname(file)] ?? "application/octet-stream", original),
    });
  };
  own.protocol.handle("https", answer);
  own.protocol.handle("http", answer);
  own.protocol.handle("file", answer);
  own.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isAllowed(url) && !url.startsWith("data:") }));
  own.on("will-download", (event) => event.preventDefault());
  // Whatever is not a request, such as opening a line to a server in advance.
  own.enableNetworkEmulation({ offline: true });
};

const pdfAddress = "https://original.invalid/original.pdf";
const viewerTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The file of the page that draws PDFs, and those it is made of: scripts and styles, by names without any path in them. */
const viewerFile = (url: string, root: string): string | null => {
  if (url === addresses.pdf) return join(root, "original", "pdf.html");
  const name = /^https:\/\/original\.invalid\/assets\/([\w-]+\.(?:js|css))$/u.exec(url)?.[1];
  return name === undefined ? null : join(root, "assets", name);
};

const bytesOf = ({ kind, content }: Original): Buffer =>
  kind === "archive" || kind === "pdf" ? Buffer.from(content, "base64") : Buffer.from(content, "utf8");

const headersOf = (type: string, { kind }: Original): Record<string, string> => ({
  "content-type": type,
  "content-security-policy": policies[kind],
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-dns-prefetch-control": "off",
});

const types: Readonly<Record<Original["kind"], string>> = {
  page: "text/html; charset=utf-8",
  text: "text/plain; charset=utf-8",
  archive: "multipart/related",
  pdf: "application/pdf",
};

const nothingRuns = "script-src 'none'; object-src 'none'; form-action 'none'; base-uri 'none'; sandbox";
const policies: Readonly<Record<Original["kind"], string>> = {
  page: `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:; ${nothingRuns}`,
  text: `default-src 'none'; style-src 'unsafe-inline'; ${nothingRuns}`,
  // Its parts carry the addresses they came from, and are found in it.
  archive: nothingRuns,
  // The script that draws it is ours; whatever the PDF holds is data to that script.
  pdf: "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src blob: data:; font-src blob: data:; object-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
};
