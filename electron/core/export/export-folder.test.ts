import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Refusal } from "../../../shared/contract/failure.ts";
import { openExportFolder } from "./export-folder.ts";

let place = "";
let folder = "";
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "claimbook-export-"));
  folder = place;
});
afterEach(() => rmSync(place, { recursive: true }));

const noPause = (): Promise<void> => Promise.resolve();
const write = async (files: Readonly<Record<string, string>>) => {
  const target = openExportFolder(folder, "01JQ0000000000000000000000");
  try {
    for (const [path, text] of Object.entries(files)) target.stage(path, text);
    return await target.finish(noPause);
  } finally {
    target.close();
  }
};
const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const listed = (): readonly string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
const two = { "index.md": "index\n", "articles/a-1.md": "a\n" };

describe("openExportFolder", () => {
  test("writes the files and a manifest, and leaves nothing else behind", async () => {
    expect(await write(two)).toEqual({ removed: 0, kept: [] });
    expect(listed()).toEqual([".claimbook-export.json", "articles", "articles/a-1.md", "index.md"]);
    expect(read("articles/a-1.md")).toBe("a\n");
  });

  test("makes the folder when there is none", async () => {
    folder = join(folder, "deep", "down");
    await write(two);
    expect(read("index.md")).toBe("index\n");
  });

  test("does not rewrite what has not changed", async () => {
    await write(two);
    const past = new Date("2001-01-01");
    for (const path of [".claimbook-export.json", ...Object.keys(two)]) utimesSync(join(folder, path), past, past);
    await write(two);
    for (const path of [".claimbook-export.json", ...Object.keys(two)])
      expect(statSync(join(folder, path)).mtime).toEqual(past);
    await write({ ...two, "index.md": "other\n" });
    expect(read("index.md")).toBe("other\n");
    expect(statSync(join(folder, "articles/a-1.md")).mtime).toEqual(past);
  });

  test("removes its own files that are no longer part of it, and folders left empty", async () => {
    await write(two);
    expect(await write({ "index.md": "index\n" })).toEqual({ removed: 1, kept: [] });
    expect(listed()).toEqual([".claimbook-export.json", "index.md"]);
  });

  test("leaves files alone that it did not make", async () => {
    mkdirSync(join(folder, "articles"));
    writeFileSync(join(folder, "articles/mine.md"), "mine");
    writeFileSync(join(folder, "notes.txt"), "mine too");
    await write(two);
    await write({ "index.md": "index\n" });
    expect(read("articles/mine.md")).toBe("mine");
    expect(read("notes.txt")).toBe("mine too");
  });

  test("refuses when a foreign file is in the way, and writes nothing", async () => {
    writeFileSync(join(folder, "index.md"), "my own index");
    await expect(write({ "articles/a-1.md": "a\n", "index.md": "index\n" })).rejects.toThrow(
      /index\.md was not made by an export/u,
    );
    expect(listed()).toEqual(["index.md"]);
    expect(read("index.md")).toBe("my own index");
  });

  test("takes a file that already says the same for its own", async () => {
    writeFileSync(join(folder, "index.md"), "index\n");
    await write(two);
    expect((await write({})).removed).toBe(2);
  });

  test("keeps what somebody wrote into its files", async () => {
    await write(two);
    writeFileSync(join(folder, "index.md"), "index\nand a remark\n");
    writeFileSync(join(folder, "articles/a-1.md"), "a\nand another\n");
    expect(await write({ "index.md": "new index\n" })).toEqual({
      removed: 0,
      kept: ["index.edited-1.md", "articles/a-1.md"],
    });
    expect(read("index.md")).toBe("new index\n");
    expect(read("index.edited-1.md")).toBe("index\nand a remark\n");
    expect(read("articles/a-1.md")).toBe("a\nand another\n");
  });

  test("does not take changed line ends for an edit", async () => {
    await write(two);
    writeFileSync(join(folder, "index.md"), "index\r\n");
    expect((await write({ ...two, "index.md": "new\n" })).kept).toEqual([]);
    expect(read("index.md")).toBe("new\n");
  });

  test("changes nothing when it is given up half way", async () => {
    await write(two);
    const target = openExportFolder(folder, "01JQ0000000000000000000000");
    target.stage("index.md", "new\n");
    target.stage("articles/b-2.md", "b\n");
    target.close();
    expect(listed()).toEqual([".claimbook-export.json", "articles", "articles/a-1.md", "index.md"]);
    expect(read("index.md")).toBe("index\n");
  });

  test.skipIf(process.platform === "win32")("does not write through a symbolic link", async () => {
    const outside = mkdtempSync(join(tmpdir(), "claimbook-outside-"));
    try {
      symlinkSync(outside, join(folder, "articles"));
      await expect(write(two)).rejects.toThrow(/symbolic link/u);
      rmSync(join(folder, "articles"));
      writeFileSync(join(outside, "target.md"), "untouched");
      symlinkSync(join(outside, "target.md"), join(folder, "index.md"));
      await expect(write(two)).rejects.toThrow(/not made by an export/u);
      expect(readFileSync(join(outside, "target.md"), "utf8")).toBe("untouched");
      expect(readdirSync(outside)).toEqual(["target.md"]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  test("removes nothing that a tampered manifest names outside its own folders", async () => {
    const victim = join(folder, "..", "claimbook-victim.md");
    writeFileSync(victim, "victim");
    try {
      await write(two);
      const manifest = JSON.parse(read(".claimbook-export.json"));
      Object.assign(manifest.files, {
        "../claimbook-victim.md": manifest.files["index.md"],
        "articles/../../x.md": ["0"],
      });
      writeFileSync(join(folder, ".claimbook-export.json"), JSON.stringify(manifest));
      await write({});
      expect(existsSync(victim)).toBe(true);
    } finally {
      rmSync(victim);
    }
  });

  test.each([
    {
      what: "a manifest that is none",
      prepare: () => writeFileSync(join(folder, ".claimbook-export.json"), "{}"),
      kind: "exists",
    },
    {
      what: "a file where a folder is needed",
      prepare: () => writeFileSync(join(folder, "articles"), ""),
      kind: "exists",
    },
    {
      what: "a file where the folder should be",
      prepare: () => {
        folder = join(folder, "file");
        writeFileSync(folder, "");
      },
      kind: "exists",
    },
    {
      what: "a file on the way to the folder",
      prepare: () => {
        writeFileSync(join(folder, "file"), "");
        folder = join(folder, "file", "below");
      },
      kind: "io",
    },
  ])("refuses $what with a sentence that names it", async ({ prepare, kind }) => {
    prepare();
    let refusal: unknown;
    try {
      await write(two);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal instanceof Refusal && refusal.failure.kind).toBe(kind);
    expect(refusal instanceof Refusal && refusal.message).toContain(folder);
  });
});
