import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBeside } from "./find-beside.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "claimbook-beside-"));
  mkdirSync(join(root, "desk", "files"), { recursive: true });
  mkdirSync(join(root, "desk-two"));
  writeFileSync(join(root, "secret.txt"), "secret");
  writeFileSync(join(root, "desk-two", "a.txt"), "other");
  writeFileSync(join(root, "desk", "files", "gate.txt"), "gate");
  symlinkSync(root, join(root, "desk", "up"));
  symlinkSync(join(root, "secret.txt"), join(root, "desk", "link.txt"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const find = (written: string) => findBeside(join(root, "desk"), written);

test.each(["files/gate.txt", "./files/../files/gate.txt", "files\\gate.txt"])("finds %s", async (written) => {
  expect(await find(written)).toMatchObject({ within: "files/gate.txt" });
});

test("finds absolute paths and file addresses in the folder", async () => {
  const path = join(root, "desk", "files", "gate.txt");
  expect(await find(path)).toMatchObject({ within: "files/gate.txt" });
  expect(await find(pathToFileURL(path).href)).toMatchObject({ within: "files/gate.txt" });
});

const refused = [
  { written: "../secret.txt", says: "not in the same folder" },
  { written: "files/../../secret.txt", says: "not in the same folder" },
  { written: "..\\secret.txt", says: "not" },
  { written: "../desk-two/a.txt", says: "not in the same folder" },
  { written: "/etc/passwd", says: "not in the same folder" },
  { written: "file:///etc/passwd", says: "not in the same folder" },
  { written: "file://server/share/a.txt", says: "no file" },
  { written: "https://orsk.example/gate.pdf", says: "no file" },
  { written: "internal-pdf://12/gate.pdf", says: "no file" },
  { written: "link.txt", says: "leads out of its folder" },
  { written: "up/secret.txt", says: "leads out of its folder" },
  { written: "files", says: "not found" },
  { written: "", says: "not in the same folder" },
  { written: "a\0b", says: "no file" },
  { written: "missing.pdf", says: "not found" },
];

test.each(refused)("refuses “$written”", async ({ written, says }) => {
  expect(await find(written)).toEqual({ refused: expect.stringContaining(says) });
});
