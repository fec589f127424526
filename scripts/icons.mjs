import { _electron } from "@playwright/test";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./places.mjs";
import { asProgram } from "./run.mjs";
import { setUp } from "./setup/index.mjs";
import { builtApp } from "./setup/launch.mjs";

// Draw resources/icon.svg in every size and container the platforms want. Needs a display (or xvfb-run -a);
// run it by hand after changing the drawing, and commit what it writes.

const resources = join(root, "resources");
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** The types an .icns gives to PNGs of each size. */
const icnsTypes = { 16: "icp4", 32: "icp5", 64: "icp6", 128: "ic07", 256: "ic08", 512: "ic09", 1024: "ic10" };

const drawAll = async (svg) => {
  const folder = await mkdtemp(join(tmpdir(), "claimbook-icons-"));
  await writeFile(join(folder, "package.json"), '{ "name": "icons", "main": "main.cjs" }');
  await writeFile(join(folder, "main.cjs"), drawingWindow);
  const { executablePath, args, env } = builtApp();
  const app = await _electron.launch({ executablePath, env, args: args.map((arg) => (arg === root ? folder : arg)) });
  try {
    const page = await app.firstWindow();
    const pngs = new Map();
    for (const size of sizes) pngs.set(size, await drawOne(page, svg, size));
    return pngs;
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
};

const drawingWindow = `const { app, BrowserWindow } = require("electron");
app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL("about:blank"));`;

const drawOne = async (page, svg, size) => {
  const base64 = await page.evaluate(draw, { svg, size });
  return Buffer.from(base64, "base64");
};

/** Runs in the page. */
const draw = async ({ svg, size }) => {
  const image = new Image(size, size);
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  canvas.getContext("2d").drawImage(image, 0, 0, size, size);
  return canvas.toDataURL("image/png").split(",")[1];
};

/** An .ico is a directory of PNGs; a side of 256 is written as 0. */
const ico = (pngs) => {
  const entries = [...pngs].filter(([size]) => size <= 256);
  const header = Buffer.alloc(6 + 16 * entries.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(entries.length, 4);
  let offset = header.length;
  for (const [index, [size, png]] of entries.entries()) {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...entries.map(([, png]) => png)]);
};

/** An .icns is a list of chunks: type, length with its own 8 bytes, PNG. */
const icns = (pngs) => {
  const chunk = (type, content) => {
    const head = Buffer.alloc(8);
    head.write(type, "ascii");
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  const chunks = [...pngs].flatMap(([size, png]) => (icnsTypes[size] ? [chunk(icnsTypes[size], png)] : []));
  return chunk("icns", Buffer.concat(chunks));
};

await asProgram(async () => {
  await setUp();
  const pngs = await drawAll(await readFile(join(resources, "icon.svg"), "utf8"));
  await mkdir(join(resources, "icons"), { recursive: true });
  for (const [size, png] of pngs) await writeFile(join(resources, "icons", `${size}x${size}.png`), png);
  await writeFile(join(resources, "icon.ico"), ico(pngs));
  await writeFile(join(resources, "icon.icns"), icns(pngs));
});
