#!/usr/bin/env node
// The `claimbook` command: brings the bundle up to date, then is it. Only the command itself writes to stdout.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./places.mjs";
import { asProgram } from "./run.mjs";
import { betterSqlite3 } from "./setup/better-sqlite3.mjs";

await asProgram(async () => {
  await betterSqlite3(Number(process.versions.napi));
  const { buildStale } = await import("./build.mjs");
  await buildStale({ parts: ["node"] });
});
if (process.exitCode === 0) {
  process.exitCode = undefined;
  await import(pathToFileURL(join(root, "out", "cli", "claimbook.js")).href);
}
