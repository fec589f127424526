import { stat, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cache, inPackage } from "../places.mjs";
import { Stop, run, say } from "../run.mjs";
import { aptInstall, canInstall, onPath } from "./apt.mjs";

/**
 * See that Electron's shared libraries are on this machine, and a virtual display where there is none.
 * Only Linux leaves these to the system.
 */
export const systemLibraries = async ({ executable }) => {
  if (process.platform !== "linux" || (await checkedBefore(executable))) return;
  const missing = await missingLibraries(executable);
  if (missing.length > 0 || needsVirtualDisplay()) await installForChromium(missing);
  const still = await missingLibraries(executable);
  if (still.length > 0) throw new Stop(`system: still missing for Electron: ${still.join(", ")}`);
  if (needsVirtualDisplay())
    await aptInstall("system: there is no display, and xvfb-run is missing", ["xvfb", "xauth"]);
  await writeFile(stamp, await identity(executable));
};

/** Whether a window needs xvfb-run around it here. */
export const headless = () => process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

const needsVirtualDisplay = () => headless() && !onPath("xvfb-run");

const stamp = join(cache, "system-libraries-checked");

/** `ldd` on 180 MB takes a while, so a good answer is remembered for as long as the file is the same. */
const checkedBefore = async (executable) => {
  if (needsVirtualDisplay()) return false;
  const known = await readFile(stamp, "utf8").catch(() => "");
  return known === (await identity(executable));
};

const identity = async (executable) => {
  const { size, mtimeMs } = await stat(executable);
  const libraries = await stat("/etc/ld.so.cache").catch(() => null);
  return `${executable} ${size} ${mtimeMs} ${libraries?.mtimeMs ?? 0}`;
};

const missingLibraries = async (executable) => {
  if (!onPath("ldd")) return [];
  const { output } = await run("ldd", [executable], { capture: true });
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library);
};

/** Playwright knows which packages Chromium needs on each release of Debian and Ubuntu; Electron adds GTK. */
const installForChromium = async (missing) => {
  const why = `system: missing ${missing.join(", ") || "a virtual display"}`;
  const installDeps = [inPackage("@playwright/test", "cli.js"), "install-deps", "chromium"];
  if (!canInstall()) {
    const { output } = await run(process.execPath, [...installDeps, "--dry-run"], { capture: true });
    throw new Stop(`${why}. As root, run:\n${output.trim()}\napt-get install -y ${gtk}`);
  }
  say(`${why}; installing what Chromium and Electron need`);
  const { status, output } = await run(process.execPath, installDeps, { capture: true });
  if (status !== 0) throw new Stop(`system: playwright install-deps failed:\n${output.trim()}`);
  if (missing.includes("libgtk-3.so.0")) await aptInstall(why, [gtk]);
};

const gtk = "libgtk-3-0";
