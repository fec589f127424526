import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerDialogs, expect, test } from "./fixtures/app.ts";
import { claimbookDone } from "./fixtures/command-line.ts";
import {
  filesIn,
  foldSpace,
  hasHtml,
  linkTargetsIn,
  quotesIn,
  wikiLinksIn,
  withoutFrontMatter,
} from "./fixtures/exported.ts";
import { rowsOf } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { exportDialog } from "./screens/export.ts";
import { search } from "./screens/search.ts";
import { workspace } from "./screens/workspace.ts";

const articlesOf = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files.keys()].filter((path) => path.startsWith("articles/"));

test("some articles or what a search finds is exported; what others wrote into the folder stays", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const app = await start([notebook]);
  const { page } = app;
  const list = articleList(page);
  const dialog = exportDialog(page);
  const into = async (name: string): Promise<string> => {
    await answerDialogs(app, { open: [join(folder, name)] });
    return join(folder, name);
  };
  await expect(list.all).toHaveCount(3);

  await test.step("two chosen articles", async () => {
    const out = await into("two");
    await list.row("Ferry runs aground").click();
    await list.row("Harne ferry").click({ modifiers: ["Control"] });
    await list.act("Export 2 articles…");
    await expect(dialog.scope("The 2 selected articles")).toBeChecked();
    await dialog.exportInto();
    await dialog.done.click();
    const files = filesIn(out);
    expect(articlesOf(files)).toHaveLength(2);
    expect([...files.values()].join("\n")).not.toContain("She denied that her ministry");
  });

  await test.step("the hits of a search", async () => {
    const out = await into("hits");
    await search(page).ask("denied", 2);
    await search(page).exportThese.click();
    await expect(dialog.scope(/^What the search finds/u)).toBeChecked();
    await dialog.exportInto();
    await expect(dialog.report).toContainText("with 2 passages written");
    await dialog.done.click();
    const quotes = [...filesIn(out)]
      .filter(([path]) => path.startsWith("articles/"))
      .flatMap(([, text]) => quotesIn(text));
    expect(quotes.toSorted()).toEqual([
      "She denied that her ministry had known about missing buoys.",
      "denied that the Alma Tide had left the channel",
    ]);
  });

  await test.step("a file of somebody else in the way: nothing is written", async () => {
    const out = await into("foreign");
    mkdirSync(out);
    writeFileSync(join(out, "README.md"), "mine");
    const name = readdirSync(join(folder, "two")).find((file) => file.endsWith(".md")) ?? "";
    expect(name).not.toBe("");
    writeFileSync(join(out, name), "mine too");
    await page.keyboard.press("Control+e");
    await dialog.chooseFolder.click();
    await dialog.run.click();
    await expect(dialog.failure).toContainText("was not made by an export of Claimbook");
    await dialog.dialog.getByRole("button", { name: "Cancel" }).click();
    expect(Object.fromEntries(filesIn(out))).toEqual({ "README.md": "mine", [name]: "mine too" });
  });

  await test.step("a file that was edited is kept beside the new one, and told", async () => {
    const out = await into("two");
    const [path = ""] = articlesOf(filesIn(out));
    const edited = `${readFileSync(join(out, path), "utf8")}\nMy own remark.\n`;
    writeFileSync(join(out, path), edited);
    writeFileSync(join(out, "my-notes.md"), "mine");
    await page.keyboard.press("Control+e");
    await dialog.scope("The whole notebook").click({ force: true });
    await dialog.exportInto();
    await expect(dialog.report).toContainText("1 edited file kept");
    const aside = path.replace(/\.md$/u, ".edited-1.md");
    await expect(dialog.report.getByRole("listitem")).toHaveText(aside);
    await dialog.done.click();
    const files = filesIn(out);
    expect(files.get(aside)).toBe(edited);
    expect(files.get(path)).not.toContain("My own remark.");
    expect(files.get("my-notes.md")).toBe("mine");
    expect(articlesOf(files)).toHaveLength(4);
  });
});

test("a cancelled export leaves the folder as it was", async ({ folder, start }) => {
  const notebook = await makeNotebook(folder, []);
  const texts = join(folder, "texts");
  mkdirSync(texts);
  for (let at = 0; at < 6000; at += 1)
    writeFileSync(
      join(texts, `${at}.txt`),
      `Notice ${at}\n\nThe buoy ${at} was found in its place by the coast guard.\n`,
    );
  await claimbookDone(["import", texts, "-n", notebook]);
  const app = await start([notebook]);
  const { page } = app;
  const out = join(folder, "out");
  mkdirSync(out);
  writeFileSync(join(out, "mine.md"), "mine");
  await answerDialogs(app, { open: [out] });
  await expect(workspace(page).saved).toBeVisible();
  await page.keyboard.press("Control+e");
  const dialog = exportDialog(page);
  await dialog.chooseFolder.click();
  await dialog.run.click();
  await dialog.dialog.getByRole("button", { name: "Cancel export" }).click();
  await expect(dialog.run).toBeVisible();
  expect(filesIn(out)).toEqual(new Map([["mine.md", "mine"]]));
});

test("words full of markup, foreign scripts and emoji come out so that every quote is found in its article", async ({
  folder,
  start,
}) => {
  const nasty = join(import.meta.dirname, "fixtures", "articles", "nasty.txt");
  const notebook = await makeNotebook(folder, [nasty]);
  const [article] = rowsOf<{ id: string; text: string }>(
    notebook,
    "SELECT a.id, r.text FROM article a JOIN revision r ON r.id = a.revision_id",
  );
  const text = article?.text ?? "";
  const paragraphs = text.split("\n\n").map((paragraph) => paragraph.trim());
  expect(paragraphs.length).toBeGreaterThan(5);
  const page = paragraphs.map((exact, at) => ({
    id: `urn:nasty:${at}`,
    target: { source: article?.id, selector: [{ type: "TextQuoteSelector", exact }] },
    body: [
      { type: "TextualBody", purpose: "tagging", value: "CON/a:b*c?" },
      { type: "TextualBody", purpose: "commenting", value: `Note ${at}: a < b & c` },
      { type: "claimbook:Claim", text: `Claim ${at}: | [[x]] <b> #tag`, position: "affirms" },
      { type: "claimbook:Actor", name: "../../AUX. “Über” | <b>", actorType: "person" },
    ],
  }));
  await claimbookDone(["annotate", "-", "-n", notebook], JSON.stringify(page));

  const app = await start([notebook]);
  const out = join(folder, "out");
  await answerDialogs(app, { open: [out] });
  await expect(articleList(app.page).all).toHaveCount(1);
  await app.page.keyboard.press("Control+e");
  await exportDialog(app.page).exportInto();

  const files = new Map([...filesIn(out)].filter(([path]) => path.endsWith(".md")));
  const [path = ""] = articlesOf(files);
  const quotes = quotesIn(files.get(path) ?? "");
  expect(quotes).toEqual(paragraphs.map(foldSpace));
  const targets = linkTargetsIn(files);
  for (const [name, content] of files) {
    expect(name).toMatch(/^(?:[a-z]+\/)?[\p{L}\p{N}\p{M}-]+\.md$/u);
    const body = withoutFrontMatter(content);
    expect(hasHtml(body)).toBe(false);
    expect(wikiLinksIn(body).filter((link) => !targets.has(link))).toEqual([]);
  }
});
