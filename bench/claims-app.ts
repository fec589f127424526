import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { builtApp } from "../scripts/setup/launch.mjs";
import { drawnMs, watchDrawing } from "./drawn.ts";
import { ms, percentile, printTable } from "./table.ts";

const launches = 3;
const entries = 4;

/** From the click to the last thing that is drawn for it, in the built program: each view opened anew, its most used entries. */
export const benchClaimsInApp = async (path: string): Promise<void> => {
  const took = new Map<string, number[]>();
  for (let launch = 0; launch < launches; launch++) {
    const data = mkdtempSync(join(tmpdir(), "claimbook-bench-data-"));
    const app = await _electron.launch(builtApp([`--user-data-dir=${data}`, path]));
    try {
      const page = await app.firstWindow();
      page.setDefaultTimeout(30_000);
      await page.getByRole("listbox", { name: "Articles" }).getByRole("option").first().waitFor();
      for await (const [what, time] of tour(page, launch * entries)) took.set(what, [...(took.get(what) ?? []), time]);
    } finally {
      await app.close();
      rmSync(data, { recursive: true, force: true });
    }
  }
  printTable(
    `The same on the screen, from the click to the last frame that changes: p50 (slowest) of ${launches} starts`,
    [...took].map(([what, times]) => ({
      what: `${what} (${times.length}×)`,
      figure: `${ms(percentile(times, 0.5))} (${ms(Math.max(...times))})`,
      target: "300 ms",
    })),
  );
};

/** Every view once, its first entries one after the other. @param from - the first entry, so that each start takes others */
async function* tour(page: Page, from: number): AsyncGenerator<readonly [string, number]> {
  const main = page.getByRole("main");
  const click = async (what: string, target: Locator): Promise<readonly [string, number]> => {
    await target.waitFor();
    await page.evaluate(watchDrawing);
    await target.click();
    return [what, await page.evaluate(drawnMs)];
  };
  const go = (view: string) =>
    click(
      view,
      page.getByRole("navigation", { name: "Notebook" }).getByRole("button", { name: new RegExp(`^${view}`, "u") }),
    );
  const segment = (name: string | RegExp) => main.locator(".segment").filter({ hasText: name });
  const tab = (name: string) => main.getByRole("tab", { name: new RegExp(`^${name}`, "u") });
  const rowsOf = (list: string, role: "option" | "treeitem" = "option") =>
    main.getByRole(role === "option" ? "listbox" : "tree", { name: list, exact: true }).getByRole(role);
  async function* each(what: string, list: string, part: readonly string[] = [], role?: "option" | "treeitem") {
    // Rows below the first few are scrolled away.
    for (let entry = 0; entry < entries; entry++) {
      yield await click(what, rowsOf(list, role).nth((from % 8) + entry));
      for (const name of part) yield await click(`${what}: ${name}`, tab(name));
      if (part.length > 0) await click("", main.getByRole("tab").first());
    }
  }

  yield await go("Claims");
  yield* each("a claim", "Claims", ["Chains"]);
  yield await click("Claims: by question", segment("By question"));
  yield* each("a question’s board", "Questions");
  yield await click("a question’s board: matrix", segment("Matrix"));
  yield* each("a question’s matrix", "Questions");
  yield await click("a question’s board: hypotheses", segment("Hypotheses"));
  yield* each("a question’s hypotheses", "Questions");
  yield await go("Actors");
  yield* each("an actor", "Actors", ["Mentioned"]);
  yield await go("Sources");
  yield* each("a source", "Sources", ["Record"]);
  yield await go("Codes");
  yield* each("a code", "Codes", [], "treeitem");
  yield await click("Codes: together", segment(/together/iu));
  for (const nearness of ["Overlapping", "Same article"])
    yield await click(`Codes together: ${nearness}`, segment(nearness));
  yield await go("Network");
  for (const view of ["Network", "Timeline", "Matrix"]) yield await go(view);
  yield await go("Copies");
  yield await go("Notes");
  yield await go("Articles");
  yield* each("an article", "Articles");
}
