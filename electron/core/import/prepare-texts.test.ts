import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openNewWords } from "./new-words.ts";
import { prepareTexts } from "./prepare-texts.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "claimbook-texts-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, name };
};
const story = "Gate closed\n\nThe gate at Orsk was closed on Monday. Nobody opened it.\n".repeat(20);

test("a text comes back as it is written, its bytes packed", async () => {
  const [prepared] = await prepareTexts([put("gate.txt", story)], null);
  expect(prepared?.parsed.text).toBe(story);
  expect(prepared?.parsed.meta.title).toBe("Gate closed");
  expect(prepared?.text.body).toContain("the gate at orsk");
  expect(prepared?.text.newWords).toBeNull();
  expect(prepared?.byteLength).toBe(story.length);
  expect(Buffer.from(inflateSync(prepared?.packed.bytes ?? new Uint8Array())).toString()).toBe(story);
});

const others: readonly (readonly [string, string | Uint8Array | null])[] = [
  ["nothing", ""],
  ["white space", " \n\t"],
  ["bytes that are no text", new Uint8Array(4_000).map((_, at) => (at * 7_919) % 256)],
  ["more than is parsed without limits", story.repeat(400)],
  ["a file that is gone", null],
];

test.each(others)("%s is left to be looked at by itself", async (_, content) => {
  const file = content === null ? { path: join(folder, "gone.txt"), name: "gone.txt" } : put("odd.txt", content);
  const [odd, gate] = await prepareTexts([file, put("gate.txt", story)], null);
  expect(odd).toBeNull();
  expect(gate?.parsed.meta.title).toBe("Gate closed");
});

test("a thread tells each word once", async () => {
  const words = openNewWords();
  const [first] = await prepareTexts([put("a.txt", "The gate was closed.")], words);
  const [second] = await prepareTexts([put("b.txt", "The gate was opened.")], words);
  expect(first?.text.newWords).toEqual(["the", "gate", "was", "closed"]);
  expect(second?.text.newWords).toEqual(["opened"]);
});
