import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { packagedApp } from "../scripts/setup/launch.mjs";
import { expect, packagedTest as test } from "./fixtures/app.ts";
import { rowsOf, tagsIn } from "./fixtures/notebook-file.ts";
import { articleList } from "./screens/article-list.ts";
import { firstRun } from "./screens/first-run.ts";
import { pasteDialog } from "./screens/import.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { reader } from "./screens/reader.ts";
import { search } from "./screens/search.ts";

const pasted = `Harbour master of Harne resigns

The harbour master of Harne, Oda Lind, resigned on Friday. “I should have asked for new buoys sooner,” Lind told the Harne Courier.`;

test("the packaged program shows the sample, takes in a text, tags and finds it, and is its own command line", async ({
  folder,
  start,
}) => {
  const app = await start();
  const { page } = app;
  const keys = readerKeys(page);
  await firstRun(page).sample.click();
  await expect(articleList(page).all).toHaveCount(5);
  await articleList(page).open("Letter shows ministry was warned about Warehouse 9 in January");
  await expect.poll(async () => (await keys.painted()).length).toBeGreaterThan(10);

  await page.keyboard.press("Control+Shift+V");
  const paste = pasteDialog(page);
  await paste.paste(pasted);
  await paste.import();
  await expect(reader(page).title).toHaveText("Harbour master of Harne resigns");
  await keys.tag("I should have asked for new buoys sooner", "claim", "The harbour master knew of the buoys");
  await expect
    .poll(async () => (await keys.painted()).join("\n"))
    .toContain("I should have asked for new buoys sooner");

  await search(page).ask('"new buoys"', 1);
  await expect.poll(() => search(page).marked()).toBe("new buoys");
  await page.keyboard.press("Enter");
  await expect(reader(page).title).toHaveText("Harbour master of Harne resigns");

  const main = app.electron.process();
  const ended = new Promise((resolve) => main.once("exit", resolve));
  await app.electron.close();
  expect(await ended).toBe(0);

  const notebook = join(folder, "user-data", "Sample.claimbook");
  expect(tagsIn(notebook)).toContain(
    "claim: The harbour master knew of the buoys @ I should have asked for new buoys sooner",
  );
  const { executablePath, args, env } = packagedApp(["stats", "--json", "--notebook", notebook]);
  const { stdout } = await promisify(execFile)(executablePath, [...args], { env });
  const [{ articles } = { articles: 0 }] = rowsOf<{ articles: number }>(
    notebook,
    "SELECT count(*) AS articles FROM article",
  );
  expect(articles).toBe(6);
  expect(JSON.parse(stdout)).toMatchObject({ readOnly: null, counts: { articles } });
});
