import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Refusal } from "../../../shared/contract/failure.ts";
import { fingerprint, manifestName, manifestText, ownFolders, readManifest } from "./manifest.ts";

/** On the same disk as the export, so that putting a file in place is one rename. */
const stagingName = ".claimbook-export-tmp";

/**
 * A folder that an export writes into. Nothing in it changes before `finish`: files are staged beside the others first, so
 * a cancelled or failed export leaves the earlier one as it was. Files that no export made are never touched, and nothing
 * is written through a symbolic link.
 *
 * @throws Refusal when the folder cannot be made or written
 */
export const openExportFolder = (folder: string, notebookId: string) => {
  const staging = join(folder, stagingName);
  const before = explained(folder, () => {
    if (existsSync(folder) && !statSync(folder).isDirectory())
      throw new Refusal("exists", `${folder} is a file: an export needs a folder`);
    mkdirSync(folder, { recursive: true });
    for (const name of ownFolders) refuseLink(join(folder, name));
    const manifest = readManifest(folder);
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging);
    for (const name of ownFolders) mkdirSync(join(staging, name));
    return manifest;
  });
  const prints = new Map<string, string>();
  const staged: string[] = [];
  const edited: string[] = [];

  /** Ours, somebody's edit of ours, or not there. */
  const look = (path: string, wanted: string | null): "absent" | "same" | "ours" | "edited" => {
    const full = join(folder, path);
    const found = lstatSync(full, { throwIfNoEntry: false });
    if (found === undefined) return "absent";
    const known = before.get(path);
    const print = found.isFile() ? fingerprint(readFileSync(full, "utf8")) : null;
    if (print !== null && print === wanted) return "same";
    if (print === null || known === undefined)
      throw new Refusal(
        "exists",
        `${full} was not made by an export of Claimbook: move it away, or choose another folder. Nothing was written`,
      );
    return known.includes(print) ? "ours" : "edited";
  };

  return {
    /** @throws Refusal when a foreign file is in the way */
    stage: (path: string, text: string): void =>
      explained(folder, () => {
        if (prints.has(path)) throw new Error(`two files of the export are called ${path}`);
        const print = fingerprint(text);
        prints.set(path, print);
        const state = look(path, print);
        if (state === "same") return;
        if (state === "edited") edited.push(path);
        writeFileSync(join(staging, path), text);
        staged.push(path);
      }),
    /**
     * Put everything in place and remove what this export no longer has.
     *
     * @param pause - awaited after each file
     */
    finish: (pause: () => Promise<void>): Promise<{ readonly removed: number; readonly kept: readonly string[] }> =>
      explainedLater(folder, async () => {
        const states: { readonly path: string; readonly state: "absent" | "ours" | "edited" }[] = [];
        for (const path of before.keys()) {
          if (prints.has(path)) continue;
          states.push({ path, state: gonePathState(folder, path, before) });
          await pause();
        }
        const after = new Map([...prints].map(([path, print]) => [path, [print]]));
        const place = (path: string): void => renameSync(join(staging, path), join(folder, path));
        const writeManifest = (files: ReadonlyMap<string, readonly string[]>): void => {
          const text = manifestText(notebookId, files);
          const path = join(folder, manifestName);
          if (existsSync(path) && readFileSync(path, "utf8") === text) return;
          writeFileSync(join(staging, manifestName), text);
          place(manifestName);
        };

        for (const path of new Set(staged.map(dirname))) mkdirSync(join(folder, path), { recursive: true });
        const kept = edited.map((path) => setAside(folder, path));
        // Should the machine stop in the middle, the next export still knows which files are its own.
        if (staged.length > 0 || states.length > 0) writeManifest(both(before, after));
        for (const path of staged) {
          place(path);
          await pause();
        }
        for (const { path, state } of states) {
          if (state === "ours") rmSync(join(folder, path));
          await pause();
        }
        kept.push(...states.flatMap(({ path, state }) => (state === "edited" ? [path] : [])));
        writeManifest(after);
        for (const name of ownFolders) removeIfEmpty(join(folder, name));
        return { removed: states.filter(({ state }) => state === "ours").length, kept };
      }),
    /** Always the last call. */
    close: (): void => rmSync(staging, { recursive: true, force: true }),
  };
};

const gonePathState = (
  folder: string,
  path: string,
  before: ReadonlyMap<string, readonly string[]>,
): "absent" | "ours" | "edited" => {
  const full = join(folder, path);
  const found = lstatSync(full, { throwIfNoEntry: false });
  if (found === undefined) return "absent";
  return found.isFile() && before.get(path)?.includes(fingerprint(readFileSync(full, "utf8"))) === true
    ? "ours"
    : "edited";
};

const both = (
  a: ReadonlyMap<string, readonly string[]>,
  b: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> => {
  const all = new Map(a);
  for (const [path, prints] of b) all.set(path, [...new Set([...(all.get(path) ?? []), ...prints])]);
  return all;
};

/** What somebody wrote into a file of ours is kept beside it. Gives the new name. */
const setAside = (folder: string, path: string): string => {
  for (let count = 1; ; count += 1) {
    const aside = path.replace(/\.md$/u, `.edited-${count}.md`);
    if (lstatSync(join(folder, aside), { throwIfNoEntry: false }) !== undefined) continue;
    renameSync(join(folder, path), join(folder, aside));
    return aside;
  }
};

const refuseLink = (path: string): void => {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return;
  const what = found.isSymbolicLink() ? "a symbolic link, which an export does not follow" : "not a folder";
  throw new Refusal("exists", `${path} is ${what}: move it away, or choose another folder`);
};

const removeIfEmpty = (path: string): void => {
  if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
};

const explained = <T>(folder: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw explain(folder, error);
  }
};

const explainedLater = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw explain(folder, error);
  }
};

/** A system error as a sentence about the folder; any other error as it is. */
const explain = (folder: string, error: unknown): unknown => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons[code];
  if (!(error instanceof Error) || error instanceof Refusal || reason === undefined) return error;
  const full = code === "ENOSPC" || code === "EDQUOT";
  return new Refusal(full ? "disk-full" : "io", `${folder} could not be written: ${reason} (${error.message})`);
};

const reasons: Readonly<Record<string, string>> = {
  EACCES: "you have no permission",
  EPERM: "the system does not allow it",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  ENOTDIR: "a file stands where a folder is needed",
  EEXIST: "a file stands where a folder is needed",
  EISDIR: "a folder stands where a file is needed",
  ENOENT: "the folder is gone",
  ENAMETOOLONG: "its name is too long",
  EBUSY: "another program uses it",
  ELOOP: "its symbolic links go in a circle",
  EIO: "the disk reported an error",
};
