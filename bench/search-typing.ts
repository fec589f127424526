import { join } from "node:path";
import { _electron } from "@playwright/test";
import { builtApp } from "../scripts/setup/launch.mjs";
import type { Corpus } from "./corpus.ts";
import { inFolder } from "./folder.ts";
import { framesWhile, hitsMs } from "./in-page-typing.ts";
import type { Frames } from "./in-page-typing.ts";
import { ms, percentile, printTable } from "./table.ts";

const betweenKeysMs = 90;

/** What a typist sees in the window: how soon the first hits come after opening, and whether a frame is late while hits are drawn anew. */
export const typing = ({ path, words }: Corpus): Promise<void> =>
  inFolder(async (folder) => {
    const app = await _electron.launch(builtApp([`--user-data-dir=${join(folder, "data")}`, path]));
    try {
      const page = await app.firstWindow();
      page.setDefaultTimeout(60_000);
      await page
        .getByRole("navigation", { name: "Notebook" })
        .getByRole("button", { name: "Search", exact: true })
        .click();
      const box = page.getByRole("combobox", { name: "Search the notebook" });
      const type = async (text: string): Promise<number> => {
        await box.fill("");
        await box.pressSequentially(text, { delay: betweenKeysMs });
        // A key is held down until the next; the last one too.
        return betweenKeysMs + (await hitsMs(page));
      };
      const first = await type(words[300] ?? "");
      const later: number[] = [];
      const all: Frames[] = [];
      for (const [one, other] of [
        [0, 300],
        [40, 12],
        [900, 3],
        [150, 2000],
        [5000, 60],
      ] as const)
        all.push(
          await framesWhile(page, async () => {
            later.push(await type(`${words[one] ?? ""} ${words[other] ?? ""}`));
          }),
        );
      const frames = all.flatMap((some) => some.frames);
      const stalls = all.flatMap((some) => some.stalls);
      printTable(`Typing in the window, a key every ${betweenKeysMs} ms, wall`, [
        { what: "first query after opening, last key to painted hits", figure: ms(first) },
        {
          what: `later ones, median (slowest) of ${later.length}`,
          figure: `${ms(percentile(later, 0.5))} (${ms(Math.max(...later))})`,
        },
        {
          what: `frames, p50 / p95 / p99 / longest of ${frames.length}`,
          figure: [0.5, 0.95, 0.99, 1].map((share) => ms(percentile(frames, share))).join(" / "),
        },
        {
          what: "stretches of 50 ms and more without a break",
          figure: `${stalls.length}, longest ${ms(Math.max(0, ...stalls))}`,
          target: "none",
        },
      ]);
    } finally {
      await app.close();
    }
  });
