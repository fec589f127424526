import { expect, test } from "./fixtures/app.ts";
import { rowsOf } from "./fixtures/notebook-file.ts";
import { allArticleFiles, annotationsFile, makeNotebook } from "./fixtures/notebooks.ts";
import { articleList } from "./screens/article-list.ts";
import { attributionEditor } from "./screens/attribution-editor.ts";
import { attribution } from "./screens/attribution.ts";
import { inspector } from "./screens/inspector.ts";
import { reader } from "./screens/reader.ts";
import { workspace } from "./screens/workspace.ts";

/** Each attribution of a passage with the claim it is tied to. */
const saidIn = (notebook: string, words: string) =>
  rowsOf(
    notebook,
    `SELECT s.name AS who, a.act, a.sourcing, t.position, c.text AS claim FROM attribution a
     JOIN attribution_span x ON x.attribution_id = a.id AND x.role = 'content' JOIN passage p ON p.id = x.passage_id
     LEFT JOIN source s ON s.id = a.source_id LEFT JOIN tag t ON t.attribution_id = a.id LEFT JOIN claim c ON c.id = t.claim_id
     WHERE p.exact = ? ORDER BY a.n`,
    words,
  );

const denied = "denied that the Alma Tide had left the channel";
const left = "The Alma Tide left the buoyed channel.";
const missing = "Buoys were missing before the accident.";

test("who says it is changed, made anonymous, passed on by an agency, and put under another claim", async ({
  folder,
  start,
}) => {
  const notebook = await makeNotebook(folder, allArticleFiles, annotationsFile);
  const { page } = await start([notebook]);
  const { click, select } = reader(page);
  const side = inspector(page);
  const who = attribution(page);
  const details = attributionEditor(page);
  const around = workspace(page);
  const save = who.dialog.getByRole("button", { name: "Save" });
  await articleList(page).open("Ferry runs aground");

  await test.step("another stance moves the position along, one undo takes both back", async () => {
    await click("had left");
    await expect(side.quote).toHaveText(denied);
    const before = [{ who: "Brenn Lines", act: "denies", sourcing: "named", position: "denies", claim: left }];
    expect(saidIn(notebook, denied)).toEqual(before);
    await side.pane.getByRole("button", { name: "Change: Brenn Lines denies" }).click();
    await who.stance.fill("quest");
    await page.keyboard.press("Enter");
    await expect(who.dialog.getByRole("combobox", { name: "Position towards the claim" })).toContainText(
      "questions (from “questions”)",
    );
    await save.click();
    await expect(side.pane.getByRole("button", { name: "Change: Brenn Lines questions" })).toBeVisible();
    expect(saidIn(notebook, denied)).toEqual([{ ...before[0], act: "questions", position: "questions" }]);
    await around.undo.click();
    await expect(side.pane.getByRole("button", { name: "Change: Brenn Lines denies" })).toBeVisible();
    expect(saidIn(notebook, denied)).toEqual(before);
  });

  await test.step("the claim is another one, the old claim loses the passage", async () => {
    await side.pane.getByRole("button", { name: "Change: Brenn Lines denies" }).click();
    await who.claim.fill(missing);
    await expect(who.dialog.getByRole("option", { name: missing })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(who.dialog).toBeHidden();
    expect(saidIn(notebook, denied)).toEqual([
      { who: "Brenn Lines", act: "denies", sourcing: "named", position: "denies", claim: missing },
    ]);
    await expect(side.tag(left)).toHaveCount(0);
  });

  await test.step("an anonymous official is a source, and no actor is made of them", async () => {
    const words = "Ardal did not say whether the buoys had been replaced.";
    const actors = rowsOf(notebook, "SELECT name FROM actor");
    await select(words);
    await page.keyboard.press("q");
    await who.say("a senior harbour official", "withh", "The buoys were replaced");
    expect(saidIn(notebook, words)).toMatchObject([
      { who: "a senior harbour official", sourcing: "unnamed-individual", claim: "The buoys were replaced" },
    ]);
    expect(rowsOf(notebook, "SELECT name FROM actor")).toEqual(actors);
  });

  await test.step("hearsay keeps the way it took", async () => {
    await select("The ship was outside the buoyed channel");
    await page.keyboard.press("q");
    await expect(who.who).toBeFocused();
    await page.keyboard.type("Piet Ardal");
    await expect(who.dialog.getByRole("option").filter({ hasText: "Piet Ardal" }).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.type("asserts");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Alt+Enter");
    const links = [
      ["speaker", "Piet Ardal"],
      ["agency", "Northwire"],
      ["publication", "The Quay"],
    ] as const;
    for (const [at, [role, name]] of links.entries()) {
      await details.pane.getByRole("button", { name: "Add a link" }).click();
      await details.box(`Role of link ${at + 1}`).selectOption(role);
      await details.box(`Name of link ${at + 1}`).fill(name);
      await page.keyboard.press("Escape");
    }
    await details.field("Hedge").fill("apparently");
    await details.save.click();
    await expect(details.pane).toBeHidden();
    await expect(side.pane.getByRole("list", { name: "The way it took" }).getByRole("listitem")).toHaveText([
      "Piet Ardal speaker",
      "Northwire agency",
      "The Quay publication",
    ]);
    expect(rowsOf(notebook, "SELECT role, name FROM chain_link ORDER BY position")).toEqual(
      links.map(([role, name]) => ({ role, name })),
    );
    await expect(side.pane.getByText(/hedged “apparently”/u)).toBeVisible();
  });

  await test.step("what the sentence says plainly is proposed, and taken with Enter, Enter, Enter", async () => {
    const words = "the cause was not known";
    await select(words);
    await page.keyboard.press("q");
    await expect(who.who).toHaveValue("Piet Ardal");
    await expect(who.stance).toHaveValue("asserts");
    await expect(who.dialog.getByText("Proposed from the sentence.")).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(who.dialog).toBeHidden();
    expect(saidIn(notebook, words)).toMatchObject([{ who: "Piet Ardal", act: "asserts", sourcing: "named" }]);
  });
});
