import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { builtApp } from "../scripts/setup/launch.mjs";
import { inFolder, newNotebook, runJob } from "./folder.ts";
import { openingMs, tagMs } from "./in-page.ts";
import { framesWhile } from "./in-page-typing.ts";
import { article } from "./prose.ts";
import { ms, percentile, printTable } from "./table.ts";
import type { Line } from "./table.ts";

/** What a reader notices of a large import in the window: how late frames, articles and tags are, beside the same without one. */
export const benchImportInWindow = (files: string, articles: number): Promise<void> =>
  inFolder(async (folder) => {
    const notebook = join(folder, "read.claimbook");
    const core = newNotebook(notebook);
    await runJob(core, "import.run", {
      items: Array.from({ length: 40 }, (_none, n) => ({ kind: "text" as const, text: article(2_000, 100_000 + n) })),
    });
    await core.close();
    const app = await _electron.launch(builtApp([`--user-data-dir=${join(folder, "data")}`, notebook]));
    try {
      const page = await app.firstWindow();
      page.setDefaultTimeout(60_000);
      await openingMs(page);
      const quiet = await read(page, 0);
      await answerWith(app, files);
      await page.getByRole("textbox", { name: "Article text" }).focus();
      await page.keyboard.press("Control+Shift+I");
      await page
        .getByText(/^Import [\d,]+ articles/u)
        .first()
        .waitFor();
      const beside = await read(page, 1_000);
      printTable(
        `Reading and tagging in the window while ${articles.toLocaleString("en")} text files come in, and are compared`,
        lines(quiet, beside),
      );
    } finally {
      await app.close();
    }
  });

const answerWith = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);

type Seen = {
  readonly frames: readonly number[];
  readonly stalls: readonly number[];
  readonly tags: readonly number[];
};

const rounds = 8;

/** Tag, and scroll through the text; some seconds. @param from - tags that were made before */
const read = async (page: Page, from: number): Promise<Seen> => {
  const tags: number[] = [];
  const { frames, stalls } = await framesWhile(page, async () => {
    for (let round = 0; round < rounds; round += 1) {
      tags.push(...(await tagMs(page, 1, from + round)));
      for (let step = 0; step < 10; step += 1) await page.mouse.wheel(0, 120);
    }
  });
  return { frames, stalls, tags };
};

const lines = (quiet: Seen, beside: Seen): readonly Line[] => {
  const row = (what: string, of: (seen: Seen) => string, target = ""): Line => ({
    what,
    figure: of(beside),
    baseline: `${of(quiet)} without the import`,
    target,
  });
  const shares = (times: readonly number[]): string =>
    [0.5, 0.95, 0.99, 1].map((share) => ms(percentile(times, share))).join(" / ");
  return [
    row("frames, p50 / p95 / p99 / longest", ({ frames }) => shares(frames)),
    row(
      "stretches of 50 ms and more without a break",
      ({ stalls }) => `${stalls.length}, longest ${ms(Math.max(0, ...stalls))}`,
      "none",
    ),
    row(
      `Enter to painted tag, median (slowest) of ${rounds}`,
      ({ tags }) => `${ms(percentile(tags, 0.5))} (${ms(Math.max(...tags))})`,
    ),
  ];
};
