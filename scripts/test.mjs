import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildStale } from "./build.mjs";
import { packageForTests } from "./dist.mjs";
import { inPackage, root } from "./places.mjs";
import { Stop, asProgram, run, say } from "./run.mjs";
import { betterSqlite3 } from "./setup/better-sqlite3.mjs";
import { setUp } from "./setup/index.mjs";

// npm test [-- --only=unit,lint] [-- arguments for vitest or Playwright]
// Checks, then unit tests, then the whole program; the last line counts what vitest and Playwright ran.

const tool = (file, ...args) => [process.execPath, inPackage(...file), ...args];

const steps = {
  format: { group: "checks", run: () => command(tool(["oxfmt", "bin", "oxfmt"], "--check", ".")) },
  lint: { group: "checks", run: () => command(tool(["oxlint", "bin", "oxlint"], "--deny-warnings")) },
  types: { group: "checks", run: () => command(tool(["typescript", "bin", "tsc"], "-b")) },
  unused: { group: "checks", run: () => command(tool(["knip", "bin", "knip.js"])) },
  unit: { group: "unit", report: "unit.json", run: runUnit },
  e2e: { group: "e2e", report: "e2e.json", run: runE2e },
};

const results = join(root, "test-results");

async function command([program, ...args], env = {}) {
  const { status } = await run(program, args, { stdio: "inherit", env });
  return status === 0;
}

async function runUnit(args) {
  await betterSqlite3(Number(process.versions.napi));
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${join(results, "unit.json")}`];
  return command(tool(["vitest", "vitest.mjs"], "run", ...reporters, ...args));
}

async function runE2e(args) {
  await setUp();
  await buildStale();
  if (!/--project[= ]app\b/.test(args.join(" "))) await packageForTests();
  return command(tool(["@playwright/test", "cli.js"], "test", ...args));
}

/** How many tests a JSON report of vitest or Playwright counts. */
const countIn = (report) =>
  report.stats === undefined
    ? { passed: report.numPassedTests, failed: report.numFailedTests, flaky: 0 }
    : {
        passed: report.stats.expected + report.stats.flaky,
        failed: report.stats.unexpected,
        flaky: report.stats.flaky,
      };

/** A step that fails without a failed test to show, because it found no test to run or is none, counts as one. */
const outcome = async ({ report }, ok) => {
  const text = report && (await readFile(join(results, report), "utf8").catch(() => null));
  const { passed, failed, flaky } = text ? countIn(JSON.parse(text)) : { passed: 0, failed: 0, flaky: 0 };
  return { passed, flaky, failed: ok ? failed : Math.max(failed, 1) };
};

const runStep = async (name, args) => {
  const step = steps[name];
  const start = Date.now();
  say(`\n── ${name}`);
  if (step.report) await rm(join(results, step.report), { force: true });
  let ok = false;
  try {
    ok = await step.run(args);
  } catch (error) {
    say(error instanceof Stop ? error.message : error.stack);
  }
  const counted = await outcome(step, ok);
  return { name, group: step.group, ok: ok && counted.failed === 0, ...counted, seconds: (Date.now() - start) / 1000 };
};

await asProgram(async () => {
  const given = process.argv.slice(2);
  const only = given
    .find((argument) => argument.startsWith("--only="))
    ?.slice("--only=".length)
    .split(",");
  const unknown = only?.find((name) => !Object.hasOwn(steps, name));
  if (unknown) throw new Stop(`test: no step "${unknown}"; there are ${Object.keys(steps).join(", ")}`);
  const rest = given.filter((argument) => !argument.startsWith("--only="));

  await mkdir(results, { recursive: true });
  const done = [];
  for (const name of only ?? Object.keys(steps)) {
    // A broken check says enough: do not go on to the next group, but finish this one.
    const broken = done.find(({ ok }) => !ok)?.group;
    if (broken !== undefined && broken !== steps[name].group) break;
    done.push(await runStep(name, rest));
  }

  say("");
  for (const { name, ok, passed, flaky, seconds } of done) {
    say(
      `${ok ? "ok    " : "FAILED"} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s${passed ? `  ${passed} passed` : ""}${flaky ? `, ${flaky} only when run again` : ""}`,
    );
  }
  const sum = (key) => done.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
  return done.every(({ ok }) => ok) ? 0 : 1;
});
