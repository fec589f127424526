import { realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

export type Beside =
  | { readonly path: string; /** From the folder on, with "/". */ readonly within: string }
  | { readonly refused: string };

/**
 * A file that another file names, in that file's folder or below it. What a stranger wrote must not reach the rest of the
 * disk: paths that lead out of the folder are refused, by a link, too.
 *
 * @param written - a path as a program wrote it, or a file URL
 */
export const findBeside = async (folder: string, written: string): Promise<Beside> => {
  const path = pathOf(written);
  if (path === null) return { refused: `${written} is no file` };
  for (const candidate of new Set([resolve(folder, path), resolve(folder, path.replaceAll("\\", "/"))])) {
    if (!isWithin(folder, candidate)) return { refused: `${written} is not in the same folder and was not looked at` };
    try {
      const [home, found] = await Promise.all([realpath(folder), realpath(candidate)]);
      if (!isWithin(home, found)) return { refused: `${written} leads out of its folder and was not looked at` };
      if ((await stat(found)).isFile()) return { path: found, within: relative(home, found).split(sep).join("/") };
    } catch {
      // Not there; perhaps in the other way to write it.
    }
  }
  return { refused: `${written} was not found beside it` };
};

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

const pathOf = (written: string): string | null => {
  if (written.includes("\0")) return null;
  if (!/^[a-z][a-z\d+.-]+:/iu.test(written)) return written;
  try {
    return fileURLToPath(new URL(written));
  } catch {
    // An address on the web, or of another machine.
    return null;
  }
};
