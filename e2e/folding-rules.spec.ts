import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./fixtures/app.ts";
import { makeNotebook } from "./fixtures/notebooks.ts";
import { claimbookDone } from "./fixtures/command-line.ts";
import { contentOf } from "./fixtures/notebook-file.ts";
import { articleList } from "./screens/article-list.ts";
import { inspector } from "./screens/inspector.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { workspace } from "./screens/workspace.ts";

const page = (folder: string, day: string, readers: number): string => {
  const path = join(folder, `${day}.html`);
  writeFileSync(
    path,
    `<!doctype html><title>Weir on ${day}</title><meta property="og:site_name" content="The Orsk Ledger"><article><h1>Weir on ${day}</h1>
     ${`<p>The weir at Orsk held through the night before ${day}, the wardens said at the gate.</p>`.repeat(4)}
     <p>Also read by ${readers} people at the quay</p></article>`,
  );
  return path;
};

test("what is always folded for a publication is folded in its articles and in those to come; rules can be removed", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, [page(folder, "Monday", 12), page(folder, "Tuesday", 7)]);
  const { page: window } = await start([notebook]);
  const debris = inspector(window).debris;
  await articleList(window).open("Weir on Monday");
  await readerKeys(window).select("Also read by 12 people at the quay");
  await window.keyboard.press("d");
  await window.keyboard.press("Enter");
  await inspector(window)
    .tab(/^Article$/u)
    .click();
  await expect(debris).toHaveCount(1);
  const folded = contentOf(notebook);

  await inspector(window).pane.getByRole("button", { name: "Always for The Orsk Ledger…" }).click();
  const dialog = window.getByRole("dialog", { name: "Always fold this for The Orsk Ledger?" });
  await expect(dialog).toContainText("It stands at 1 more place in 1 article");
  await dialog.getByRole("button", { name: "Always fold it" }).click();
  await expect(workspace(window).message(/^Folded 1 place in 1 article/u)).toBeVisible();
  await workspace(window).undo.click();
  await expect.poll(() => contentOf(notebook)).toEqual(folded);
  await workspace(window).redo.click();
  await articleList(window).open("Weir on Tuesday");
  await expect(debris).toContainText("Always folded for The Orsk Ledger");

  await inspector(window).pane.getByRole("button", { name: "Folding rules…" }).click();
  const rules = window.getByRole("dialog", { name: "Folding rules" });
  await expect(rules.getByRole("region", { name: "The Orsk Ledger" })).toContainText("Also read by 12 people");
  await rules.getByRole("button", { name: "Remove rule" }).click();
  await expect(rules).toContainText("Nothing is always folded yet");
  await rules.getByRole("button", { name: "Close" }).last().click();
  await workspace(window).undo.click();
  await workspace(window).choose("Close notebook");

  const wednesday = page(folder, "Wednesday", 31);
  const report = await claimbookDone(["import", wednesday, "-n", notebook, "--json"]);
  expect(JSON.parse(report)).toMatchObject({ status: "imported", exclusions: [{ kind: "shortcode" }] });
});
