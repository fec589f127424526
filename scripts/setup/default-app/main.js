// What `electron <folder>` runs first in the fallback runtime, which comes without a default app:
// take the folder from the command line, become that application, load its main file.
import { app } from "electron";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const given = process.argv.slice(1).find((argument) => !argument.startsWith("-"));
if (given === undefined) {
  process.stderr.write("electron: no application folder given\n");
  app.exit(2);
} else {
  const folder = resolve(given);
  const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  app.setAppPath(folder);
  app.setName(productName ?? name);
  if (version) app.setVersion(version);
  await import(pathToFileURL(join(folder, main ?? "index.js")).href);
}
