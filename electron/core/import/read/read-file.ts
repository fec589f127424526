import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { open, stat } from "node:fs/promises";
import { Refusal } from "../../../../shared/contract/failure.ts";
import { unreadable } from "./find-files.ts";
import type { FoundFile } from "./find-files.ts";
import type { Original } from "./original.ts";
import { toOriginal } from "./to-original.ts";

/** Larger files are not articles. */
const largest = 200_000_000;

/**
 * Read a file and decode it when it is text.
 *
 * @throws Refusal naming the file and what is wrong with it
 */
export const readFile = async ({ path, name }: FoundFile): Promise<Original> =>
  toOriginal(await readBytes({ path, name }), name);

/** @throws Refusal when it is empty, too large or cannot be read */
export const readBytes = async ({ path, name }: FoundFile): Promise<Uint8Array> => {
  const bytes = await bytesOf(path);
  if (bytes.length === 0) throw new Refusal("bad-input", `${name} is empty`);
  return bytes;
};

/** Up to this size a file is read at once: four turns of the thread pool take thirty times as long as the reading. */
const small = 1_000_000;

const bytesOf = async (path: string): Promise<Uint8Array> => {
  const bytes = readSmall(path);
  if (bytes !== null) return bytes;
  // A device or a pipe may never end, and opening one may never return.
  const found = await stat(path).catch((error: unknown) => unreadable(path, error));
  if (!found.isFile()) throw new Refusal("unsupported", `${path} is a device or a pipe and no file`);
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
export const readSmall = (path: string): Uint8Array | null => {
  try {
    // Opening a pipe would wait for its other end.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = fstatSync(file);
      if (!found.isFile() || found.size > small) return null;
      const bytes = new Uint8Array(found.size);
      let read = 0;
      for (let got = -1; read < bytes.length && got !== 0; read += got)
        got = readSync(file, bytes, read, bytes.length - read, null);
      return read === bytes.length ? bytes : bytes.slice(0, read);
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
};
