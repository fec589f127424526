import { statSync } from "node:fs";
import { resolve } from "node:path";
import { articleEndings } from "../../shared/domain/article-endings.ts";
import { commandNames } from "../../shared/domain/command-names.ts";

const commands: ReadonlySet<string> = new Set([...commandNames, "help", "--help"]);

/** The command line's own words, when the packaged program was started as `claimbook import …`; null for a window. */
export const commandLineIn = (argv: readonly string[], packaged: boolean): readonly string[] | null => {
  const words = argv.slice(1);
  const first = words.find((word) => word !== "--no-sandbox");
  return packaged && first !== undefined && commands.has(first) ? words.slice(words.indexOf(first)) : null;
};

/** Notebook files named on the command line, as absolute paths. */
export const notebooksIn = (argv: readonly string[], folder: string): readonly string[] =>
  argv
    .slice(1)
    .filter((word) => !word.startsWith("-") && word.toLowerCase().endsWith(".claimbook"))
    .map((word) => resolve(folder, word));

const endings: ReadonlySet<string> = new Set(articleEndings);

/** Whether a file is one that the import reads. */
export const isArticleFile = (path: string): boolean =>
  endings.has(path.slice(path.lastIndexOf(".") + 1).toLowerCase()) &&
  (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);

/** Files with articles in them, named on the command line ("Open with"), as absolute paths. */
export const articlesIn = (argv: readonly string[], folder: string): readonly string[] =>
  argv
    .slice(1)
    .filter((word) => !word.startsWith("-") && !word.includes("://"))
    .map((word) => resolve(folder, word))
    .filter(isArticleFile);

/** `claimbook://passage/01J…`, as an export writes it. */
export const passageLinkIn = (
  argv: readonly string[],
): { readonly kind: "article" | "passage"; readonly id: string } | null => {
  for (const word of argv) {
    const match = /^claimbook:\/\/(article|passage)\/([0-9A-HJKMNP-TV-Z]{26})\/?$/u.exec(word);
    const [, kind, id] = match ?? [];
    if ((kind === "article" || kind === "passage") && id !== undefined) return { kind, id };
  }
  return null;
};
