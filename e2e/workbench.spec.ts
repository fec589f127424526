import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures/app.ts";
import { contentOf, rowsOf } from "./fixtures/notebook-file.ts";
import { makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { assessment } from "./screens/assessment.ts";
import { attribution } from "./screens/attribution.ts";
import { inspector } from "./screens/inspector.ts";
import { keyboard } from "./screens/keyboard.ts";
import { readerKeys } from "./screens/reader-keys.ts";
import { reader } from "./screens/reader.ts";
import { registry } from "./screens/registry.ts";
import { workspace } from "./screens/workspace.ts";

const claim = "The Alma Tide left the buoyed channel.";
const question = "Was the Alma Tide in the channel?";
const affirming = "The ship was outside the buoyed channel";
const denying = "denied that the Alma Tide had left the channel";

test("without a mouse: tag, attribute, a conflict on the board, both passages, a grade, all undone and redone", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder);
  const { page } = await start([notebook]);
  const around = workspace(page);
  const articles = articleList(page);
  const { tabTo, arrowTo } = keyboard(page);
  const keys = readerKeys(page);
  const who = attribution(page);
  const side = inspector(page);
  const { title, text } = reader(page);
  await expect(articles.all).toHaveCount(3);
  const before = contentOf(notebook);

  await test.step("open an article; a selection and C tag a claim", async () => {
    await tabTo(articles.list);
    await arrowTo(articles.row("Ferry runs aground"));
    await page.keyboard.press("Enter");
    await expect(title).toHaveText(/^Ferry runs aground/u);
    await keys.tag(affirming, "claim", claim);
  });

  await test.step("Q says who affirms it, and who denies the same claim", async () => {
    await keys.select(affirming);
    await page.keyboard.press("q");
    await who.say("Piet Ardal", "asserts", null);
    await keys.select(denying);
    await page.keyboard.press("q");
    await who.say("Brenn Lines", "denies", claim);
    expect(
      rowsOf(
        notebook,
        `SELECT t.position, s.name AS who FROM tag t JOIN attribution a ON a.id = t.attribution_id
         JOIN source s ON s.id = a.source_id WHERE t.kind = 'claim' ORDER BY t.n`,
      ),
    ).toEqual([
      { position: "affirms", who: "Piet Ardal" },
      { position: "denies", who: "Brenn Lines" },
    ]);
  });

  await test.step("the claim gets its question", async () => {
    await page.keyboard.press("Control+2");
    const { list, entry, detail } = registry(page, "Claims");
    await expect(list).toBeFocused();
    await arrowTo(entry(claim));
    await expect(detail).toContainText("2 appearances in 1 article");
    await tabTo(page.getByRole("combobox", { name: "Question it answers" }));
    await page.keyboard.type(question);
    await page.keyboard.press("Enter");
    await expect(entry(claim)).toContainText(question);
  });

  const board = page.getByRole("region", { name: question, exact: true });
  const voice = (name: string) => board.getByRole("button", { name: new RegExp(name, "u") });
  await test.step("the board shows who contradicts whom", async () => {
    await tabTo(page.getByRole("radio", { name: "List", exact: true }), "Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await expect(board.getByRole("list", { name: "Conflicts" })).toContainText("Affirmed 1 time, denied 1 time");
    await expect(board).toContainText("1 claim in conflict");
    await expect(board.getByRole("heading", { name: /^Affirmed/u })).toBeVisible();
    await expect(board.getByRole("heading", { name: /^Denied/u })).toBeVisible();
  });

  await test.step("Enter opens each passage in its article, Back is at the board", async () => {
    for (const [name, words] of [
      ["Ardal|asserts", affirming],
      ["Brenn|denies", denying],
    ] as const) {
      await tabTo(voice(name));
      await page.keyboard.press("Enter");
      await expect(board.getByRole("blockquote")).toContainText([words]);
      await tabTo(board.getByRole("button", { name: /^Ferry runs aground/u }));
      await page.keyboard.press("Enter");
      await expect(side.quote).toHaveText(words);
      await expect(text).toBeFocused();
      await page.keyboard.press("Alt+ArrowLeft");
      await expect(board).toBeVisible();
    }
  });

  await test.step("the source gets a grade and a reason", async () => {
    await page.keyboard.press("Control+4");
    const { list, entry } = registry(page, "Sources");
    await expect(list).toBeFocused();
    await arrowTo(entry("Brenn Lines"));
    const judge = assessment(page);
    await tabTo(judge.side.getByRole("radio", { name: /^A/u }));
    for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press("ArrowRight");
    await tabTo(judge.reason);
    await page.keyboard.type("It speaks of its own ship.");
    await tabTo(judge.save);
    await page.keyboard.press("Enter");
    await expect(judge.history).toContainText(["It speaks of its own ship."]);
    await tabTo(list, "Shift+Tab");
  });

  const after = contentOf(notebook);
  expect(after["assessment"]).toHaveLength(1);
  /** One step at a time, each on disk before the next. */
  const press = async (key: string, until: Locator): Promise<void> => {
    for (let step = 0; step < 30 && !(await until.isVisible()); step += 1) {
      const changes = stateOf(notebook);
      await page.keyboard.press(key);
      await expect.poll(() => stateOf(notebook)).not.toEqual(changes);
      // The window hears of it a moment later.
      await expect(
        around.status.getByRole("button", { name: `Undo ${lastDone(notebook)}`, exact: true }),
      ).toBeVisible();
    }
    await expect(until).toBeVisible();
  };
  await test.step("undone to the bare articles, and redone to the last judgement", async () => {
    const imported = around.status.getByRole("button", { name: /^Undo Import/u });
    await press("Control+z", imported);
    expect(contentOf(notebook)).toEqual(before);
    await press("Control+Shift+z", around.nothingToRedo);
    expect(contentOf(notebook)).toEqual(after);
  });
});

const stateOf = (notebook: string) => rowsOf(notebook, "SELECT id, state FROM change ORDER BY n");

const lastDone = (notebook: string): string => {
  const [last] = rowsOf(notebook, "SELECT label FROM change WHERE state = 'done' ORDER BY n DESC LIMIT 1");
  return typeof last === "object" && last !== null && "label" in last ? String(last.label) : "";
};
