import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { rowsOf } from "./fixtures/notebook-file.ts";
import { makeNotebook } from "./fixtures/notebooks.ts";
import { tablesDialog } from "./screens/import.ts";
import { workspace } from "./screens/workspace.ts";

test("the analyst says what the columns of a table hold before it is imported", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, []);
  const csv = join(folder, "desk.csv");
  const lines = join(folder, "wire.jsonl");
  writeFileSync(
    csv,
    "kicker,teaser,words,seen\nPier closed,Short.,The pier of Harne stays closed until spring.,12 April 2031\nQuay open,Short.,The quay of Harne is open again.,13 April 2031\n",
  );
  writeFileSync(lines, '{"title":"Third","text":"The ferry of Harne runs again."}\n');
  const app = await start([notebook]);
  const { page } = app;
  const first = tablesDialog(page, "desk.csv");
  const second = tablesDialog(page, "wire.jsonl");
  const articles = (): readonly unknown[] =>
    rowsOf(notebook, "SELECT title, published_at FROM article ORDER BY published_at, title");

  await answerDialogs(app, { open: [csv, lines] });
  await test.step("nothing is imported until a column is said to be the text", async () => {
    await workspace(page).choose("Import Files…");
    await expect(first.problem).toHaveText("Say which column holds the text of the articles.");
    await expect(first.next).toBeDisabled();
    await expect(
      first.dialog.getByRole("cell", { name: "The pier of Harne stays closed until spring." }),
    ).toBeVisible();
    await first.column("teaser").selectOption("Text");
    await first.column("words").selectOption("Text");
    // A field is of one column only.
    await expect(first.column("teaser")).toHaveValue("none");
    await first.column("kicker").selectOption("Title");
    await first.column("seen").selectOption("Date");
    await page.keyboard.press("Escape");
    await expect(first.dialog).toBeHidden();
    expect(articles()).toEqual([]);
  });

  await test.step("each table is asked about, and imported as was said", async () => {
    await workspace(page).choose("Import Files…");
    await first.column("words").selectOption("Text");
    await first.column("kicker").selectOption("Title");
    await first.column("seen").selectOption("Date");
    await first.next.click();
    await expect(second.column("text")).toHaveValue("text");
    await second.import.click();
    await expect(workspace(page).message("3 imported")).toBeVisible();
    expect(articles()).toEqual([
      { title: "Third", published_at: null },
      { title: "Pier closed", published_at: "2031-04-12" },
      { title: "Quay open", published_at: "2031-04-13" },
    ]);
  });

  await test.step("what was said is remembered for tables with the same columns", async () => {
    await workspace(page).choose("Import Files…");
    await expect(first.column("words")).toHaveValue("text");
    await expect(first.column("seen")).toHaveValue("publishedAt");
    await first.cancel.click();
  });
});
