// Who may import whom. The table is data; the rule below it reads the table and nothing else.
// A file that belongs to no layer, and a package that is on no list, are errors: say where they belong.

import { dirname, posix, relative } from "node:path";

const parsers = [
  "linkedom",
  "@mozilla/readability",
  "defuddle",
  "htmlparser2",
  "domhandler",
  "chardet",
  "franc",
  "mdast-util-*",
  "micromark-*",
  "postal-mime",
  "yauzl",
  "mammoth",
  "unpdf",
  "bplist-parser",
  "csv-parse",
  "@rowanmanning/feed-parser",
  "@retorquere/bibtex-parser",
  "warcio",
];
const lexical = ["lexical", "@lexical/*"];
const features = ["react", "react-aria-components", "@tanstack/*", "lucide-react", "zustand"];
const word = [
  "<own>/**",
  "shared/**",
  "electron/core/store/**",
  "electron/core/*/index.ts",
  // The types a word's handlers are made of.
  "electron/core/handlers.ts",
  "electron/core/join-handlers.ts",
  "electron/files/*.ts",
];
const feature = [
  "<own>/**",
  "shared/**",
  "renderer/src/ui/**",
  "renderer/src/bridge/**",
  "renderer/src/session/**",
  "renderer/src/features/*/index.ts",
];
const anything = ["**"];

/**
 * One line per layer; the first whose `folder` holds the file counts, so the special ones come first.
 * In `folder`, `*` is one name. In `files`, `<own>` is the folder found, `*` one name and `**` anything.
 * `packages` of a test are those of its layer and `forTests`.
 */
export const layers = [
  { folder: "shared/anchoring", files: ["shared/**"], packages: ["valibot", "ulid", "approx-string-match", "diff"] },
  { folder: "shared", files: ["shared/**"], packages: ["valibot", "ulid"] },

  { folder: "electron/preload", files: ["<own>/**", "shared/**"], packages: ["electron"] },
  {
    folder: "electron/main",
    files: ["<own>/**", "shared/**", "electron/network/fetch-page.ts", "electron/files/*.ts"],
    packages: ["electron", "valibot", "node:*"],
  },
  // The one door to the network: only the shell and the command line may go through it.
  { folder: "electron/network", files: ["<own>/**", "shared/**"], packages: ["ipaddr.js", "node:*"] },

  { folder: "electron/files", files: ["<own>/**"], packages: ["node:*"] },

  { folder: "electron/core/store", files: ["<own>/**", "shared/**"], packages: ["better-sqlite3", "node:*"] },
  { folder: "electron/core/import", files: word, packages: ["node:*", ...parsers] },
  // Makes a notebook as a window would: through the core as a whole.
  { folder: "electron/core/sample", files: [...word, "electron/core/core.ts"], packages: ["node:*"] },
  { folder: "electron/core/export", files: word, packages: ["node:*"], forTests: ["mdast-util-*", "micromark-*"] },
  { folder: "electron/core/*", files: word, packages: ["node:*"] },
  {
    folder: "electron/core",
    files: [
      "electron/core/*.ts",
      "electron/core/*/index.ts",
      // What a word's tests make their files with; tests of the whole core need the same files.
      "electron/core/*/test-*.ts",
      "electron/core/store/**",
      "shared/**",
    ],
    packages: ["valibot", "node:*"],
  },
  {
    folder: "electron/cli",
    files: [
      "<own>/**",
      "electron/core/*.ts",
      "electron/core/*/index.ts",
      "electron/network/fetch-page.ts",
      "shared/**",
    ],
    packages: ["node:*"],
  },

  {
    folder: "renderer/src/ui",
    files: ["<own>/**"],
    packages: [
      "react",
      "react-dom",
      "react-aria-components",
      "react-resizable-panels",
      "@tanstack/react-virtual",
      "lucide-react",
    ],
  },
  { folder: "renderer/src/bridge", files: ["<own>/**", "shared/**"], packages: ["react", "@tanstack/react-query"] },
  {
    folder: "renderer/src/session",
    files: ["<own>/**", "shared/**", "renderer/src/bridge/**"],
    packages: ["react", "zustand"],
  },
  // Shows a PDF in a window that knows nothing of the notebook.
  { folder: "renderer/original", files: ["<own>/**"], packages: ["unpdf"] },
  { folder: "renderer/src/features/reader", files: feature, packages: [...features, ...lexical] },
  { folder: "renderer/src/features/notes", files: feature, packages: [...features, ...lexical] },
  { folder: "renderer/src/features/diff", files: feature, packages: [...features, "diff"] },
  { folder: "renderer/src/features/network", files: feature, packages: [...features, "cytoscape"] },
  { folder: "renderer/src/features/timeline", files: feature, packages: [...features, "@visx/*"] },
  { folder: "renderer/src/features/*", files: feature, packages: features },
  {
    folder: "renderer/src/app",
    files: ["renderer/src/**", "shared/**"],
    packages: [
      "react",
      "react-dom",
      "react-aria-components",
      "@tanstack/react-query",
      "lucide-react",
      "@fontsource-variable/*",
    ],
  },

  {
    folder: "e2e",
    files: ["e2e/**", "shared/**", "scripts/setup/launch.mjs", "scripts/display.mjs", "electron/core/*/test-*.ts"],
    packages: [
      "@playwright/test",
      "@axe-core/playwright",
      "node:*",
      "better-sqlite3",
      "unpdf",
      "mdast-util-from-markdown",
      "mdast",
    ],
  },
  { folder: "bench", files: anything, packages: anything },
  { folder: "scripts/setup/default-app", files: [], packages: ["electron", "node:*"] },
  {
    folder: "scripts",
    files: ["scripts/**"],
    packages: [
      "node:*",
      "vite",
      "@vitejs/plugin-react",
      "@playwright/test",
      "@electron/asar",
      "@electron/fuses",
      "@electron-internal/extract-zip",
    ],
  },
  { folder: ".oxlint", files: ["<own>/**"], packages: ["node:*"] },
  { folder: "types", files: ["<own>/**"], packages: [] },
  { folder: ".", files: [], packages: ["vitest/config", "@playwright/test"] },
];

/** What any test may import besides. */
const testTools = ["vitest", "fast-check"];

/**
 * What is wrong with one import, as a sentence, or null.
 *
 * @param file - the importing file, from the project's folder, with slashes
 * @param specifier - as it stands in the import; what follows a `?` is the bundler's
 */
export const complaint = (file, specifier) => {
  const layer = layerOf(file);
  if (layer === null) return `${file} belongs to no layer: add its folder to .oxlint/layers.mjs`;
  const wanted = specifier.replace(/\?.*$/, "");
  if (!wanted.startsWith(".")) return packageComplaint(layer, file, wanted);
  const target = resolve(file, wanted);
  const own = layer.folder;
  const allowed = layer.files.some((pattern) => matches(pattern.replace("<own>", own), target));
  return allowed ? null : `${own} may not import ${target}`;
};

const packageComplaint = (layer, file, wanted) => {
  const tests = isTest(file) ? [...testTools, ...(layer.forTests ?? [])] : [];
  const names = [wanted, packageOf(wanted)];
  const allowed = [...layer.packages, ...tests].some((pattern) => names.some((name) => matches(pattern, name)));
  return allowed ? null : `${layer.folder} may not import the package ${packageOf(wanted)}`;
};

/** The line of the table for a file, its folder's `*` filled in. */
const layerOf = (file) => {
  for (const layer of layers) {
    if (layer.folder === "." && !file.includes("/")) return layer;
    const found = new RegExp(`^(${source(layer.folder)})/`).exec(file);
    if (found !== null) return { ...layer, folder: found[1] };
  }
  return null;
};

/** Tests, and what they share: `test-*.ts`. */
const isTest = (file) => /(\.test\.(tsx?|mjs)|\/test-[^/]*\.ts)$/.test(file);

/** "@scope/name/deep" → "@scope/name"; "node:fs" as it is. */
const packageOf = (wanted) => wanted.split("/", wanted.startsWith("@") ? 2 : 1).join("/");

const resolve = (file, relative) => posix.normalize(posix.join(posix.dirname(file), relative));

const matches = (pattern, name) => new RegExp(`^${source(pattern)}$`).test(name);

/** A pattern of the table as the source of a regular expression. */
const source = (pattern) =>
  pattern.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\*\*|\*/g, (stars) => (stars === "**" ? ".*" : "[^/]+"));

const imports = {
  meta: { type: "problem", docs: { description: "Hold the table of layers" } },
  create(context) {
    const file = posixPath(relative(root, context.filename));
    const check = (node) => {
      if (typeof node.source?.value !== "string") return;
      const message = complaint(file, node.source.value);
      if (message !== null) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      /** Even a file that imports nothing has to belong somewhere. */
      Program(node) {
        if (layerOf(file) === null) context.report({ node, message: complaint(file, ".") });
      },
    };
  },
};

const root = dirname(import.meta.dirname);
const posixPath = (path) => path.replaceAll("\\", "/");

export default { meta: { name: "layers" }, rules: { imports } };
