import { createServer } from "node:http";
import type { Server } from "node:http";
import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { rowsOf } from "./fixtures/notebook-file.ts";
import { makeNotebook } from "./fixtures/notebooks.ts";
import { addressDialog, importReport, pasteDialog } from "./screens/import.ts";
import { reader } from "./screens/reader.ts";
import { workspace } from "./screens/workspace.ts";

const story = `<!doctype html><title>Weir holds</title><h1>Weir holds</h1>${"<p>The weir at Orsk held through the night, the wardens said on Monday.</p>".repeat(5)}`;

let server: Server;
let site: string;
test.beforeEach(async () => {
  server = createServer((request, answer) => {
    if (request.url?.startsWith("/story") === true)
      answer.writeHead(200, { "content-type": "text/html", "x-served-by": "harbour" }).end(story);
    else if (request.url === "/moved") answer.writeHead(302, { location: "/story?utm_source=moved" }).end();
    else answer.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  site = `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}`;
});
test.afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test("pages come in by their addresses, private ones only after a yes, and what the server said stays with them", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, []);
  const app = await start([notebook]);
  const { page } = app;
  const around = workspace(page);
  const addresses = addressDialog(page);
  await expect(around.saved).toBeVisible();

  await test.step("a private address is not contacted when the user says no", async () => {
    await answerDialogs(app, { button: 0 });
    await page.keyboard.press("Control+Shift+U");
    await expect(addresses.addresses).toBeFocused();
    await expect(addresses.fetch).toBeDisabled();
    await addresses.addresses.fill(`${site}/story`);
    await page.keyboard.press("Control+Enter");
    await expect(around.message(/127\.0\.0\.1 is a private address: it was not contacted/u)).toBeVisible();
  });

  await test.step("several go in one after the other, and each failure is named", async () => {
    await answerDialogs(app, { button: 1 });
    await page.keyboard.press("Control+Shift+U");
    await addresses.addresses.fill(`${site}/moved\n${site}/gone`);
    await addresses.fetch.click();
    await around.act("1 imported, 1 failed", "Show report");
    await expect(importReport(page).rows).toHaveText([/there is no page at http:.*\/gone \(404\)/u]);
    await importReport(page).done();
    await expect(reader(page).title).toHaveText("Weir holds");
    await page.getByRole("tab", { name: "Article" }).click();
    await expect(page.getByText(`${site}/moved (url)`)).toBeVisible();
    await page.getByText(/^200, \d+ headers$/u).click();
    await expect(page.getByText("x-served-by: harbour")).toBeVisible();
    expect(rowsOf(notebook, "SELECT url, canonical_url FROM article")).toEqual([
      { url: `${site}/story?utm_source=moved`, canonical_url: `${site}/story` },
    ]);
  });

  await test.step("a pasted address offers to fetch it", async () => {
    const paste = pasteDialog(page);
    await page.keyboard.press("Control+Shift+V");
    await paste.paste(`${site}/story`, `<a href="${site}/story">${site}/story</a>`);
    await expect(paste.as("Fetch the address")).toBeChecked();
    await paste.fetch.click();
    await expect(around.message("Already in this notebook: “Weir holds”")).toBeVisible();
  });
});
