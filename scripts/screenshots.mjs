import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import { buildStale } from "./build.mjs";
import { withDisplay } from "./display.mjs";
import { root } from "./places.mjs";
import { asProgram, run } from "./run.mjs";
import { setUp } from "./setup/index.mjs";
import { builtApp } from "./setup/launch.mjs";
import { headless } from "./setup/system-libraries.mjs";

// npm run screenshots: takes the pictures of README and docs anew, from the sample notebook in the built app.
await asProgram(async () => {
  if (headless()) {
    const [program, ...args] = withDisplay([process.execPath, ...process.argv.slice(1)]);
    return (await run(program, args, { stdio: "inherit" })).status;
  }
  await setUp();
  await buildStale();
  const data = await mkdtemp(join(tmpdir(), "claimbook-screenshots-"));
  const app = await _electron.launch(builtApp([`--user-data-dir=${data}`]));
  try {
    await take(await app.firstWindow());
  } finally {
    await app.close();
    await rm(data, { recursive: true, force: true });
  }
  return 0;
});

async function take(page) {
  const save = async (name) => {
    // The last frame of a fade or of a font is not worth waiting for by name.
    await page.evaluate(() => document.fonts.ready);
    // The network is fitted anew when a pane opens beside it.
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(root, "docs", "images", `${name}.png`), animations: "disabled" });
  };
  const theme = (name) => page.evaluate((wanted) => window.claimbook.call("shell.setTheme", { theme: wanted }), name);
  const go = (name) => page.getByRole("navigation", { name: "Notebook" }).getByRole("button", { name }).click();
  const articles = page.getByRole("listbox", { name: "Articles" }).getByRole("option");

  await theme("light");
  await page.getByRole("button", { name: "Look at the sample" }).click();
  await articles.filter({ hasText: "Letter shows ministry" }).click();
  await page.getByRole("textbox", { name: "Article text" }).focus();
  const inspector = page.getByRole("tabpanel", { name: "Passage", exact: true });
  // To the first passage that somebody says.
  for (let step = 0; step < 8; step += 1) await page.keyboard.press("n");
  await inspector.waitFor();
  await save("reader-light");
  await theme("dark");
  await save("reader-dark");

  const both = async (name) => {
    await save(`${name}-light`);
    await theme("dark");
    await save(`${name}-dark`);
    await theme("light");
  };

  await theme("light");
  await go("Claims");
  await page.getByRole("listbox", { name: "Claims" }).getByRole("option").first().click();
  await page.getByText("Affirmed").first().waitFor();
  await save("claims-light");
  await page.getByRole("tab", { name: /Chains/ }).click();
  await page.getByRole("group", { name: /chain/i }).or(page.getByText("no name: the trail ends")).first().waitFor();
  await both("chains");
  await page.keyboard.press("Control+p");
  await page.getByRole("dialog", { name: "One-page brief" }).waitFor();
  await both("brief");
  await page.keyboard.press("Escape");

  await page.getByText("By question").click();
  await page.getByRole("option", { name: /How many people died/ }).click();
  await page.getByText("Cannot hold beside").first().waitFor();
  await both("board");
  await page.getByRole("option", { name: /What caused the explosion/ }).click();
  await page.getByText("Hypotheses", { exact: true }).click();
  await page.getByRole("grid").waitFor();
  await both("hypotheses");

  await go("Network");
  const network = page.getByRole("application", { name: "Picture of the network" });
  await network.focus();
  await page.keyboard.press("n");
  await page.getByRole("region", { name: "Behind the picture" }).waitFor();
  await both("network");
  await go("Timeline");
  await page.getByRole("listbox", { name: "Claims in order of time" }).getByRole("option").first().waitFor();
  await both("timeline");
  await go("Matrix");
  await page
    .getByRole("gridcell", { name: /affirms/ })
    .first()
    .waitFor();
  await both("matrix");

  await theme("dark");
  await go("Search");
  await page
    .getByRole("main")
    .getByRole("combobox", { name: /Search/ })
    .or(page.getByRole("main").getByRole("searchbox"))
    .first()
    .fill("ship");
  await page
    .getByRole("listbox", { name: /passages|hits|results/i })
    .getByRole("option")
    .first()
    .waitFor();
  await save("search-dark");
}
