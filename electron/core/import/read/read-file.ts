import { readFileSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { extname } from "node:path";
import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Source } from "../parsed.ts";
import { decode } from "./decode.ts";
import { unreadable } from "./find-files.ts";
import type { FoundFile } from "./find-files.ts";
import type { Original } from "./original.ts";

/** Larger files are not articles. */
const largest = 200_000_000;

const formats: Readonly<Record<string, Source["format"]>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".txt": "text",
  ".text": "text",
};
const mediaTypes = { text: "text/plain", markdown: "text/markdown", html: "text/html" } as const;

/**
 * Read a file and decode it. A file without a known ending is looked at: a page is read as one, text as text.
 *
 * @throws Refusal naming the file and what is wrong with it
 */
export const readFile = async ({ path, name }: FoundFile): Promise<Original> => {
  const bytes = await bytesOf(path);
  if (bytes.length === 0) throw new Refusal("bad-input", `${name} is empty`);
  const { text, encoding } = decode(bytes, name);
  if (text.trim() === "") throw new Refusal("bad-input", `${name} is empty: there is nothing but white space in it`);
  const format = formats[extname(name).toLowerCase()] ?? (looksLikePage(text) ? "html" : "text");
  return {
    bytes,
    encoding,
    mediaType: mediaTypes[format],
    originKind: "file",
    originName: name,
    source: { format, content: text, name: name.slice(name.lastIndexOf("/") + 1), url: null, fragment: false },
    title: null,
    spare: null,
  };
};

/** Up to this size a file is read at once: four turns of the thread pool take thirty times as long as the reading. */
const small = 1_000_000;

const bytesOf = async (path: string): Promise<Uint8Array> => {
  const bytes = smallFile(path);
  if (bytes !== null) return bytes;
  const file = await open(path, "r").catch((error: unknown) => unreadable(path, error));
  try {
    const { size } = await file.stat();
    if (size > largest)
      throw new Refusal(
        "too-large",
        `${path} has ${Math.round(size / 1e6)} MB; the largest file that is imported has ${largest / 1e6} MB`,
      );
    return await file.readFile().catch((error: unknown) => unreadable(path, error));
  } finally {
    await file.close();
  }
};

/** Null for what is large, no plain file, or cannot be read: then it is waited for, and the error told. */
const smallFile = (path: string): Uint8Array | null => {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= small ? readFileSync(path) : null;
  } catch {
    return null;
  }
};

const looksLikePage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html)\b/iu.test(text.slice(0, 4_000));
