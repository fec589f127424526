import { expect, kill, test } from "./fixtures/app.ts";
import type { RunningApp } from "./fixtures/app.ts";
import { claimbookDone } from "./fixtures/command-line.ts";
import { rowsOf, tagsIn } from "./fixtures/notebook-file.ts";
import { articleFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { inspector } from "./screens/inspector.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { reader } from "./screens/reader.ts";
import { tagPicker } from "./screens/tag-picker.ts";
import { workspace } from "./screens/workspace.ts";

const title = "Ferry runs aground off Sandmark, at least 14 hurt";
const words = [
  "car ferry Alma Tide",
  "the Sandmark bank",
  "on Monday evening",
  "at least 14 people were hurt",
  "the coast guard",
  "coast guard spokesman Piet Ardal",
  "the cause was not known",
  "Brenn Lines",
  "the ship exactly where it should have been",
  "A harbour official",
  "two buoys",
  "missing a week before the accident",
] as const;

test("killed in the middle of tagging, the program comes back with every tag that was shown as saved", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, [articleFile("ferry-agency.txt")]);
  const first = await start([notebook]);
  const keys = readerKeys(first.page);
  const picker = tagPicker(first.page);
  await articleList(first.page).open(title);
  await expect(reader(first.page).title).toHaveText(title);

  const shown: string[] = [];
  for (const [at, exact] of words.entries()) {
    const name = `mark ${at}`;
    if (at < words.length - 1) {
      await keys.tag(exact, "code", name);
      shown.push(`code: ${name} @ ${exact}`);
    } else {
      // The last one is on its way when the power goes.
      await keys.select(exact);
      await first.page.keyboard.press("t");
      await picker.box.fill(name);
      await expect(picker.chosen).toContainText(name);
      await Promise.all([first.page.keyboard.press("Enter").catch(() => undefined), kill(first)]);
    }
  }

  const second = await start();
  const text = reader(second.page);
  await articleList(second.page).open(title);
  await expect(inspector(second.page).tab(/^Passages \(1[12]\)$/u)).toBeVisible();
  const afterwards = tagsIn(notebook);
  expect(afterwards).toEqual(expect.arrayContaining(shown));
  expect(afterwards.length - shown.length).toBeLessThanOrEqual(1);
  await expect.poll(async () => (await readerKeys(second.page).painted()).join("\n")).toContain(words[0]);

  // Undo reaches back over the crash.
  const last = afterwards.at(-1) ?? "";
  await text.text.focus();
  await second.page.keyboard.press("Control+z");
  await expect(workspace(second.page).message(/^Undone: /u)).toBeVisible();
  expect(tagsIn(notebook)).toEqual(afterwards.filter((tag) => tag !== last));

  await second.electron.close();
  expect(JSON.parse(await claimbookDone(["check", "--notebook", notebook, "--json"]))).toEqual({
    ok: true,
    problems: [],
    orphans: 0,
  });
});

test("when only the notebook's process dies, one button brings it back and typed words are not lost", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, [articleFile("ferry-agency.txt")]);
  const app = await start([notebook]);
  const { page } = app;
  const around = workspace(page);
  const keys = readerKeys(page);
  const side = inspector(page);
  await articleList(page).open(title);
  await keys.tag("two buoys", "code", "buoys");
  await side.note.click();
  await page.keyboard.type("Saved before the fall.");
  await expect(side.noteSaved).toBeVisible();

  process.kill(await notebookProcessOf(app), "SIGKILL");
  await expect(around.coreGone).toBeVisible();
  // It lies over nothing that is there to be used.
  await around.sidebar.getByRole("button").first().click({ trial: true });
  await page.keyboard.type(" Typed while it was gone.");
  await around.restart.click();
  await expect(around.coreGone).toBeHidden();

  await expect(side.note).toContainText("Saved before the fall. Typed while it was gone.");
  await expect(side.pane.getByText("Saved", { exact: true })).toBeVisible();
  await expect
    .poll(() => rowsOf(notebook, "SELECT plain FROM note"))
    .toEqual([{ plain: expect.stringContaining("Saved before the fall. Typed while it was gone.") }]);
  expect(tagsIn(notebook)).toEqual(["code: buoys @ two buoys"]);

  await keys.tag("A harbour official", "source", "a harbour official");
  expect(tagsIn(notebook)).toHaveLength(2);
  await app.electron.close();
  expect(JSON.parse(await claimbookDone(["check", "--notebook", notebook, "--json"]))).toMatchObject({ ok: true });
});

/** The process that has the notebook. */
const notebookProcessOf = async ({ electron }: RunningApp): Promise<number> => {
  const found = await electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type, name, serviceName }) => type === "Utility" && `${name} ${serviceName}`.includes("notebook")),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} processes look like the notebook's`);
  return only.pid;
};
