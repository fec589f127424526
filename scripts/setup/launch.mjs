import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../places.mjs";
import { Stop } from "../run.mjs";
import { installedElectron } from "./electron-runtime.mjs";

/**
 * How to start the built app: for Playwright's `_electron.launch` and for `npm start`.
 *
 * @param args - for the app itself
 */
export const builtApp = (args = []) => {
  const runtime = installedElectron();
  if (runtime === null) throw new Stop("there is no Electron yet: npm run setup");
  return { executablePath: runtime.executable, args: [...sandboxArguments(), root, ...args], env: environment() };
};

/** How to start the unpacked test build that `scripts/dist.mjs --dir` made with CLAIMBOOK_TEST_BUILD=1. */
export const packagedApp = (args = []) => {
  const executablePath = join(root, "release", "test", packagedProgram());
  if (!existsSync(executablePath)) throw new Stop("there is no packaged app yet: npm run e2e builds it");
  return { executablePath, args: [...sandboxArguments(), ...args], env: environment() };
};

const packagedProgram = () => {
  if (process.platform === "darwin") {
    return join(process.arch === "arm64" ? "mac-arm64" : "mac", "Claimbook.app", "Contents", "MacOS", "Claimbook");
  }
  const arch = process.arch === "x64" ? "" : `${process.arch}-`;
  return process.platform === "win32"
    ? join(`win-${arch}unpacked`, "Claimbook.exe")
    : join(`linux-${arch}unpacked`, "claimbook");
};

/** Chromium refuses to run sandboxed as root on Linux. Nobody else gets this flag. */
const sandboxArguments = () => (process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : []);

/** This process's environment, without what would make Electron something other than the app. */
const environment = () => {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...env } = process.env;
  return env;
};
