import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Refusal } from "../../../../shared/contract/failure.ts";

export type FoundFile = {
  readonly path: string;
  /** As it is kept with the article: the file's name, below the chosen folder when one was chosen. */
  readonly name: string;
};

/** Files that systems and editors put into folders, and nobody means to import. */
const invisible = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu;

/**
 * The files meant by a path: itself, or all below a folder, in the order of their names. Links within a folder are not
 * followed, so that a circle of them is no matter.
 */
export const findFiles = async (path: string): Promise<readonly FoundFile[]> => {
  const found = await stat(path).catch((error: unknown) => unreadable(path, error));
  if (!found.isDirectory()) return [{ path, name: basename(path) }];
  const files: FoundFile[] = [];
  await walk(path, basename(path), files);
  return files;
};

const walk = async (folder: string, name: string, files: FoundFile[]): Promise<void> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => unreadable(folder, error));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (invisible.test(entry.name)) continue;
    const below = { path: join(folder, entry.name), name: `${name}/${entry.name}` };
    if (entry.isDirectory()) await walk(below.path, below.name, files);
    else if (entry.isFile()) files.push(below);
  }
};

/** @throws always: a system error in words, with the path */
export const unreadable = (path: string, error: unknown): never => {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") throw new Refusal("not-found", `there is no file ${path}`);
  if (code === "EACCES" || code === "EPERM") throw new Refusal("io", `${path} cannot be read: permission denied`);
  throw new Refusal("io", `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
};
