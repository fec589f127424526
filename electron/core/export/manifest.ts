import { createHash } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../../../shared/contract/failure.ts";

/** Lists the files an export made, so that the next one knows which are its own. */
export const manifestName = ".claimbook-export.json";

/** For each file the fingerprints it may have when nobody but an export wrote it; more than one only after a crash. */
export type Manifest = ReadonlyMap<string, readonly string[]>;

/** Does not change when Git or an editor changes the line ends. */
export const fingerprint = (text: string): string =>
  createHash("sha256").update(text.replace(/\r\n/gu, "\n")).digest("hex");

/** @throws Refusal when there is something of that name that is no manifest of ours */
export const readManifest = (folder: string): Manifest => {
  const path = join(folder, manifestName);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return new Map();
  const parsed = found.isFile() ? parse(readFileSync(path, "utf8")) : null;
  if (parsed === null)
    throw new Refusal("exists", `${path} was not made by an export of Claimbook: choose another folder, or remove it`);
  return parsed;
};

export const manifestText = (notebookId: string, manifest: Manifest): string => {
  const files = Object.fromEntries([...manifest].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ format: "claimbook-markdown", version: 1, notebook: notebookId, files }, null, 1)}\n`;
};

const parse = (text: string): Manifest | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (!isRecord(value) || value.format !== "claimbook-markdown" || !isRecord(value.files)) return null;
  // A manifest is a file like any other and may have been tampered with: names we never make are not ours to remove.
  return new Map(
    Object.entries(value.files).flatMap(([path, prints]) =>
      ownPath.test(path) && Array.isArray(prints) ? [[path, prints.filter((print) => typeof print === "string")]] : [],
    ),
  );
};

/** The folders that an export makes; all its files are in these, but for the index and the questions. */
export const ownFolders = ["articles", "actors", "claims", "codes", "notes", "sources"] as const;
const ownPath = new RegExp(`^(?:index|questions|(?:${ownFolders.join("|")})/[\\p{L}\\p{N}\\p{M}-]+)\\.md$`, "u");

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
