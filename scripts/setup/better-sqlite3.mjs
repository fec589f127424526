import { existsSync, readFileSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { cache, inPackage } from "../places.mjs";
import { Stop, run, say } from "../run.mjs";
import { aptInstall, onPath } from "./apt.mjs";

/**
 * See that better-sqlite3 loads in a runtime of this Node-API version.
 *
 * Its prebuilt binaries want Node-API 10 (Node 22.14, Electron 36) and crash an older process, so there it
 * is compiled from the package's own source, once: 40 to 90 s. One binary serves Node and Electron.
 */
export const betterSqlite3 = async (nodeApi) => {
  if (nodeApi >= prebuiltNodeApi || existsSync(compiled)) return;
  if (!existsSync(kept)) {
    await compile();
    await copyWhole(compiled, kept);
    // 20 MB of intermediate files would otherwise be packaged with the app.
    await rm(join(folder, "build"), { recursive: true });
  }
  await copyWhole(kept, compiled);
  await proveItLoads();
};

const prebuiltNodeApi = 10;
const folder = inPackage("better-sqlite3");
const compiled = join(folder, "build", "Release", "better_sqlite3.node");
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const { glibcVersionRuntime } = process.report.getReport().header;
const system = process.platform === "linux" && !glibcVersionRuntime ? "linuxmusl" : process.platform;
const kept = join(cache, `better-sqlite3-${version}-${system}-${process.arch}-node-api-9.node`);

/** Offer the Node-API of version 9 what the source takes from version 10. */
const compilerFlags = "-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT";

const compile = async () => {
  await compilerTools();
  say(`better-sqlite3: compiling ${version} for this Node (about a minute, once)`);
  const args = ["rebuild", "--release", "--force_build=1", "--jobs=max", ...headers()];
  const { status, output } = await run(process.execPath, [inPackage("node-gyp", "bin", "node-gyp.js"), ...args], {
    cwd: folder,
    env: { CXXFLAGS: compilerFlags },
    capture: true,
  });
  if (status !== 0) {
    await rm(join(folder, "build"), { recursive: true, force: true });
    throw new Stop(`better-sqlite3: could not be compiled:\n${output.trim().split("\n").slice(-40).join("\n")}`);
  }
};

/** node-gyp downloads Node's headers, unless they lie beside this Node, as in the usual installations. */
const headers = () => {
  const prefix = dirname(dirname(process.execPath));
  const here = existsSync(join(prefix, "include", "node", "node_api.h"));
  return here && !process.env.npm_config_nodedir ? [`--nodedir=${prefix}`] : [];
};

const compilerTools = async () => {
  if (process.platform === "win32") return;
  const missing = ["python3", "make", "g++"].filter((program) => !onPath(program));
  if (missing.length > 0) {
    await aptInstall(`better-sqlite3: compiling needs ${missing.join(", ")}`, missing);
  }
};

/** Copy so that nobody ever sees half a file. */
const copyWhole = async (from, to) => {
  await mkdir(dirname(to), { recursive: true });
  const part = `${to}.${process.pid}`;
  await copyFile(from, part);
  await rename(part, to);
};

const proveItLoads = async () => {
  const script = `new (require("better-sqlite3"))(":memory:").exec("SELECT 1")`;
  const { status, output } = await run(process.execPath, ["-e", script], { capture: true });
  if (status !== 0) {
    await rm(compiled, { force: true });
    await rm(kept, { force: true });
    throw new Stop(`better-sqlite3: compiled, but it does not load (status ${status}):\n${output.trim()}`);
  }
};
