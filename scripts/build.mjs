import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inPackage, root } from "./places.mjs";
import { asProgram, say } from "./run.mjs";

/**
 * Bundle what is stale into `out/`: `out/<process>/<entry>.js`, so that from any of them, and from the
 * chunks they share, a neighbour is `new URL("../core/parse-worker.js", import.meta.url)`.
 *
 * @param parts - which of "node", "preload", "renderer"; all by default
 * @param dev - with source maps, not minified
 */
export const buildStale = async ({ parts = Object.keys(builds), dev = false } = {}) => {
  const stale = [];
  for (const part of parts) {
    const now = await fingerprint(part, dev);
    const built = await readFile(stampOf(part), "utf8").catch(() => "");
    if (built !== now) stale.push({ part, now });
  }
  if (stale.length === 0) return;
  const start = Date.now();
  await withViteLoaded((vite) =>
    Promise.all(
      stale.map(async ({ part, now }) => {
        for (const old of [stampOf(part), ...outputs[part]]) await rm(old, { recursive: true, force: true });
        await vite.build(await builds[part](dev));
        await writeFile(stampOf(part), now);
      }),
    ),
  );
  say(`build: ${stale.map(({ part }) => part).join(", ")} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
};

const out = join(root, "out");
const stampOf = (part) => join(out, `.${part}-built-from`);

/** What each part is made of; a change to anything else does not rebuild it. */
const sources = {
  node: ["shared", "electron/main", "electron/core", "electron/cli", "electron/network"],
  preload: ["shared", "electron/preload"],
  renderer: ["shared", "renderer"],
};

const outputs = {
  node: ["main", "core", "cli", "chunks"].map((folder) => join(out, folder)),
  preload: [join(out, "preload")],
  renderer: [join(out, "renderer")],
};

/** Vite is loaded only to build, since the `claimbook` command passes here each time; it also sets NODE_ENV. */
const withViteLoaded = async (work) => {
  const before = process.env.NODE_ENV;
  await mkdir(out, { recursive: true });
  await work(await import("vite"));
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
};

const nodeEntries = {
  "main/main": "electron/main/main.ts",
  "core/process": "electron/core/process.ts",
  "core/parse-worker": "electron/core/import/parse-worker.ts",
  "core/fold-worker": "electron/core/store/fold-worker.ts",
  "cli/claimbook": "electron/cli/claimbook.ts",
};

/** Everything is bundled but these: one is native, the other is the runtime itself. */
const external = ["electron", "better-sqlite3", /^node:/];

const common = (dev) => ({
  configFile: false,
  logLevel: "warn",
  define: { "process.env.NODE_ENV": JSON.stringify(dev ? "development" : "production") },
});

const builds = {
  node: (dev) => ({
    ...common(dev),
    root,
    publicDir: false,
    resolve: { conditions: ["node"] },
    ssr: { noExternal: true, external: ["electron", "better-sqlite3"], target: "node" },
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      sourcemap: dev,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(nodeEntries).filter(([, file]) => existsSync(join(root, file)))),
        external,
        // linkedom carries an `eval` that parsing pages never reaches.
        checks: { eval: false },
        output: { format: "esm", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  }),
  preload: (dev) => ({
    ...common(dev),
    root,
    publicDir: false,
    ssr: { noExternal: true, external: ["electron"], target: "node" },
    build: {
      ssr: "electron/preload/preload.ts",
      outDir: join(out, "preload"),
      emptyOutDir: false,
      target: "chrome130",
      minify: false,
      sourcemap: dev ? "inline" : false,
      // A sandboxed preload is one CommonJS file: it can require "electron" and nothing beside it.
      rolldownOptions: { external, output: { format: "cjs", entryFileNames: "preload.cjs", codeSplitting: false } },
    },
  }),
  renderer: async (dev) => ({
    ...common(dev),
    root: join(root, "renderer"),
    base: "./",
    plugins: [(await import("@vitejs/plugin-react")).default()],
    build: {
      outDir: join(out, "renderer"),
      emptyOutDir: false,
      target: "chrome130",
      minify: !dev,
      sourcemap: dev,
      // Every file is its own: the content security policy knows no data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The window of a PDF's original is a page of its own, which knows nothing of the notebook.
      rolldownOptions: {
        input: [join(root, "renderer", "index.html"), join(root, "renderer", "original", "pdf.html")],
      },
      chunkSizeWarningLimit: 4000,
    },
  }),
};

/** Names, sizes and times of the sources; cheap, and any edit changes it. */
const fingerprint = async (part, dev) => {
  const files = [inPackage(".package-lock.json"), join(root, "package.json"), import.meta.filename];
  for (const folder of sources[part]) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name)) files.push(join(entry.parentPath, entry.name));
    }
  }
  const lines = files.sort().map(async (file) => {
    const { size, mtimeMs } = await stat(file);
    return `${file} ${size} ${mtimeMs}`;
  });
  return [dev ? "dev" : "release", ...(await Promise.all(lines))].join("\n");
};

if (import.meta.filename === process.argv[1]) {
  await asProgram(() => buildStale({ dev: process.argv.includes("--dev") }));
}
