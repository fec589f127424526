import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { join } from "node:path";
import type { ElectronApplication, Locator, Page } from "@playwright/test";
import { violationsOn } from "./fixtures/accessible.ts";
import { expect, test } from "./fixtures/app.ts";
import { pdfOf } from "../electron/core/import/test-pdf.ts";
import { makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { versions } from "./screens/versions.ts";
import { workspace } from "./screens/workspace.ts";

let server: Server;
let site: string;
let connections = 0;
test.beforeEach(async () => {
  connections = 0;
  server = createServer((_request, answer) => answer.writeHead(200).end("document.title = 'fetched'"));
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  site = `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`;
});
test.afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const body = "<p>The weir at Orsk held through the night, the wardens said on Monday.</p>".repeat(6);
const hostile = (): string => `<!doctype html><html><head><title>Weir holds</title>
  <meta http-equiv="refresh" content="0;url=${site}/refresh"><link rel="preconnect" href="${site}">
  <link rel="stylesheet" href="${site}/a.css"><script src="${site}/a.js"></script>
  <style>@import url("${site}/b.css"); h1 { color: rgb(1, 2, 3); background: url("${site}/b.png"); }</style>
  <script>document.title = "ran"; fetch("${site}/fetch"); new Image().src = "${site}/image";</script></head>
  <body onload="document.title = 'loaded'"><article><h1>Weir holds</h1>${body}</article>
  <noscript><p>Without scripts</p></noscript>
  <img src="${site}/c.png" onerror="document.title = 'error'"><img id="own" src="data:image/png;base64,${pixel}">
  <iframe src="${site}/frame"></iframe><iframe srcdoc="<script>parent.document.title = 'framed'</script>"></iframe>
  <object data="${site}/object"></object><video src="${site}/film" autoplay></video>
  <a href="${site}/link">A link</a> <a href="javascript:document.title = 'clicked'">A script</a>
  <form action="${site}/form"><button>Send</button></form></body></html>`;

const opened = async (electron: ElectronApplication, open: () => Promise<void>): Promise<Page> => {
  const [window] = await Promise.all([electron.waitForEvent("window"), open()]);
  await window.waitForLoadState("load");
  return window;
};
const titles = (electron: ElectronApplication): Promise<readonly string[]> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getTitle()));

const pressEscape = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((each) => each.getTitle().startsWith("Original"))
      ?.webContents.sendInputEvent({ type: "keyDown", keyCode: "Escape" }),
  );

/** By the system's events: a browser's driver would wait for where the links lead. */
const clickAll = async (electron: ElectronApplication, targets: readonly Locator[]): Promise<void> => {
  const places: { readonly x: number; readonly y: number }[] = [];
  for (const target of targets) {
    const box = await target.boundingBox();
    if (box !== null) places.push({ x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) });
  }
  expect(places).toHaveLength(targets.length);
  await electron.evaluate(({ BrowserWindow }, at) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.getTitle().startsWith("Original"));
    for (const { x, y } of at)
      for (const type of ["mouseDown", "mouseUp"] as const)
        window?.webContents.sendInputEvent({ type, x, y, button: "left", clickCount: 1 });
  }, places);
};

test("a page's original is shown dead: no script runs, nothing is loaded, no link leads out", async ({
  folder,
  start,
}) => {
  const path = join(folder, "weir.html");
  writeFileSync(path, hostile());
  const notebook = await makeNotebook(folder, [path]);
  const { page, electron } = await start([notebook]);
  await articleList(page).open("Weir holds");
  const original = await opened(electron, () => versions(page).article("Show original"));

  await expect(original.getByRole("heading", { name: "Weir holds" })).toHaveCSS("color", "rgb(1, 2, 3)");
  await expect(original.locator("noscript p")).toBeVisible();
  await expect(original.locator("#own")).toHaveJSProperty("naturalWidth", 1);
  await clickAll(electron, [
    original.getByRole("link", { name: "A link" }),
    original.getByRole("link", { name: "A script" }),
    original.getByRole("button", { name: "Send" }),
  ]);
  expect(await titles(electron)).toContain("Original: weir.html");
  // Asked of the page itself: the driver still waits for where the link leads.
  expect(await original.evaluate(() => [document.title, location.href])).toEqual([
    "Weir holds",
    "https://original.invalid/",
  ]);
  expect(connections).toBe(0);

  await pressEscape(electron);
  await expect.poll(() => titles(electron)).toHaveLength(1);
});

test("a saved page shows the pictures it holds, a text its text; what cannot be shown is offered to be saved", async ({
  folder,
  start,
}) => {
  const archive = [
    "From: <Saved>",
    "Subject: Weir archive",
    "Snapshot-Content-Location: https://weir.example/story",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related; type="text/html"; boundary="b"',
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "Content-Location: https://weir.example/story",
    "",
    `<html><head><title>Weir archive</title><script src="${site}/a.js"></script></head><body><h1>Weir archive</h1>${body}`,
    `<img id="held" src="https://weir.example/p.png"><img src="${site}/c.png"></body></html>`,
    "--b",
    "Content-Type: image/png",
    "Content-Transfer-Encoding: base64",
    "Content-Location: https://weir.example/p.png",
    "",
    pixel,
    "--b--",
    "",
  ].join("\r\n");
  const paths = [join(folder, "weir.mhtml"), join(folder, "notes.txt")];
  writeFileSync(paths[0] ?? "", archive);
  writeFileSync(paths[1] ?? "", "Weir notes\n\n<b>The wardens</b> said that the weir held – all night.\n");
  const notebook = await makeNotebook(folder, paths);
  const { page, electron } = await start([notebook]);

  await articleList(page).open("Weir archive");
  const held = await opened(electron, () => versions(page).article("Show original"));
  await expect(held.getByRole("heading", { name: "Weir archive" })).toBeVisible();
  await expect(held.locator("#held")).toHaveJSProperty("naturalWidth", 1);

  await articleList(page).open("Weir notes");
  const notes = await opened(electron, () => versions(page).article("Show original"));
  await expect(notes.locator("body")).toContainText("<b>The wardens</b> said that the weir held – all night.");
  expect(connections).toBe(0);
  // Both windows go with the notebook's.
  await workspace(page).choose("Close notebook");
});

test("a PDF is drawn page by page in a window that reaches nothing else, and is sized and walked through by keys", async ({
  folder,
  start,
}) => {
  const path = join(folder, "weir.pdf");
  const lines = Array.from({ length: 30 }, (_, at) => [
    { text: `Weir holds, part ${at + 1}`, x: 72, y: 700, size: 18 },
    { text: "The weir at Orsk held through the night, the wardens said on Monday.", x: 72, y: 660 },
  ]);
  // What it asks for at once when it is opened; its table of contents is then off, and is made anew.
  const asks = `/Catalog/OpenAction<</S/JavaScript/JS(this.submitForm\\("${site}/script"\\))>>`;
  writeFileSync(path, Buffer.from(pdfOf(lines).toString("latin1").replace("/Catalog", asks), "latin1"));
  const notebook = await makeNotebook(folder, [path]);
  const { page, electron } = await start([notebook]);
  await articleList(page).all.first().click();
  const original = await opened(electron, () => versions(page).article("Show original"));
  const sheet = (number: number): Locator => original.getByRole("region", { name: `Page ${number}`, exact: true });
  const place = original.locator("#place");

  await expect(place).toHaveText("Page 1 of 30");
  await expect(sheet(1).locator("canvas")).toBeVisible();
  await expect(sheet(1)).toContainText("Weir holds, part 1");
  const inked = await sheet(1)
    .locator("canvas")
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return data.filter((value, at) => at % 4 === 0 && value < 128).length;
    });
  expect(inked).toBeGreaterThan(100);
  expect(original.workers()).toHaveLength(1);
  expect(await violationsOn(original)).toEqual([]);

  await original.keyboard.press("End");
  await expect(place).toHaveText("Page 30 of 30");
  await expect(sheet(30).locator("canvas")).toBeVisible();
  await expect(sheet(1).locator("canvas")).toHaveCount(0);
  await original.keyboard.press("Home");
  await expect(sheet(1).locator("canvas")).toBeVisible();
  const size = original.getByLabel("Size");
  const before = await size.textContent();
  await original.getByRole("button", { name: "Larger" }).click();
  await expect(size).not.toHaveText(before ?? "");
  await original.keyboard.press("Control+-");
  await expect(size).toHaveText(before ?? "");

  const reached = await original.evaluate(
    async (address) => [
      typeof Reflect.get(window, "claimbook"),
      await fetch(`${address}/fetch`).then(String, () => "refused"),
      await fetch("/index.html").then(
        ({ status }) => status,
        () => "refused",
      ),
    ],
    site,
  );
  expect(reached).toEqual(["undefined", "refused", 403]);
  expect(connections).toBe(0);
  await pressEscape(electron);
  await expect.poll(() => titles(electron)).toHaveLength(1);
});

test("a document is shown as converted, and says so", async ({ folder, start }) => {
  const path = join(folder, "weir.rtf");
  const rtf = `{\\rtf1\\ansi The <b>weir</b> at Orsk held through the night.\\par The wardens said so on Monday.\\par}`;
  writeFileSync(path, rtf);
  const notebook = await makeNotebook(folder, [path]);
  const { page, electron } = await start([notebook]);
  await articleList(page).all.first().click();
  const original = await opened(electron, () => versions(page).article("Show original"));
  await expect(original.getByRole("note")).toContainText("Shown as converted");
  await expect(original.getByText("The <b>weir</b> at Orsk held")).toBeVisible();
  expect(connections).toBe(0);
});
