import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { ElectronApplication, Page } from "@playwright/test";
import { builtApp } from "../scripts/setup/launch.mjs";
import { inFolder, newNotebook, runJob } from "./folder.ts";
import { caretMs, openingMs, plainDomMs, tagMs } from "./in-page.ts";
import { article } from "./prose.ts";
import { ms, percentile, printTable } from "./table.ts";
import type { Line } from "./table.ts";
import { tagEvery } from "./tag-every.ts";

const rounds = 5;

/** What a user waits for, in the built program: start, opening an article, a tag on the screen; and its memory. */
export const benchApp = (): Promise<void> =>
  inFolder(async (folder) => {
    printTable("Start", await start(folder));
    const { lines, memory } = await reading(folder);
    printTable("Reading and tagging", lines);
    printTable("Memory of all processes, after the above", memory);
  });

const start = async (folder: string): Promise<readonly Line[]> => {
  const notebook = join(folder, "start.claimbook");
  const core = newNotebook(notebook);
  await runJob(core, "import.run", {
    items: Array.from({ length: 200 }, (_none, n) => ({ kind: "text" as const, text: article(800, n) })),
  });
  await core.close();
  const bare = bareApp(join(folder, "bare"));

  const ours: number[] = [];
  const bares: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(
      await startMs(builtApp([`--user-data-dir=${join(folder, `data-${round}`)}`, notebook]), (page) =>
        page.getByRole("listbox", { name: "Articles" }).getByRole("option").first().waitFor(),
      ),
    );
    const { executablePath, env, args } = builtApp();
    const flags = args.filter((argument) => argument.startsWith("--"));
    bares.push(
      await startMs(
        { executablePath, env, args: [...flags, bare, `--user-data-dir=${join(folder, `bare-${round}`)}`] },
        (page) => page.getByText("bare").waitFor(),
      ),
    );
  }
  const [our, other] = [percentile(ours, 0.5), percentile(bares, 0.5)];
  return [
    {
      what: `process start to a usable window, 200 articles, median of ${rounds}`,
      figure: ms(our),
      baseline: `${ms(other)} (an Electron window with one word)`,
      ratio: our / other,
      target: "1,500 ms",
    },
  ];
};

const startMs = async (
  how: {
    readonly executablePath: string;
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string>>;
  },
  usable: (page: Page) => Promise<void>,
): Promise<number> => {
  const began = performance.now();
  const app = await _electron.launch({ ...how, args: [...how.args] });
  try {
    await usable(await app.firstWindow());
    return performance.now() - began;
  } finally {
    await app.close();
  }
};

/** The least that opens a window, as the measure of what the machine needs anyway. */
const bareApp = (folder: string): string => {
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{"name":"bare","version":"1.0.0","main":"main.js"}');
  writeFileSync(
    join(folder, "main.js"),
    'const { app, BrowserWindow } = require("electron"); app.whenReady().then(() => new BrowserWindow().loadURL("data:text/html,<p>bare"));',
  );
  return folder;
};

const sizes = [10_000, 200_000];
const tagCounts = [1000, 20_000];

const reading = async (folder: string): Promise<{ lines: readonly Line[]; memory: readonly Line[] }> => {
  const lines: Line[] = [];
  for (const words of sizes) {
    const text = article(words, words);
    await withArticle(folder, `open-${words}`, text, 0, async (page) => {
      const open = await openingMs(page);
      const plain = await plainDomMs(page, text);
      lines.push({
        what: `open an article of ${words.toLocaleString("en")} words`,
        figure: ms(open),
        baseline: `${ms(plain)} (plain paragraphs of the same text)`,
        ratio: open / plain,
        ...(words === 200_000 ? { target: "1,000 ms" } : {}),
      });
    });
  }
  let memory: readonly Line[] = [];
  for (const tags of tagCounts)
    await withArticle(folder, `tag-${tags}`, article(50_000, tags), tags, async (page, app) => {
      await openingMs(page);
      const caret = percentile(await caretMs(page, 12), 0.5);
      const taken = await tagMs(page, 12);
      lines.push({
        what: `Enter to painted tag, ${tags.toLocaleString("en")} tags in 50,000 words, median (slowest) of 12`,
        figure: `${ms(percentile(taken, 0.5))} (${ms(Math.max(...taken))})`,
        baseline: `${ms(caret)} (a key that moves the caret, painted)`,
        ratio: percentile(taken, 0.5) / caret,
        target: tags === 20_000 ? "50 ms" : "",
      });
      memory = await memoryOf(app);
    });
  return { lines, memory };
};

/** Use the program on a notebook with one article of `text` and about so many tags in it. */
const withArticle = async (
  folder: string,
  name: string,
  text: string,
  tags: number,
  work: (page: Page, app: ElectronApplication) => Promise<void>,
): Promise<void> => {
  const notebook = join(folder, `${name}.claimbook`);
  const core = newNotebook(notebook);
  await runJob(core, "import.run", { items: [{ kind: "text", text }] });
  if (tags > 0) await tagEvery(core, tags);
  await core.close();
  const app = await _electron.launch(builtApp([`--user-data-dir=${join(folder, `data-${name}`)}`, notebook]));
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(20_000);
    await work(page, app);
  } finally {
    await app.close();
  }
};

const memoryOf = async (app: ElectronApplication): Promise<readonly Line[]> => {
  const metrics = await app.evaluate(({ app: program }) =>
    program
      .getAppMetrics()
      .map(({ type, serviceName, memory }) => ({ type: serviceName ?? type, kilobytes: memory.workingSetSize })),
  );
  return metrics.map(({ type, kilobytes }) => ({ what: type, figure: `${Math.round(kilobytes / 1024)} MB` }));
};
