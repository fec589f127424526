import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures/app.ts";
import { rowsOf } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { inspector } from "./screens/inspector.ts";
import { palette } from "./screens/palette.ts";
import { reader } from "./screens/reader.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { registry } from "./screens/registry.ts";
import { search } from "./screens/search.ts";
import { workspace } from "./screens/workspace.ts";

const knew = "She denied that her ministry had known about missing buoys.";
const left = "denied that the Alma Tide had left the channel";
const reported = "two buoys had been reported missing a week before the accident";
const blamed = "Brenn Lines blamed the coast guard for the missing buoys.";
const outside = "The ship was outside the buoyed channel";
const arrived = "Coast guard spokesman Piet Ardal confirmed that the letter had arrived.";

/** Each query with the passages it finds, in any order, and the words that are marked in them. */
const queries: readonly {
  readonly query: string;
  readonly finds: readonly string[];
  readonly marks: readonly string[];
}[] = [
  { query: "denied", finds: [knew, left], marks: ["denied", "denied"] },
  { query: "buoys missing", finds: [knew, reported, blamed], marks: ["buoys", "missing"] },
  { query: '"missing buoys"', finds: [knew, blamed], marks: ["missing buoys"] },
  // The words of a claim find the passages that it is on.
  { query: "buoy*", finds: [knew, reported, blamed, outside, left], marks: ["buoys", "buoyed"] },
  { query: "buoys -denied", finds: [reported, blamed], marks: ["buoys", "buoys"] },
  { query: "kind:actor", finds: ["Piet Ardal", "Brenn Lines", "Mara Brenn"], marks: [] },
  { query: 'actor:"Piet Ardal" kind:claim', finds: [outside, arrived], marks: [] },
  { query: "within(sentence, kind:actor, outside)", finds: ["Piet Ardal"], marks: [] },
  {
    query: "followed-by(kind:claim, reported, 10 paragraphs) -denied",
    finds: [outside, "at least 14 people were hurt"],
    marks: [],
  },
  { query: "code:buoys stance:denies", finds: [knew], marks: [] },
  { query: 'article:"Harne ferry accident injures dozens" kind:claim', finds: [blamed], marks: [] },
];

const openTagged = async (folder: string, start: (args: readonly string[]) => Promise<{ readonly page: Page }>) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  await expect(articleList(page).all).toHaveCount(3);
  return { notebook, page };
};

test("the one box finds by words, phrases, beginnings and fields, and marks what was asked for", async ({
  folder,
  start,
}) => {
  const { page } = await openTagged(folder, start);
  const view = search(page);

  for (const { query, finds, marks } of queries)
    await test.step(query, async () => {
      await view.ask(query, finds.length);
      await expect(view.hit).toHaveCount(finds.length);
      for (const words of finds) await expect(view.hit.filter({ hasText: words })).not.toHaveCount(0);
      const marked = await Promise.all(finds.map((_, nth) => view.marked(nth)));
      for (const word of marks) expect(marked.join(" | ").split(" | ")).toContain(word);
      if (marks.length === 0) expect(marked.join("")).toBe("");
    });

  await test.step("every scope has its total, and its hits", async () => {
    await view.ask("buoys", 3);
    await expect(view.scope("Passages")).toHaveText("Passages3");
    await expect(view.scope("Articles")).toHaveText("Articles3");
    await expect(view.scope("Notes")).toHaveText("Notes0");
    await view.scope("Articles").click();
    await expect(view.hit).toHaveCount(3);
    await expect(view.hit.first()).toContainText(/ferry|Ferry/u);
    await view.box.fill("log");
    await view.scope("Notes").click();
    await expect(view.hit).toContainText(["Compare with the log of the ship."]);
    expect(await view.marked()).toBe("log");
    await view.scope("Passages").click();
  });

  await test.step("a wrong field is shown at its place, an open quotation mark means up to the end", async () => {
    await view.box.fill("buoys wibble:x");
    await expect(view.problem).toContainText("There is no field “wibble”");
    await expect(view.problem.getByText("wibble:x", { exact: true })).toBeVisible();
    await expect(view.box).toHaveAccessibleDescription(/no field “wibble”/u);
    await expect(view.exportThese).toBeDisabled();
    await view.box.fill("actor:nobody");
    await expect(view.problem).toContainText(/nobody/u);
    await view.ask('"missing buoys', 2);
    await expect(view.problem).toBeHidden();
  });

  await test.step("filters are chosen from menus and are part of the query", async () => {
    await view.box.fill("denied");
    await page.getByRole("group", { name: "Filters" }).getByRole("button", { name: "Actor" }).click();
    await page.getByRole("combobox", { name: "Actor to filter by" }).fill("holm");
    await expect(page.getByRole("option", { name: "Edda Holm person" })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(view.box).toHaveValue('denied actor:"Edda Holm"');
    await expect(view.hit).toHaveText([new RegExp(knew, "u")]);
    await page.getByRole("button", { name: "Remove actor Edda Holm" }).click();
    await expect(view.box).toHaveValue("denied");
    await expect(view.hit).toHaveCount(2);
  });
});

test("the box completes fields and values by keyboard, and facets narrow the query", async ({ folder, start }) => {
  const { page } = await openTagged(folder, start);
  const view = search(page);
  const completions = view.view.getByRole("listbox", { name: "Completions" });

  await test.step("a field and a value are typed by their beginnings", async () => {
    await view.ask("buoys", 3);
    await view.box.pressSequentially(" stan");
    await expect(completions.getByRole("option")).toHaveText([/^stance:/u]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(view.box).toHaveValue("buoys stance:");
    await page.keyboard.type("de");
    await expect(completions.getByRole("option").filter({ hasText: "denies" })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await expect(view.box).toHaveValue("buoys stance:denies ");
    await expect(completions).toBeHidden();
    await expect(view.hit).toHaveText([new RegExp(knew, "u")]);
  });

  await test.step("Escape closes the list and leaves the query", async () => {
    await view.box.fill("buoys act");
    await expect(completions).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(completions).toBeHidden();
    await expect(view.box).toHaveValue("buoys act");
  });

  await test.step("a facet is counted, chosen and taken off", async () => {
    await view.ask("buoys", 3);
    await view.view.getByRole("button", { name: "Facets" }).click();
    const facets = view.view.getByRole("complementary", { name: "Facets" });
    const denies = facets.getByRole("button", { name: "Stance denies, 1" });
    await denies.click();
    await expect(view.box).toHaveValue("buoys stance:denies");
    await expect(view.hit).toHaveCount(1);
    await expect(denies).toHaveAttribute("aria-pressed", "true");
    await denies.click();
    await expect(view.hit).toHaveCount(3);
  });
});

test("from a hit to its passage and back to the same hit; a new tag is found at once; the palette goes anywhere", async ({
  folder,
  start,
}) => {
  const { notebook, page } = await openTagged(folder, start);
  const view = search(page);
  const { title, text } = reader(page);
  const side = inspector(page);

  await test.step("arrows go through the hits, Enter opens the passage, Back is where one was", async () => {
    await view.ask("buoys", 3);
    await page.keyboard.press("ArrowDown");
    await expect(view.hits).toBeFocused();
    await page.keyboard.press("ArrowDown");
    const second = view.hit.nth(1);
    await expect(second).toHaveAttribute("aria-selected", "true");
    const words = (await second.textContent()) ?? "";
    await expect(page.getByRole("complementary", { name: "Preview" })).toContainText("buoys");
    await page.keyboard.press("Enter");
    await expect(side.quote).toBeVisible();
    expect(words).toContain(await side.quote.textContent());
    await expect(text).toBeFocused();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(view.box).toHaveValue("buoys");
    await expect(view.hit.nth(1)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Alt+ArrowRight");
    await expect(side.quote).toBeVisible();
  });

  await test.step("what was tagged now is found now, what was undone is not", async () => {
    await articleList(page).open("Harne ferry accident");
    await readerKeys(page).tag("It was dark, and nobody told us anything.", "code", "darkness");
    await view.ask("code:darkness", 1);
    await expect(view.hit).toContainText("It was dark, and nobody told us anything.");
    await view.ask("nobody", 1);
    await workspace(page).undo.click();
    await expect(view.hit).toHaveCount(0);
    await workspace(page).redo.click();
    await expect(view.hit).toHaveCount(1);
    expect(rowsOf(notebook, "SELECT name FROM code WHERE name = 'darkness'")).toEqual([{ name: "darkness" }]);
  });

  await test.step("the palette goes to an article, a claim, an actor and does a command", async () => {
    await palette(page).take("minister promises", /Minister promises inquiry/u);
    await expect(title).toHaveText("Minister promises inquiry into ferry accident");
    await palette(page).take("letter of 20", /The letter of 20 February/u);
    await expect(registry(page, "Claims").detail).toContainText("1 appearance in 1 article");
    await palette(page).take("mara", /Mara Brenn/u);
    await expect(registry(page, "Actors").detail).toContainText("in 1 article");
    await palette(page).take(">sidebar", /Show or Hide Sidebar/u);
    await expect(workspace(page).sidebar).toBeHidden();
    await page.keyboard.press("Control+b");
    await expect(workspace(page).sidebar).toBeVisible();
  });
});

test("a saved search counts what is there now, is opened, renamed, removed and brought back", async ({
  folder,
  start,
}) => {
  const { notebook, page } = await openTagged(folder, start);
  const view = search(page);
  const around = workspace(page);
  const saved = around.savedSearches;
  const entry = (name: string): Locator => saved.getByRole("button", { name, exact: true });
  const kept = () => rowsOf(notebook, "SELECT name, query, scope, sort FROM saved_search");

  await test.step("it is saved under a name, by keyboard, with its scope", async () => {
    await expect(saved).toBeHidden();
    await view.ask("code:buoys", 3);
    await view.saveSearch.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("code:buoys");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("The buoys");
    await page.keyboard.press("Enter");
    await expect(entry("The buoys 3")).toHaveAttribute("aria-current", "true");
    await around.last("Save search “The buoys”");
    expect(kept()).toEqual([{ name: "The buoys", query: "code:buoys", scope: "passages", sort: "relevance" }]);
  });

  await test.step("a name that is taken is refused where it is typed", async () => {
    await view.saveSearch.click();
    await page.getByRole("textbox", { name: "Name" }).fill("the BUOYS");
    await page.keyboard.press("Enter");
    await expect(page.getByText("there is a saved search “The buoys” already")).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("its count follows a new tag and its undo", async () => {
    await around.go("Articles");
    await articleList(page).open("Harne ferry accident");
    await readerKeys(page).tag("It was dark, and nobody told us anything.", "code", "buoys");
    await expect(entry("The buoys 4")).toBeVisible();
    await around.undo.click();
    await expect(entry("The buoys 3")).toBeVisible();
    await around.redo.click();
    await expect(entry("The buoys 4")).toBeVisible();
  });

  await test.step("it opens in the search view", async () => {
    await entry("The buoys 4").focus();
    await page.keyboard.press("Enter");
    await expect(view.box).toHaveValue("code:buoys");
    await expect(view.box).toBeFocused();
    await expect(view.hit).toHaveCount(4);
  });

  await test.step("it is renamed and removed from its menus, and undo brings it back", async () => {
    await entry("Saved search “The buoys”").click();
    await page.getByRole("menuitem", { name: "Rename…" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Missing buoys");
    await page.keyboard.press("Enter");
    await entry("Missing buoys 4").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await expect(saved).toBeHidden();
    expect(kept()).toEqual([]);
    await around.undo.click();
    await expect(entry("Missing buoys 4")).toBeVisible();
  });

  await test.step("in a narrow window it keeps its place and its name", async () => {
    await page.setViewportSize({ width: 900, height: 700 });
    await expect(entry("Saved search “Missing buoys”")).toBeHidden();
    await entry("Missing buoys 4").click();
    await expect(view.hit).toHaveCount(4);
  });
});
