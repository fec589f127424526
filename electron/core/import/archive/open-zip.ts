import { buffer } from "node:stream/consumers";
import yauzl from "yauzl";
import type { Entry, ZipFile } from "yauzl";
import { Refusal } from "../../../../shared/contract/failure.ts";

export type ZipLimits = {
  /** Bytes when unpacked, all entries together. */
  readonly total: number;
  readonly entries: number;
};
export type ZipEntry = {
  /** With "/" and without "..", as the library has checked. */
  readonly name: string;
  /** Bytes when unpacked, as the archive says; `read` fails when that is a lie. */
  readonly size: number;
  readonly encrypted: boolean;
  /** Points at another file, of whichever machine; its bytes are only where. */
  readonly link: boolean;
  /** @throws Refusal when it cannot be unpacked */
  readonly read: () => Promise<Uint8Array>;
};

/** Text packs to a twentieth at best; what packs to less than this is made to fill memory. */
const highestRatio = 200;
const smallEntry = 2_000_000;

/**
 * The files in an archive. Everything that the archive says of itself is checked before a byte is unpacked: number, sizes,
 * ratio, names.
 *
 * @throws Refusal saying what is wrong with it, without its name
 */
export const openZip = async (bytes: Uint8Array, limits: ZipLimits): Promise<readonly ZipEntry[]> => {
  const zip = await opened(bytes);
  if (zip.entryCount > limits.entries)
    throw new Refusal(
      "too-large",
      `it is an archive of ${zip.entryCount.toLocaleString("en")} files; the most that are read are ${limits.entries.toLocaleString("en")}`,
    );
  const entries: ZipEntry[] = [];
  let total = 0;
  for await (const entry of entriesOf(zip)) {
    if (entry.fileName.endsWith("/")) continue;
    total += entry.uncompressedSize;
    if (total > limits.total)
      throw new Refusal("too-large", `it unpacks to more than ${Math.round(limits.total / 1e6)} MB`);
    if (entry.uncompressedSize > smallEntry && entry.uncompressedSize > entry.compressedSize * highestRatio)
      throw new Refusal(
        "unsupported",
        `it is a decompression bomb: ${entry.fileName} unpacks to over ${highestRatio} times its size`,
      );
    entries.push({
      name: entry.fileName,
      size: entry.uncompressedSize,
      encrypted: entry.isEncrypted(),
      link: ((entry.externalFileAttributes >>> 16) & unixFileType) === unixLink,
      read: () => contentOf(zip, entry),
    });
  }
  return entries;
};

/** Unix archivers keep a file's type and permissions in the upper half of the attributes. */
const unixFileType = 0o170000;
const unixLink = 0o120000;

const opened = async (bytes: Uint8Array): Promise<ZipFile> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // An encrypted office document is an old container with the archive sealed in it.
  if (file.subarray(0, 4).toString("latin1") === "\u00D0\u00CF\u0011\u00E0")
    throw new Refusal(
      "unsupported",
      "it is an old Office document or protected by a password: save it anew without one",
    );
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true }, (error, zip) => {
      if (error !== null) reject(broken(error));
      else resolve(zip);
    });
  });
};

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.removeAllListeners();
      zip.once("entry", resolve);
      zip.once("end", () => resolve(null));
      zip.once("error", (error: unknown) => reject(broken(error)));
      zip.readEntry();
    });
    if (entry === null) return;
    yield entry;
  }
}

const contentOf = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    if (entry.isEncrypted()) return reject(new Refusal("unsupported", "it is protected by a password"));
    // Sizes are checked while it unpacks: more than the archive said is an error, not more memory.
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) reject(broken(error));
      else buffer(stream).then(resolve, (failure: unknown) => reject(broken(failure)));
    });
  });

const broken = (error: unknown): Refusal => {
  const why = error instanceof Error ? error.message : String(error);
  if (/relative path|absolute path|invalid characters in fileName/iu.test(why))
    return new Refusal("unsupported", `it is an archive with a file name that leads out of it (${why})`);
  return new Refusal("unsupported", `it is a damaged archive, or none (${why})`);
};
