import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inFolder, newNotebook, runJob } from "./folder.ts";
import { article } from "./prose.ts";
import { tagEvery } from "./tag-every.ts";
import { printTable } from "./table.ts";

const articles = 200;
const passagesEach = 50;

/** Passages a second into Markdown, beside writing the same bytes bare. */
export const benchExport = (): Promise<void> =>
  inFolder(async (folder) => {
    const core = newNotebook(join(folder, "export.claimbook"));
    await runJob(core, "import.run", {
      items: Array.from({ length: articles }, (_none, n) => ({ kind: "text" as const, text: article(1500, n) })),
    });
    await tagEvery(core, passagesEach);
    const out = join(folder, "out");
    const start = performance.now();
    const report = await runJob(core, "export.markdown", { folder: { path: out } });
    const tookMs = performance.now() - start;
    await core.close();

    const files = readdirSync(out, { recursive: true, encoding: "utf8" })
      .map((name) => join(out, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => ({ path: path.replace(out, join(folder, "bare")), bytes: readFileSync(path) }));
    const bareStart = performance.now();
    for (const { path, bytes } of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    const bareMs = performance.now() - bareStart;
    const perSecond = (took: number): string =>
      `${Math.round((report.passages / took) * 1000).toLocaleString("en")} passages/s`;
    printTable(
      `Export: ${report.passages.toLocaleString("en")} passages of ${articles} articles, ${report.files} files`,
      [
        {
          what: "export to Markdown",
          figure: perSecond(tookMs),
          baseline: `${perSecond(bareMs)} (write the same bytes)`,
          ratio: tookMs / bareMs,
        },
      ],
    );
  });
