import { expect, test } from "./fixtures/app.ts";
import { claimbookDone } from "./fixtures/command-line.ts";
import { rowsOf } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, makeNotebook, smithsFile } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { attributionEditor } from "./screens/attribution-editor.ts";
import { attribution } from "./screens/attribution.ts";
import { inspector } from "./screens/inspector.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { reader } from "./screens/reader.ts";
import { workspace } from "./screens/workspace.ts";

/** Attributions with all that is known of them, and their words by role. */
const saidBy = (notebook: string, who: string) =>
  rowsOf(
    notebook,
    `SELECT a.act, a.quote, a.sourcing, a.hedge, a.negated, a.ground_rule AS rule, a.said_at AS saidAt, a.medium,
       d.name AS addressee, t.name AS target, ps.name AS within,
       (SELECT group_concat(x.role || ': ' || p.exact, ' | ') FROM attribution_span x JOIN passage p ON p.id = x.passage_id
        WHERE x.attribution_id = a.id ORDER BY x.role, x.position) AS words
     FROM attribution a JOIN source s ON s.id = a.source_id
     LEFT JOIN actor d ON d.id = a.addressee_actor_id LEFT JOIN actor t ON t.id = a.target_actor_id
     LEFT JOIN attribution b ON b.id = a.parent_id LEFT JOIN source ps ON ps.id = b.source_id
     WHERE s.name = ? ORDER BY a.n`,
    who,
  );

test("an attribution is put together from words in any order, by keys alone, saved whole and undone at once", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  const keys = readerKeys(page);
  const editor = attributionEditor(page);
  const around = workspace(page);
  const before = rowsOf(notebook, "SELECT id, act FROM attribution ORDER BY n");
  await articleList(page).open("Ferry runs aground");
  await reader(page).text.focus();

  await test.step("the cue first, then what is said, to whom", async () => {
    await keys.select("told reporters");
    await page.keyboard.press("Escape");
    await keys.select("reporters");
    await editor.mark("a");
    await keys.select("outside the buoyed channel");
    await editor.mark("w");
    await keys.select("told");
    await editor.mark("c");
    await expect(editor.gathered.getByRole("listitem")).toHaveText([
      "What is said outside the buoyed channel",
      "The cue told",
      "To whom reporters",
    ]);
  });

  await test.step("Q opens all of it; the sentence fills in who", async () => {
    await page.keyboard.press("q");
    await expect(editor.who).toBeFocused();
    await editor.who.fill("Ilse Corvin");
    await expect(editor.pane.getByRole("option").filter({ hasText: "Ilse Corvin" }).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await editor.box("Stance").fill("warns");
    await page.keyboard.press("Enter");
    await editor.box("How far it is named").selectOption("relayed");
    await editor.field("Hedge").fill("apparently");
    await editor.box("Ground rules").selectOption("background");
    await expect(editor.pane.getByText("May be quoted, not by name.")).toBeVisible();
    await editor.box("To whom").fill("Press corps");
    await page.keyboard.press("Enter");
    await editor.box("Of whom").fill("Brenn Lines");
    await expect(editor.pane.getByRole("option").filter({ hasText: "Brenn Lines" }).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await editor.field("When it was said").fill("soon");
    await expect(editor.save).toBeDisabled();
    await editor.field("When it was said").fill("2031-03");
    await editor.field("Through which medium").fill("a call");
    const parent = editor.box("Said within what another says");
    const denial = await parent.locator("option").filter({ hasText: "Brenn Lines denies" }).first().textContent();
    await parent.selectOption({ label: denial ?? "" });
  });

  await test.step("words are chosen anew while it is open, and the way is put in order", async () => {
    await keys.select("said the cause");
    await page.keyboard.press("Escape");
    await keys.select("The ship was");
    await editor.mark("w");
    await expect(editor.pane.getByRole("button", { name: "The ship was", exact: true })).toBeVisible();
    for (const [at, [role, name]] of (
      [
        ["agency", "Northwire"],
        ["speaker", "Ilse Corvin"],
      ] as const
    ).entries()) {
      await editor.pane.getByRole("button", { name: "Add a link" }).click();
      await editor.box(`Role of link ${at + 1}`).selectOption(role);
      await editor.box(`Name of link ${at + 1}`).fill(name);
      await page.keyboard.press("Enter");
    }
    await editor.pane.getByRole("button", { name: "Move link 2 up" }).press("Enter");
    await expect(editor.box("Name of link 1")).toHaveValue("Ilse Corvin");
    await page.keyboard.press("Control+Enter");
    await expect(editor.pane).toBeHidden();
  });

  const saved = {
    act: "warns",
    quote: "direct",
    sourcing: "relayed",
    hedge: "apparently",
    negated: 0,
    rule: "background",
    saidAt: "2031-03",
    medium: "a call",
    addressee: "Press corps",
    target: "Brenn Lines",
    within: "Brenn Lines",
  };
  expect(saidBy(notebook, "Ilse Corvin")).toMatchObject([saved]);
  expect(saidBy(notebook, "Ilse Corvin")).toMatchObject([{ words: expect.stringContaining("content: The ship was") }]);
  expect(rowsOf(notebook, "SELECT role, name FROM chain_link ORDER BY position").slice(0, 2)).toEqual([
    { role: "speaker", name: "Ilse Corvin" },
    { role: "agency", name: "Northwire" },
  ]);

  await test.step("the inspector tells it, and all details can be changed later", async () => {
    const side = inspector(page).pane;
    await expect(side.getByText(/to Press corps · of Brenn Lines · a call/u)).toBeVisible();
    await expect(side.getByRole("list", { name: "Hearsay" }).getByRole("listitem")).toHaveText([
      /^Brenn Lines denies$/u,
      /^Ilse Corvin warns$/u,
    ]);
    await side.getByRole("button", { name: "All details: Ilse Corvin warns" }).click();
    await editor.pane.getByRole("button", { name: "Clear: To whom" }).click();
    await editor.pane.getByRole("button", { name: /^Take away, to whom/u }).click();
    await editor.save.click();
    await expect(editor.pane).toBeHidden();
    expect(saidBy(notebook, "Ilse Corvin")).toMatchObject([{ ...saved, addressee: null }]);
    await around.undo.click();
    await expect(side.getByText(/to Press corps/u)).toBeVisible();
    await around.undo.click();
    await expect.poll(() => rowsOf(notebook, "SELECT id, act FROM attribution ORDER BY n")).toEqual(before);
  });
});

test("the quick way goes on into all details; a name that two have is asked about", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  await claimbookDone(["annotate", smithsFile, "-n", notebook]);
  const { page } = await start([notebook]);
  const keys = readerKeys(page);
  const quick = attribution(page);
  const editor = attributionEditor(page);
  await articleList(page).open("Ferry runs aground");
  await reader(page).text.focus();
  await keys.select("the cause was not known");
  await page.keyboard.press("q");
  await expect(quick.who).toHaveValue("Piet Ardal");
  await quick.who.fill("Smith");
  await expect(quick.dialog.getByRole("alert")).toHaveText("2 actors are called “Smith”. Choose who is meant.");
  await expect(quick.dialog.getByRole("button", { name: "Save" })).toBeDisabled();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(quick.dialog.getByRole("alert")).toBeHidden();
  await page.keyboard.press("Alt+Enter");
  await expect(quick.dialog).toBeHidden();
  await expect(editor.who).toHaveValue(/Smith$/u);
  await expect(editor.pane.getByRole("button", { name: "the cause was not known", exact: true })).toBeVisible();
  await editor.pane.getByRole("checkbox", { name: /^Negated/u }).check();
  await page.keyboard.press("Control+Enter");
  await expect(editor.pane).toBeHidden();
  expect(
    rowsOf(
      notebook,
      "SELECT a.negated, s.name FROM attribution a JOIN source s ON s.id = a.source_id WHERE a.negated = 1",
    ),
  ).toEqual([{ negated: 1, name: expect.stringMatching(/ Smith$/u) }]);
});

test("words that were taken for one actor mean another, here alone", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder);
  await claimbookDone(["annotate", smithsFile, "-n", notebook]);
  const { page } = await start([notebook]);
  const side = inspector(page).pane;
  await articleList(page).open("Ferry runs aground");
  await reader(page).click("coast guard spokesman");
  await side.getByRole("button", { name: "More on Jan Smith" }).click();
  await page.getByRole("menuitem", { name: "These words mean somebody else…" }).click();
  const dialog = page.getByRole("dialog", { name: "Who is meant by “coast guard spokesman”" });
  await dialog.getByRole("searchbox").fill("Eva");
  await expect(dialog.getByRole("option", { name: /Eva Smith/u })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await dialog.getByRole("button", { name: "Only here" }).click();
  await expect(dialog).toBeHidden();
  await expect(side.getByRole("button", { name: "More on Eva Smith" })).toBeVisible();
  await workspace(page).undo.click();
  await expect(side.getByRole("button", { name: "More on Jan Smith" })).toBeVisible();
});
