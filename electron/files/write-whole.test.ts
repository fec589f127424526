import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { writeWhole } from "./write-whole.ts";

const folders: string[] = [];
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), "claimbook-write-"));
  folders.push(made);
  return made;
};
afterEach(async () => {
  for (const each of folders.splice(0)) await rm(each, { recursive: true, force: true });
});

test("a file is replaced as a whole, with nothing left beside it", async () => {
  const at = await folder();
  await writeFile(join(at, "table.csv"), "what was there before");
  await writeWhole(join(at, "table.csv"), Buffer.from("new"));
  expect(await readFile(join(at, "table.csv"), "utf8")).toBe("new");
  expect(await readdir(at)).toEqual(["table.csv"]);
});

test("where it cannot be written, an error says so and nothing is left", async () => {
  const at = await folder();
  await expect(writeWhole(join(at, "gone", "table.csv"), Buffer.from("new"))).rejects.toMatchObject({ code: "ENOENT" });
  expect(await readdir(at)).toEqual([]);
});

test("where nothing may be replaced, what is there stays and nothing is left beside it", async () => {
  const at = await folder();
  await writeWhole(join(at, "page.html"), Buffer.from("first"), { replace: false });
  await expect(writeWhole(join(at, "page.html"), Buffer.from("second"), { replace: false })).rejects.toMatchObject({
    code: "EEXIST",
  });
  expect(await readFile(join(at, "page.html"), "utf8")).toBe("first");
  expect(await readdir(at)).toEqual(["page.html"]);
});
