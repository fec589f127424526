import { mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildStale } from "./build.mjs";
import { inPackage, root } from "./places.mjs";
import { Stop, asProgram, run, say } from "./run.mjs";
import { setUp } from "./setup/index.mjs";

/**
 * Package the app with electron-builder.
 *
 * @param directory - only the unpacked app for this platform, which needs no network; else every target
 *   of electron-builder.yml that this platform can make
 * @param forTests - lets Playwright drive it (`--inspect` works) and writes to release/test, so that it
 *   is never taken for something to give away
 */
const packageApp = async ({ directory, forTests }) => {
  const { dist } = await setUp();
  await buildStale();
  const settings = [
    `--config.electronDist=${dist}`,
    `--config.electronFuses.enableNodeCliInspectArguments=${forTests}`,
    `--config.directories.output=${forTests ? testFolder : "release"}`,
    "--publish=never",
  ];
  const target = directory ? ["--dir"] : [];
  const builder = [inPackage("electron-builder", "cli.js"), ...target, ...settings];
  const { status } = await run(process.execPath, builder, { stdio: "inherit" });
  if (status !== 0) throw new Stop("dist: electron-builder failed (see above)");
};

const testFolder = join("release", "test");
const stamp = join(root, testFolder, ".packaged-from");

/** Package for the end-to-end tests, unless the same build already was. */
export const packageForTests = async () => {
  const { dist } = await setUp();
  await buildStale();
  const now = [dist, ...(await whatGoesIn())].join("\n");
  if ((await readFile(stamp, "utf8").catch(() => "")) === now) return;
  say("dist: packaging for tests");
  await packageApp({ directory: true, forTests: true });
  await mkdir(join(root, testFolder), { recursive: true });
  await writeFile(stamp, now);
};

const whatGoesIn = async () => {
  const built = await readdir(join(root, "out"), { recursive: true, withFileTypes: true });
  const files = built.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const settings = ["package.json", "electron-builder.yml", "scripts/dist.mjs"].map((file) => join(root, file));
  return Promise.all(
    [...files, ...settings]
      .sort()
      .map(async (file) => `${file} ${(await stat(file)).size} ${(await stat(file)).mtimeMs}`),
  );
};

if (import.meta.filename === process.argv[1]) {
  const forTests = process.env.CLAIMBOOK_TEST_BUILD === "1";
  await asProgram(() => packageApp({ directory: process.argv.includes("--dir"), forTests }));
}
