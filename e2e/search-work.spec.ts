import { expect, test } from "./fixtures/app.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { exportDialog } from "./screens/export.ts";
import { registry } from "./screens/registry.ts";
import { search } from "./screens/search.ts";
import { workspace } from "./screens/workspace.ts";

test("many hits are selected by keys, tagged and put to a claim in one step, and exported", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  await expect(articleList(page).all).toHaveCount(3);
  const view = search(page);

  await test.step("Shift and arrows select a range, Space takes one out", async () => {
    await view.ask("kind:claim", 7);
    await page.keyboard.press("ArrowDown");
    await expect(view.hits).toBeFocused();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(view.selected).toHaveText("3 selected");
    await page.keyboard.press(" ");
    await expect(view.selected).toHaveText("2 selected");
  });

  await test.step("a code is put on them with one key, and taken back with one Undo", async () => {
    await page.keyboard.press("t");
    const dialog = page.getByRole("dialog", { name: "Tag 2 passages" });
    await dialog.getByRole("combobox", { name: "Code" }).fill("to check");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Tagged 2 passages as code “to check”")).toBeVisible();
    await view.ask('code:"to check"', 2);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect(view.problem).toContainText("to check");
  });

  await test.step("all that is found goes to a claim with its position", async () => {
    await view.ask("kind:claim", 7);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+a");
    await expect(view.selected).toHaveText("7 selected");
    await view.selection.getByRole("button", { name: "Add to a claim" }).click();
    const dialog = page.getByRole("dialog", { name: "Add 7 passages to a claim" });
    await dialog.getByLabel("They take this position").selectOption("questions");
    await dialog.getByRole("combobox", { name: "Claim" }).fill("All of it is hearsay.");
    await dialog.getByRole("combobox", { name: "Claim" }).press("Control+Enter");
    await expect(page.getByText(/^Tagged 7 passages as claim/u)).toBeVisible();
    await view.ask('claim:"All of it is hearsay." position:questions', 7);
  });

  await test.step("what is selected is exported", async () => {
    await view.hit.nth(1).click();
    await view.hit.nth(3).click({ modifiers: ["Control"] });
    await expect(view.selected).toHaveText("2 selected");
    await view.selection.getByRole("button", { name: "Export the selected passages" }).click();
    await expect(exportDialog(page).dialog.getByRole("radio", { name: /^The 2 selected passages/u })).toBeChecked();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(view.selection).toBeHidden();
  });
});

test("hits are grouped with counts of all of them, opened and closed by keys, and put in order", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  await expect(articleList(page).all).toHaveCount(3);
  const view = search(page);
  const tree = view.view.getByRole("tree", { name: "Hits" });
  const groups = tree.locator("[aria-level='1']");

  await view.ask("kind:claim", 7);
  await view.view.getByLabel("Group").selectOption("By article");
  await expect(groups).toHaveCount(3);
  const counts = await groups.evaluateAll((rows) =>
    rows.map((row) => Number(/(\d+) passages?$/u.exec(row.textContent)?.[1])),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(7);

  await test.step("Left closes a group, Right opens it, further hits come when asked for", async () => {
    await page.keyboard.press("Control+f");
    await page.keyboard.press("ArrowDown");
    await expect(tree).toBeFocused();
    await expect(groups.first()).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("ArrowLeft");
    await expect(groups.first()).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("ArrowRight");
    await expect(groups.first()).toHaveAttribute("aria-expanded", "true");
    await tree
      .getByText(/more here$/u)
      .first()
      .click();
    await expect(tree.getByText(/more here$/u)).toHaveCount(counts.filter((count) => count > 3).length - 1);
  });

  await test.step("in one list they stand as in the articles", async () => {
    await view.view.getByLabel("Group").selectOption("In one list");
    await view.view.getByLabel("Sort").selectOption("As in the articles");
    await expect(view.hit).toHaveCount(7);
  });
});

test("a query is built from chips by keys alone, and what is typed becomes chips", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  await expect(articleList(page).all).toHaveCount(3);
  const view = search(page);
  const filters = view.view.getByRole("group", { name: "Filters" });
  const term = page.getByRole("dialog", { name: "Term of the search" });

  await test.step("what is typed stands there as chips, groups with their parts", async () => {
    await view.ask("kind:claim -code:figures (denied OR reported)", 3);
    await expect(filters.getByRole("group", { name: "kind claim", exact: true })).toBeVisible();
    await expect(filters.getByRole("group", { name: "not code figures", exact: true })).toBeVisible();
    await expect(filters.getByRole("group", { name: "denied or reported", exact: true })).toBeVisible();
  });

  await test.step("a chip is turned, given an alternative, and removed", async () => {
    await filters.getByRole("button", { name: /^not code figures ?: change$/u }).focus();
    await page.keyboard.press("Delete");
    await expect(view.box).toHaveValue("kind:claim denied OR reported");
    await filters.getByRole("button", { name: /^kind claim ?: change$/u }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Or…" }).press("Enter");
    await expect(term.getByRole("combobox", { name: "What to ask for" })).toBeFocused();
    await page.keyboard.type("actor");
    await page.keyboard.press("Enter");
    await expect(term.getByRole("combobox", { name: /^actor/u })).toBeFocused();
    await page.keyboard.type("ardal");
    await expect(term.getByRole("option", { name: "Piet Ardal" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(view.box).toHaveValue('kind:claim OR actor:"Piet Ardal" denied OR reported');
    await filters.getByRole("button", { name: /denied or reported ?: change$/u }).press("Enter");
    await page.getByRole("menuitem", { name: "Leave out what has it" }).press("Enter");
    await expect(view.box).toHaveValue('kind:claim OR actor:"Piet Ardal" -(denied OR reported)');
    await view.view.getByRole("button", { name: "Remove not denied or reported" }).press("Enter");
    await expect(view.box).toHaveValue('kind:claim OR actor:"Piet Ardal"');
  });

  await test.step("days and how passages stand are asked for in forms", async () => {
    await view.box.fill("kind:claim");
    await filters.getByRole("button", { name: "Add…" }).press("Enter");
    await page.keyboard.type("published");
    await page.keyboard.press("Enter");
    await term.getByLabel("From").fill("2031-03-04");
    await term.getByLabel("To").fill("2031-03");
    await page.keyboard.press("Enter");
    await expect(view.box).toHaveValue("kind:claim published:2031-03-04..2031-03");
    await filters.getByRole("button", { name: "Add…" }).press("Enter");
    await page.keyboard.type("within");
    await page.keyboard.press("Enter");
    await term.getByLabel("Passages of").fill("kind:claim");
    await term.getByLabel("With").press("Enter");
    await expect(term.getByText("Words or a field like code:name")).toBeVisible();
    await term.getByLabel("With").fill("kind:actor");
    await page.keyboard.press("Enter");
    await expect(view.box).toHaveValue(
      "kind:claim published:2031-03-04..2031-03 within(sentence, kind:claim, kind:actor)",
    );
    await expect(view.problem).toBeHidden();
  });
});

test("what is like a passage is found from a hit, and other wordings go to a claim", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  await expect(articleList(page).all).toHaveCount(3);
  const view = search(page);
  const similar = page.getByRole("listbox", { name: "Similar" });

  await test.step("M on a hit lists passages, sentences and claims; Enter goes there", async () => {
    await view.ask('"missing buoys" code:buoys', 2);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("m");
    await expect(page.getByRole("dialog", { name: "More like this passage" })).toBeVisible();
    await expect(similar).toBeFocused();
    await expect(similar.getByRole("option").first()).toContainText("alike");
    await page.keyboard.press("Enter");
    await expect(similar).toBeHidden();
    await expect(page.getByRole("textbox", { name: "Article text" })).toBeFocused();
  });

  await test.step("other wordings of a claim are put to it, and taken back with one Undo", async () => {
    const claims = registry(page, "Claims");
    await workspace(page).go("Claims");
    await claims
      .entry(/missing/u)
      .first()
      .click();
    await page.getByRole("button", { name: "Claim actions" }).click();
    await page.getByRole("menuitem", { name: "Other wordings…" }).click();
    const dialog = page.getByRole("dialog", { name: "Other wordings of this claim" });
    const found = similar.getByRole("option").filter({ hasText: "alike" });
    await expect(found).not.toHaveCount(0);
    const words = await found.first().locator("p").first().textContent();
    await dialog.getByLabel("Position").selectOption("denies");
    await dialog.getByRole("button", { name: "Add to the claim" }).click();
    await expect(similar.getByText(words ?? "", { exact: true })).toBeHidden();
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/^Added to “/u)).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).first().click();
    await expect(page.getByText(/^Undone/u)).toBeVisible();
  });
});

test("searches of before come back with Up in the empty box, also after a restart, until they are cleared", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const app = await start([notebook]);
  await expect(articleList(app.page).all).toHaveCount(3);
  let view = search(app.page);
  for (const [query, count] of [
    ["stance:denies", 2],
    ["missing", 3],
  ] as const) {
    await view.ask(query, count);
    await app.page.keyboard.press("ArrowDown");
    await expect(view.hits).toBeFocused();
  }
  await app.electron.close();

  const { page } = await start([notebook]);
  view = search(page);
  await page.keyboard.press("Control+f");
  await view.box.fill("");
  await page.keyboard.press("ArrowUp");
  await expect(view.box).toHaveValue("missing");
  await page.keyboard.press("ArrowUp");
  await expect(view.box).toHaveValue("stance:denies");
  await expect(view.hit).toHaveCount(2);
  await view.box.fill("");
  await view.view.getByRole("button", { name: "Clear history" }).click();
  await expect(view.view.getByRole("region", { name: "Recent searches" })).toBeHidden();
  await view.box.focus();
  await page.keyboard.press("ArrowUp");
  await expect(view.box).toHaveValue("");
});

test("a saved search is the scope of the board, and of an export", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  await expect(articleList(page).all).toHaveCount(3);
  const view = search(page);
  await view.ask("buoys stance:denies", 1);
  await view.saveSearch.click();
  await page.getByLabel("Name", { exact: true }).fill("Denials");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Saved search “Denials”" }).click();
  await page.getByRole("menuitem", { name: "Show its claims on the board" }).click();

  await test.step("the board has the claims on what it finds, all claims when the scope ends", async () => {
    const scope = page.getByLabel("Scope");
    await expect(scope.locator("option:checked")).toHaveText("Denials");
    const questions = page.getByRole("listbox", { name: "Questions" }).getByRole("option");
    await expect(questions).toHaveText([/1 claim/u]);
    await scope.selectOption("All claims");
    await expect(questions).toHaveCount(2);
  });

  await test.step("the timeline is drawn from it", async () => {
    await page.getByRole("button", { name: "Saved search “Denials”" }).click();
    await page.getByRole("menuitem", { name: "Show its claims on the timeline" }).click();
    await expect(page.getByRole("searchbox", { name: "Only passages found by" })).toHaveValue("buoys stance:denies");
  });

  await test.step("the export dialog offers it", async () => {
    await page.keyboard.press("Control+e");
    await exportDialog(page).dialog.getByLabel("Saved search").selectOption("Denials");
    await expect(exportDialog(page).scope(/^What the search finds/u)).toBeChecked();
    await expect(exportDialog(page).dialog.getByText("1 passage", { exact: false })).toBeVisible();
  });
});
