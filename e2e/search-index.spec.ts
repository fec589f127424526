import { expect, test } from "./fixtures/app.ts";
import { damageIndex, rowsOf } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { palette } from "./screens/palette.ts";
import { search } from "./screens/search.ts";
import { workspace } from "./screens/workspace.ts";

test("the search index is checked from the palette, and a damaged one is made anew by itself", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  await expect(articleList(page).all).toHaveCount(3);
  const { message } = workspace(page);
  const view = search(page);
  const passages = (): number => rowsOf(notebook, "SELECT id FROM passage").length;
  const before = passages();

  await palette(page).take("check search", /Check Search Index/u);
  await expect(message("The search index is whole.")).toBeVisible();
  await view.ask("denied", 2);

  damageIndex(notebook);
  await view.box.fill("buoys");
  await expect(message(/made anew. Nothing of the notebook is lost/u)).toBeVisible();
  await expect(message(/Everything is found again/u)).toBeVisible();
  await view.ask("buoys missing", 3);
  expect(passages()).toBe(before);
});
