import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { violationsOn, watchFaults } from "./fixtures/accessible.ts";
import { articleFile, copyFiles } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { attributionEditor } from "./screens/attribution-editor.ts";
import { assessment } from "./screens/assessment.ts";
import { attribution } from "./screens/attribution.ts";
import { copies } from "./screens/copies.ts";
import { exportDialog } from "./screens/export.ts";
import { firstRun } from "./screens/first-run.ts";
import { addressDialog, tablesDialog } from "./screens/import.ts";
import { hypotheses } from "./screens/hypotheses.ts";
import { inspector } from "./screens/inspector.ts";
import { palette } from "./screens/palette.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { reader } from "./screens/reader.ts";
import { registry } from "./screens/registry.ts";
import { lookAroundSearch } from "./screens/search-states.ts";
import { search } from "./screens/search.ts";
import { tagPicker } from "./screens/tag-picker.ts";
import { versions } from "./screens/versions.ts";
import { matrix, network, timeline } from "./screens/views.ts";
import { workspace } from "./screens/workspace.ts";

const heraldTitle = "Letter shows ministry was warned about Warehouse 9 in January";

for (const theme of ["Light", "Dark", "High contrast"] as const)
  test(`no screen has a serious barrier or a fault, in the theme ${theme}`, async ({ folder, start }) => {
    test.slow();
    const app = await start();
    const { page } = app;
    const faults = await watchFaults(page);
    const found: Record<string, readonly string[]> = {};
    const look = (screen: string): Promise<void> =>
      test.step(screen, async () => {
        const violations = await violationsOn(page);
        if (violations.length > 0) found[screen] = violations;
      });

    await firstRun(page).sample.click();
    await expect(articleList(page).all).toHaveCount(5);
    await workspace(page).choose(theme);
    await workspace(page).choose("Close notebook");
    await expect(firstRun(page).recentNamed("Sample")).toBeVisible();
    await look("first run");
    await firstRun(page).recentNamed("Sample").click();

    await articleList(page).open(heraldTitle);
    await expect(reader(page).title).toHaveText(heraldTitle);
    await look("article without a passage");
    await reader(page).text.focus();
    await page.keyboard.press("n");
    await expect(inspector(page).quote).toBeVisible();
    await look("article with a passage");
    await inspector(page)
      .tab(/^Article$/u)
      .click();
    await look("inspector: article");
    await inspector(page).pane.getByRole("button", { name: "Folding rules…" }).click();
    await expect(page.getByRole("dialog", { name: "Folding rules" })).toBeVisible();
    await look("folding rules");
    await page.keyboard.press("Escape");
    const view = versions(page);
    await view.article("Correct the text…");
    await expect(view.save).toBeVisible();
    await view.paragraph(2).fill("One sentence in the place of a paragraph.");
    await look("correct the text");
    await view.save.click();
    await view.note("Version 2 of 2").click();
    await expect(view.compare).toBeVisible();
    await look("inspector: versions");
    await view.compare.click();
    await expect(view.differences).toBeVisible();
    await look("versions compared");
    await page.keyboard.press("Escape");
    await view.read(1).click();
    await expect(view.oldText(1)).toBeVisible();
    await look("an earlier version");
    await view.back.click();
    await inspector(page)
      .tab(/^Passages/u)
      .click();
    await view.placeAgain.click();
    await expect(view.orphans.first()).toBeVisible();
    await look("passages that lost their place");
    await workspace(page).undo.click();
    await expect(view.note("Version 2 of 2")).toBeHidden();
    await inspector(page).pane.getByLabel("Kind of passage").selectOption("all");
    await inspector(page)
      .tab(/^Passages/u)
      .click();
    await look("inspector: passages");
    await inspector(page)
      .tab(/^Passage$/u)
      .click();
    await reader(page).click("Tomas Rhede");
    await inspector(page)
      .tag(/^Actor:/u)
      .getByRole("button", { name: /^More on/u })
      .first()
      .click();
    await page.getByRole("menuitem", { name: "These words mean somebody else…" }).click();
    await expect(page.getByRole("dialog", { name: /^Who is meant by/u })).toBeVisible();
    await look("who is meant by these words");
    await page.keyboard.press("Escape");
    await readerKeys(page).select("a dangerous chemical");
    await look("selected words");
    await page.keyboard.press("c");
    await expect(tagPicker(page).box).toBeFocused();
    await look("tag picker");
    await page.keyboard.press("Escape");
    await page.keyboard.press("q");
    await expect(attribution(page).who).toBeFocused();
    await look("who says it");
    await page.keyboard.press("Alt+Enter");
    await expect(attributionEditor(page).who).toBeFocused();
    await look("attribution, all details");
    await attributionEditor(page).pane.getByRole("button", { name: "Discard" }).click();
    await readerKeys(page).select("a dangerous chemical");
    await page.keyboard.press("w");
    await expect(attributionEditor(page).part).toBeVisible();
    await look("part of an attribution");
    await page.keyboard.press("c");
    await expect(attributionEditor(page).gathered).toBeVisible();
    await look("attribution in the making");
    await attributionEditor(page).gathered.getByRole("button", { name: "Discard" }).click();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("ministry");
    await look("find in the article");
    await page.keyboard.type(" overlaps(");
    await expect(page.getByRole("alert")).toContainText("needs something to look for");
    await look("a wrong query in the article");
    await page.keyboard.press("Escape");

    for (const name of ["Claims", "Actors", "Sources", "Codes"] as const) {
      await workspace(page).go(name);
      await registry(page, name).entry(/./u).first().click();
      await expect(registry(page, name).detail).toBeVisible();
      await look(name);
      if (name === "Claims") {
        await assessment(page).scale("Confidence").selectOption("low");
        await expect(assessment(page).reason).toBeVisible();
        await look("judging a claim");
        await page.keyboard.press("Control+p");
        await expect(page.getByRole("article", { name: "Brief" })).toBeVisible();
        await look("brief");
        await page.keyboard.press("Escape");
      }
      if (name === "Sources") {
        await page.getByRole("tab", { name: "Record" }).click();
        await expect(page.getByRole("listbox", { name: "Claims of this source" })).toBeVisible();
        await look("a source’s record");
      }
    }
    await page.getByRole("radio", { name: "Codebook" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("button", { name: /^cause with cause\/nitrate: /u })).toBeVisible();
    await look("codes together");
    await workspace(page).go("Claims");
    await page.getByRole("tab", { name: "Chains" }).click();
    const chains = page.getByRole("region", { name: "Chains", exact: true });
    await expect(chains.getByRole("group", { name: "Picture of the chains" })).toBeVisible();
    await look("chains of a claim");
    await chains.getByText("Table", { exact: true }).click();
    await expect(chains.getByRole("table")).toBeVisible();
    await look("chains as a table");
    await page.getByRole("radio", { name: "List" }).focus();
    await page.keyboard.press("ArrowRight");
    const board = page.getByRole("region", { name: "How many people died?" });
    await expect(board.getByText("Cannot hold beside 26 dead")).toBeVisible();
    await board
      .getByRole("button", { name: /asserts/u })
      .first()
      .press("Enter");
    await look("question board");
    await page.getByRole("radio", { name: "Cards" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(matrix(page).claims.filter({ hasText: "31 people died in the explosion." })).toBeVisible();
    await look("question board as a matrix");
    await page.getByRole("radio", { name: "Matrix" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByText("No hypotheses yet")).toBeVisible();
    await look("no hypotheses");
    await hypotheses(page).useClaims.click();
    await hypotheses(page).addEvidence("A ship under the Tresk flag left the port");
    await hypotheses(page).cells.first().focus();
    await page.keyboard.press("i");
    await expect(hypotheses(page).cells.first()).toContainText("inconsistent");
    await look("hypotheses");
    await workspace(page).go("Notes");
    await page.getByRole("listbox", { name: "Notes" }).getByRole("option").first().click();
    await expect(page.getByRole("textbox", { name: "Note", exact: true })).toBeVisible();
    await look("Notes");
    await workspace(page).go("Search");
    await look("Search, nothing asked");
    await search(page).box.fill("ministry");
    await expect(search(page).hit.first()).toBeVisible();
    await look("Search with hits");
    await lookAroundSearch(page, look);
    await search(page).box.fill('"open');
    await look("Search with a problem");

    const table = join(folder, "desk.csv");
    writeFileSync(table, "headline,words,id\nPier closed,The pier of Harne stays closed.,7\n");
    await answerDialogs(app, { open: [table] });
    await page.keyboard.press("Control+i");
    await expect(tablesDialog(page, "desk.csv").problem).toHaveText(/Say which column/u);
    await look("columns of a table");
    await page.keyboard.press("Escape");

    await page.keyboard.press("Control+k");
    await palette(page).box.fill("rhede");
    await expect(palette(page).row(/Rhede/u).first()).toBeVisible();
    await look("palette");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Shift+V");
    await expect(page.getByRole("dialog", { name: "Import from the clipboard" })).toBeVisible();
    await look("paste");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Shift+U");
    await addressDialog(page).addresses.fill("https://one.example/a\nnot one");
    await expect(addressDialog(page).dialog.getByText("“not one” is no web address")).toBeVisible();
    await look("web addresses");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+e");
    await expect(exportDialog(page).dialog).toBeVisible();
    await look("export");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+/");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await look("shortcuts");
    await page.keyboard.press("Escape");

    await workspace(page).go("Network");
    await network(page).picture.focus();
    await page.keyboard.press("n");
    await expect(network(page).behind).toBeVisible();
    await look("network with an actor");
    await page.keyboard.press("e");
    await expect(network(page).passages.first()).toBeVisible();
    await look("network with an edge");
    await network(page).show("Table");
    await expect(network(page).table).toBeVisible();
    await look("network as a table");
    await workspace(page).go("Timeline");
    await timeline(page).lanes.focus();
    await page.keyboard.press("Enter");
    await expect(timeline(page).passages.first()).toBeVisible();
    await look("timeline");
    await timeline(page).show("When it happened");
    await look("timeline of events");
    await timeline(page).show("When said");
    await timeline(page).show("Table");
    await expect(timeline(page).table).toBeVisible();
    await look("timeline as a table");
    await timeline(page).show("Figures");
    await look("figures without a question");
    await timeline(page).question.selectOption("How many people died?");
    await expect(timeline(page).figures).toBeVisible();
    await look("figures over time");
    await workspace(page).go("Matrix");
    await expect(
      matrix(page)
        .cell(/affirms/u)
        .first(),
    ).toBeVisible();
    await look("matrix");

    await workspace(page).go("Copies");
    await copies(page).show(/^Not copies/u);
    await look("Copies, none");
    await copies(page).show(/^To decide/u);
    await answerDialogs(app, { open: [articleFile("ferry-agency.txt"), ...copyFiles] });
    await page.keyboard.press("Control+i");
    await expect(copies(page).list.getByRole("option")).toHaveCount(3);
    await expect(copies(page).rows.first()).toBeVisible();
    await look("Copies");
    await copies(page).list.focus();
    await page.keyboard.press("Control+a");
    await look("several copies selected");
    await copies(page).pair.getByRole("button", { name: /^Read/u }).first().click();
    await inspector(page)
      .tab(/^Shared/u)
      .click();
    await expect(copies(page).shared).toBeVisible();
    await look("inspector: shared sentences");

    // A message that went wrong, and one that went well.
    await answerDialogs(app, { open: ["/nowhere/at-all.txt"] });
    await page.keyboard.press("Control+i");
    await expect(workspace(page).messages.getByRole("alert")).toBeVisible();
    await look("a problem");

    expect(found).toEqual({});
    expect(await faults.all()).toEqual([]);
  });
