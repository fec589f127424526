import { join } from "node:path";
import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { filesIn, foldSpace, linkTargetsIn, quotesIn, wikiLinksIn } from "./fixtures/exported.ts";
import { contentOf, rowsOf, tagsIn } from "./fixtures/notebook-file.ts";
import { allArticleFiles } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { attribution } from "./screens/attribution.ts";
import { exportDialog } from "./screens/export.ts";
import { firstRun } from "./screens/first-run.ts";
import { inspector } from "./screens/inspector.ts";
import { palette } from "./screens/palette.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { reader } from "./screens/reader.ts";
import { registry } from "./screens/registry.ts";
import { search } from "./screens/search.ts";
import { workspace } from "./screens/workspace.ts";

const agencyTitle = "Ferry runs aground off Sandmark, at least 14 hurt";
const localTitle = "Harne ferry accident injures dozens";
const pageTitle = "Minister promises inquiry into ferry accident";
const leftTheChannel = "The Alma Tide left the channel";

test("from three articles to exported notes, by keyboard, and back and forth through all of it", async ({
  folder,
  start,
}) => {
  test.slow();
  const app = await start();
  const { page } = app;
  const notebook = join(folder, "Ferry.claimbook");
  const around = workspace(page);
  const list = articleList(page);
  const { text, title } = reader(page);
  const keys = readerKeys(page);
  const side = inspector(page);

  await test.step("a new notebook from the first-run screen", async () => {
    await answerDialogs(app, { save: notebook });
    await expect(firstRun(page).newNotebook).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText("No articles yet")).toBeVisible();
    await expect(around.undoButton).toHaveAccessibleName("Nothing to undo");
  });
  const empty = contentOf(notebook);

  await test.step("three files are imported at once", async () => {
    await answerDialogs(app, { open: allArticleFiles });
    await page.keyboard.press("Control+i");
    await expect(list.all).toHaveCount(3);
    await expect(around.message("3 imported")).toBeVisible();
    expect(rowsOf(notebook, "SELECT title, byline, publication, published_at, url FROM article ORDER BY n")).toEqual([
      {
        title: agencyTitle,
        byline: "Ilse Corvin",
        publication: "Northwire",
        published_at: "2031-03-03",
        url: null,
      },
      {
        title: localTitle,
        byline: "Jonna Vik",
        publication: "Harne Courier",
        published_at: "2031-03-04",
        url: "https://courier.example/2031/ferry",
      },
      {
        title: pageTitle,
        byline: "Tomas Reyl",
        publication: "The Quay",
        published_at: "2031-03-05T08:30:00+01:00",
        url: "https://quay.example/inquiry",
      },
    ]);
  });

  await test.step("headings, lists, quotes and links are kept", async () => {
    await list.open(localTitle);
    await expect(text.getByRole("heading", { name: "What the operator says" })).toBeVisible();
    await expect(text.getByRole("listitem")).toHaveText([
      "The ship carried 212 passengers.",
      "The coast guard speaks of at least 14 injured.",
    ]);
    await expect(text.getByRole("blockquote")).toHaveText("It was dark, and nobody told us anything.");
    await expect(text.getByRole("link", { name: "Radio Harne" })).toHaveAttribute(
      "href",
      "https://radio.example/ferry",
    );
    await list.open(pageTitle);
    await expect(text.getByRole("heading", { name: "Letter of February" })).toBeVisible();
    await expect(text.getByRole("listitem")).toHaveCount(2);
    await expect(text.getByRole("blockquote")).toHaveText("We ask you to act before the spring tides.");
    await expect(text).not.toContainText("window.evil");
    await expect(text).not.toContainText("Log in");
  });

  await test.step("exactly the debris is folded", async () => {
    await list.open(agencyTitle);
    await expect(keys.folds).toHaveText(["shortcode, 1 line — show", "poll, 1 line — show", "poll, 1 line — show"]);
    await expect(text).not.toContainText("nw_player");
    await expect(text).not.toContainText("By completing the poll");
    await expect(text).toContainText("who asked not to be named, said two buoys had been reported missing");
    expect(rowsOf(notebook, "SELECT kind, state, trim(exact) AS exact FROM exclusion ORDER BY start")).toEqual([
      { kind: "shortcode", state: "folded", exact: "[nw_player id=”4471″]" },
      { kind: "poll", state: "folded", exact: "Who do you think is to blame?" },
      {
        kind: "poll",
        state: "folded",
        exact:
          "By completing the poll, you agree to receive emails from Northwire and our partners and that you have read our privacy policy.",
      },
    ]);
  });

  await test.step("passages are tagged by keyboard; they overlap, and one has two tags", async () => {
    await keys.tag("The ship was outside the buoyed channel", "claim", leftTheChannel);
    await expect(side.quote).toHaveText("The ship was outside the buoyed channel");
    await keys.tag("coast guard spokesman Piet Ardal", "source", "Piet Ardal");
    await keys.tag("Piet Ardal", "actor");
    await keys.tag("the buoyed channel", "code", "navigation/fairway");
    // The same words again: a second tag on the passage that is there.
    await keys.tag("The ship was outside the buoyed channel", "code", "disputed");
    await expect(side.tag("disputed")).toBeVisible();
    await expect(side.tag(leftTheChannel)).toBeVisible();
    expect(tagsIn(notebook)).toEqual([
      `claim: ${leftTheChannel} @ The ship was outside the buoyed channel`,
      "code: disputed @ The ship was outside the buoyed channel",
      "code: fairway @ the buoyed channel",
      "source: Piet Ardal @ coast guard spokesman Piet Ardal",
      "actor: Piet Ardal @ Piet Ardal",
    ]);
    const painted = (await keys.painted()).join("\n");
    for (const words of [
      "The ship was outside the buoyed channel",
      "the buoyed channel",
      "coast guard spokesman Piet Ardal",
    ])
      expect(painted).toContain(words);
  });

  await test.step("who says it: the spokesman asserts it, the operator denies it", async () => {
    const who = attribution(page);
    await keys.select("The ship was outside the buoyed channel");
    await page.keyboard.press("q");
    await who.say("Piet Ardal", "asserts", leftTheChannel);
    await keys.select("denied that the Alma Tide had left the channel");
    await page.keyboard.press("q");
    await who.say("Brenn Lines", "denies", leftTheChannel);
    await expect(keys.announced).toHaveText("Saved: Brenn Lines denies");
    await expect(side.pane.getByRole("button", { name: "Brenn Lines", exact: true })).toBeVisible();
  });

  await test.step("the claim shows who affirms and who denies it", async () => {
    await page.keyboard.press("Control+2");
    const claims = registry(page, "Claims");
    await claims.entry(leftTheChannel).click();
    await expect(claims.passages).toHaveCount(2);
    await expect(claims.passages.nth(0)).toContainText("Affirmed: ");
    await expect(claims.passages.nth(0)).toContainText("Piet Ardal asserts");
    await expect(claims.passages.nth(1)).toContainText("Denied: ");
    await expect(claims.passages.nth(1)).toContainText("Brenn Lines denies");
    await expect(claims.detail.getByText("Disputed", { exact: true })).toBeVisible();
    expect(
      rowsOf(
        notebook,
        `SELECT s.name, a.act, t.position, a.sourcing FROM tag t JOIN attribution a ON a.id = t.attribution_id
         JOIN source s ON s.id = a.source_id ORDER BY t.n`,
      ),
    ).toEqual([
      { name: "Piet Ardal", act: "asserts", position: "affirms", sourcing: "named" },
      { name: "Brenn Lines", act: "denies", position: "denies", sourcing: "named" },
    ]);
    // What the sentence proposed came along: who is named where, and by which words they say it.
    expect(
      rowsOf(
        notebook,
        `SELECT x.role, p.exact FROM attribution_span x JOIN passage p ON p.id = x.passage_id
         WHERE x.role <> 'content' ORDER BY p.start, x.role`,
      ),
    ).toEqual([
      { role: "source", exact: "coast guard spokesman Piet Ardal" },
      { role: "cue", exact: "told" },
      { role: "source", exact: "Brenn Lines" },
      { role: "cue", exact: "denied" },
    ]);
  });

  await test.step("searches find the words, the people, the phrase, and open the passage in place", async () => {
    const view = search(page);
    await view.ask("denied", 1);
    await expect.poll(() => view.marked()).toBe("denied");
    await view.ask('actor:"Piet Ardal" channel', 1);
    await expect(view.hit).toContainText("The ship was outside the buoyed channel");
    await expect.poll(() => view.marked()).toBe("channel");
    await view.ask('"coast guard"', 1);
    await expect.poll(() => view.marked()).toBe("coast guard");
    await view.scope("Articles").click();
    await expect(view.hit).toHaveCount(3);
    await view.scope("Passages").click();
    await view.ask("denied", 1);
    await expect.poll(() => view.marked()).toBe("denied");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(title).toHaveText(agencyTitle);
    await expect(side.quote).toHaveText("denied that the Alma Tide had left the channel");
    await expect(text).toBeFocused();
  });

  await test.step("a note on the passage", async () => {
    await side.note.click();
    await page.keyboard.type("Compare with the letter in **The Quay**.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Nobody else denies it.");
    await page.keyboard.press("Escape");
    await expect(side.noteSaved).toBeVisible();
    expect(rowsOf(notebook, "SELECT subject, plain FROM note")).toEqual([
      { subject: "passage", plain: expect.stringContaining("Compare with the letter in The Quay") },
    ]);
    await palette(page).take("harne ferry", new RegExp(localTitle, "u"));
    await expect(title).toHaveText(localTitle);
    await keys.tag("Dozens of passengers were injured", "claim");
  });

  await test.step("the export is true to the articles, and the same each time", async () => {
    const out = join(folder, "export");
    await answerDialogs(app, { open: [out] });
    await page.keyboard.press("Control+e");
    const dialog = exportDialog(page);
    await dialog.exportInto();
    await expect(dialog.report).toContainText("18 files with 7 passages written");
    await page.keyboard.press("Enter");
    await expect(dialog.dialog).toBeHidden();

    const files = filesIn(out);
    const markdown = new Map([...files].filter(([path]) => path.endsWith(".md")));
    const articles = rowsOf<{ id: string; title: string; text: string }>(
      notebook,
      "SELECT a.id, a.title, r.text FROM article a JOIN revision r ON r.id = a.revision_id",
    );
    let quotes = 0;
    for (const article of articles) {
      const own = [...markdown].filter(
        ([path, content]) => path.startsWith("articles/") && content.includes(`claimbook://article/${article.id}`),
      );
      expect(own).toHaveLength(1);
      const whole = foldSpace(article.text);
      for (const quote of quotesIn(own[0]?.[1] ?? "")) {
        expect(whole).toContain(quote);
        quotes += 1;
      }
    }
    expect(quotes).toBe(4);
    const targets = linkTargetsIn(markdown);
    const links = [...markdown.values()].flatMap(wikiLinksIn);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !targets.has(link))).toEqual([]);

    await page.keyboard.press("Control+e");
    await dialog.exportInto();
    await page.keyboard.press("Enter");
    expect(filesIn(out)).toEqual(files);
  });

  await test.step("undo goes back to the empty notebook, redo to all of it", async () => {
    const whole = contentOf(notebook);
    await text.focus();
    // The import, six tags, two attributions, the note: each is one step.
    expect(await step("Control+z", "done")).toBe(10);
    await expect(around.undoButton).toHaveAccessibleName("Nothing to undo");
    await expect(page.getByText("No articles yet")).toBeVisible();
    expect(contentOf(notebook)).toEqual(empty);
    await step("Control+Shift+Z", "undone");
    await expect(around.redoButton).toHaveAccessibleName("Nothing to redo");
    await expect(list.all).toHaveCount(3);
    expect(contentOf(notebook)).toEqual(whole);
  });

  /** Press until no step of that state is left, each key when the last step is in the notebook; how many there were. */
  async function step(key: string, from: "done" | "undone"): Promise<number> {
    const left = (): number =>
      rowsOf<{ steps: number }>(
        notebook,
        "SELECT count(DISTINCT gesture) AS steps FROM change WHERE state = ?",
        from,
      )[0]?.steps ?? 0;
    const all = left();
    for (let wanted = all - 1; wanted >= 0; wanted -= 1) {
      await page.keyboard.press(key);
      await expect.poll(left).toBe(wanted);
    }
    return all;
  }
});
