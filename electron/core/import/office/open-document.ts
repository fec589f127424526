import { Refusal } from "../../../../shared/contract/failure.ts";
import { openZip } from "../archive/open-zip.ts";
import type { ZipEntry } from "../archive/open-zip.ts";

const limits = { total: 500_000_000, entries: 10_000 };
/** A thousand pages of prose with their formatting; beyond this the parsers need more time than an import has. */
const largestPart = 40_000_000;

/** The parts of a document that is an archive of XML files: Word, OpenDocument, EPUB. */
export type DocumentParts = {
  /** @throws Refusal when it is not there or too large */
  readonly need: (name: string) => Promise<Uint8Array>;
  /** Null when it is not there. */
  readonly find: (name: string) => Promise<Uint8Array | null>;
  readonly names: readonly string[];
};

/** @param what - for the message: "Word document" */
export const openDocument = async (bytes: Uint8Array, what: string): Promise<DocumentParts> => {
  const entries = new Map((await openZip(bytes, limits)).map((entry) => [entry.name, entry]));
  const find = async (name: string): Promise<Uint8Array | null> => {
    const entry = entries.get(name);
    return entry === undefined ? null : readPart(entry);
  };
  return {
    find,
    need: async (name) => {
      const part = await find(name);
      if (part === null) throw new Refusal("unsupported", `it is no ${what}: there is no ${name} in it`);
      return part;
    },
    names: [...entries.keys()],
  };
};

const readPart = (entry: ZipEntry): Promise<Uint8Array> => {
  if (entry.size > largestPart)
    throw new Refusal(
      "too-large",
      `${entry.name} in it has ${Math.round(entry.size / 1e6)} MB; the most that is read is ${largestPart / 1e6} MB`,
    );
  return entry.read();
};
