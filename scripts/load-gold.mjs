import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { annotationsOf } from "./gold/annotations.mjs";
import { compare } from "./gold/compare.mjs";
import { root } from "./places.mjs";
import { Stop, asProgram, say } from "./run.mjs";

// node scripts/load-gold.mjs FOLDER NOTEBOOK: a hand-made answer (FOLDER/gold.json, its articles beside it) through the
// public command line: import, annotate, and back by show, actors and claims. Prints what could not be placed, for each
// kind of field how much of it came back and what did not, and for each group of claims what the board finds against them.

const command = promisify(execFile);
const claimbook = async (notebook, ...args) => {
  const all = [join(root, "scripts", "claimbook.mjs"), ...args, "--notebook", notebook, "--json"];
  const { stdout } = await command(process.execPath, all, { maxBuffer: 1 << 28 }).catch((error) => {
    // Some of it failed: what was done is told all the same.
    if (typeof error.stdout === "string" && error.stdout !== "") return error;
    throw error;
  });
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
};

const load = async (gold, folder, notebook, work) => {
  await claimbook(notebook, "new", notebook).catch(() => []);
  const imported = await claimbook(notebook, "import", ...gold.docs.map(({ doc }) => join(folder, doc)));
  const annotations = annotationsOf(gold);
  const file = join(work, "gold.jsonld");
  await writeFile(file, JSON.stringify(annotations));
  const loaded = await claimbook(notebook, "annotate", file);
  const failed = loaded.filter(({ status }) => status === "failed");
  say(`${imported.length} articles, ${annotations.length} annotations, ${failed.length} not placed`);
  for (const { id, message } of failed) say(`  ${id}: ${message}`);
  return failed.length;
};

const cameBack = async (gold, notebook, claims) => {
  const shown = new Map();
  for (const { doc } of gold.docs) shown.set(doc, (await claimbook(notebook, "show", doc))[0]);
  const [actors] = await claimbook(notebook, "actors");
  const fields = compare(gold, { shown, actors, claims });
  let lost = 0;
  for (const [field, { total, lost: missing }] of fields) {
    lost += missing.length;
    say(`${field}: ${total - missing.length} of ${total}`);
    for (const { where, wanted, found } of missing)
      say(`  ${where}: wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(found) ?? "nothing"}`);
  }
  return lost;
};

const tellGroups = (gold, claims) => {
  let against = 0;
  for (const { id, type, question } of gold.claim_groups) {
    const rows = claims.filter((claim) => claim.question === question);
    const kinds = new Set(rows.flatMap(({ conflicts }) => conflicts.map(({ kind }) => kind)));
    if (kinds.size > 0) against += 1;
    say(`${id} ${type}: ${rows.length} claims, ${kinds.size === 0 ? "nothing against any" : [...kinds].join(", ")}`);
  }
  say(`${against} of ${gold.claim_groups.length} groups in conflict or tension`);
};

await asProgram(async () => {
  const [folder, notebook] = process.argv.slice(2).map((path) => resolve(path));
  if (folder === undefined || notebook === undefined) throw new Stop("load-gold: FOLDER NOTEBOOK");
  const gold = JSON.parse(await readFile(join(folder, "gold.json"), "utf8"));
  const work = await mkdtemp(join(tmpdir(), "claimbook-gold-"));
  try {
    const failed = await load(gold, folder, notebook, work);
    const [claims] = await claimbook(notebook, "claims");
    const lost = await cameBack(gold, notebook, claims);
    tellGroups(gold, claims);
    return failed + lost === 0 ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});
