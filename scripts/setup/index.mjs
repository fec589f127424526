import { asProgram } from "../run.mjs";
import { betterSqlite3 } from "./better-sqlite3.mjs";
import { electronRuntime } from "./electron-runtime.mjs";
import { systemLibraries } from "./system-libraries.mjs";

/**
 * Make this clone runnable: an Electron, the libraries it needs, a better-sqlite3 that loads.
 * Does nothing, quickly, when all of it is there.
 */
export const setUp = async () => {
  const [runtime] = await Promise.all([electronRuntime(), betterSqlite3(Number(process.versions.napi))]);
  await betterSqlite3(runtime.nodeApi);
  await systemLibraries(runtime);
  return runtime;
};

if (import.meta.filename === process.argv[1]) await asProgram(async () => void (await setUp()));
