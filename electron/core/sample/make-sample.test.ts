import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startCore } from "../core.ts";
import type { Core } from "../core.ts";
import { openNotebook } from "../store/index.ts";
import { sampleArticles } from "./articles.ts";
import { sampleClaims } from "./claims.ts";
import { sampleActors, sampleCodes, sampleSources } from "./entries.ts";
import { sampleHypotheses } from "./hypotheses.ts";
import { makeSample } from "./make-sample.ts";

const folder = mkdtempSync(join(tmpdir(), "claimbook-sample-test-"));
const path = join(folder, "sample.claimbook");
let core: Core;

beforeAll(async () => {
  await makeSample(path);
  core = startCore(openNotebook(path));
});
afterAll(async () => {
  await core.close();
  rmSync(folder, { recursive: true });
});

const asked = async <T>(
  outcome: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: unknown }>,
): Promise<T> => {
  const settled = await outcome;
  if (!settled.ok) throw new Error(JSON.stringify(settled.failure));
  return settled.value;
};
const articles = async () => {
  const { rows } = await asked(core.call("library.articles", {}));
  return Promise.all(rows.map(({ id }) => asked(core.call("library.article", { id }))));
};
const passages = async () => {
  const all = await Promise.all(
    (await articles()).map(({ id }) => asked(core.call("annotate.passages", { articleId: id }))),
  );
  return all.flat();
};

describe("the sample notebook", () => {
  test("has everything in it that the articles were written for", async () => {
    const { title, counts } = await asked(core.call("notebook.info", {}));
    expect(title).toBe("Sample: the Kelspar explosion");
    expect(counts).toMatchObject({
      articles: sampleArticles.length,
      claims: Object.keys(sampleClaims).length,
      codes: sampleCodes.length,
      orphans: 0,
    });
    expect(counts.attributions).toBe(
      sampleArticles.flatMap(({ tags }) => tags.filter(({ said }) => said !== undefined)).length,
    );
    expect(counts.attributions).toBeGreaterThan(30);
  });

  test("holds the possible causes against the evidence, and ties the actors", async () => {
    const questions = await asked(core.call("claims.questions", {}));
    const questionId = questions.find(({ text }) => text === sampleHypotheses.question)?.id ?? "";
    const { hypotheses, evidence, cells } = await asked(core.call("hypotheses.matrix", { questionId }));
    expect([hypotheses.length, evidence.length]).toEqual([3, 5]);
    expect(cells.length).toBe(15);
    const [karran] = (await asked(core.call("actors.list", { filter: "Odile Karran" }))).rows;
    expect(await asked(core.call("actors.ties", { id: karran?.id ?? "" }))).toMatchObject([
      { kind: "holds-office", title: "fire chief", other: { name: "Kelspar fire service" } },
    ]);
  });

  test("is a sound notebook", async () => {
    expect(await asked(core.call("notebook.check", {}))).toEqual({ ok: true, problems: [], orphans: 0 });
  });

  test("has the metadata that its authors meant", async () => {
    const all = await articles();
    for (const { article } of sampleArticles) expect(all).toContainEqual(expect.objectContaining(article.meta));
  });

  test("folds the debris and nothing else", async () => {
    const folded = (await articles()).flatMap(({ text, exclusions }) =>
      exclusions.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`),
    );
    expect(folded.toSorted()).toEqual([
      "ad-tag: {ad:inline-1}",
      "ad-tag: {ad_mpu_2}",
      "newsletter: Sign up for our free morning newsletter and get the day in five minutes.",
      "poll: By completing this poll, you agree to receive e-mails from The Kelspar Courier. You can unsubscribe at any time.",
      "poll: Should Interior Minister Tomas Rhede resign?",
      "pull-quote: “We are searching the ruin by hand.”",
      "related-links: Read more: What we know about Warehouse 9",
      "shortcode: [kc_player id=”4471″ autoplay=”off”]",
    ]);
  });

  test("shows a conflict, and one that stands on a single root", async () => {
    const { rows } = await asked(core.call("claims.list", {}));
    const positions = Object.fromEntries(rows.map(({ text, positions: counts }) => [text, counts]));
    expect(positions["31 people died in the explosion."]).toMatchObject({ affirms: 5, denies: 2, withholds: 1 });
    const ship = positions["A ship under the Tresk flag left the port two hours before the explosion."];
    expect(ship).toMatchObject({ affirms: 2, denies: 6, questions: 1 });
    const roots = (await passages()).flatMap(({ tags, attributions }) =>
      tags.flatMap(({ kind, label, position, attributionId }) =>
        kind === "claim" && label.includes("Tresk") && position === "affirms"
          ? attributions.filter(({ id }) => id === attributionId).map(({ chain }) => chain[0]?.name)
          : [],
      ),
    );
    expect(new Set(roots)).toEqual(new Set(["Port workers cited by Radio Orsany"]));
  });

  test("keeps each source once, and each actor under its own names", async () => {
    const sources = (await asked(core.call("sources.list", {}))).rows;
    expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length);
    expect(sources.map(({ name }) => name)).toEqual(expect.arrayContaining(sampleSources.map(({ name }) => name)));
    const actors = (await asked(core.call("actors.list", {}))).rows;
    // Nothing that tagging learned on the way is worse than what its authors gave.
    const learned = actors.flatMap(({ name, aliases }) => {
      const given = sampleActors.find((actor) => actor.name === name)?.aliases.map(([alias]) => alias) ?? [];
      return aliases.filter((alias) => alias !== name && !given.includes(alias));
    });
    expect(learned).toEqual([]);
    expect(actors.find(({ name }) => name === "Government of Sorovia")?.mentions).toBe(1);
  });

  test("finds what its first note says to search for", async () => {
    for (const query of ["denied", '"forged letter"', "speaker:Marsh"]) {
      const { total, problem } = await asked(core.call("search.run", { query }));
      expect({ query, problem, found: total > 0 }).toEqual({ query, problem: null, found: true });
    }
  });

  test("leaves nothing of its own making to undo", async () => {
    expect(await asked(core.call("history.state", {}))).toEqual({ undo: null, redo: null });
  });

  test("does not write over a file that is there", async () => {
    await expect(makeSample(path)).rejects.toMatchObject({ failure: { kind: "exists" } });
    expect(existsSync(path)).toBe(true);
  });
});
