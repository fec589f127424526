import { Refusal } from "../../../../shared/contract/failure.ts";
import { findBeside } from "../read/find-beside.ts";
import { containerFormatOf } from "../read/format-of.ts";
import type { Original } from "../read/original.ts";
import { readFile } from "../read/read-file.ts";

/**
 * A reference with the file that is kept with it: the file's text, and what the reference says of it before what the file
 * says. Without such a file it is its abstract, and that is said.
 *
 * @param attached - as the reference names its files; the first that can be read counts
 * @param folder - of the file with the references; null when that was in another file
 * @throws Refusal when there is neither a file nor an abstract
 */
export const withAttached = async (
  reference: Original,
  attached: readonly string[],
  folder: string | null,
): Promise<Original> => {
  const reasons: string[] = [];
  for (const written of attached) {
    if (folder === null) break;
    const beside = await findBeside(folder, written);
    if ("refused" in beside) reasons.push(beside.refused);
    else if (isArticle(beside.within)) {
      const originName = `${reference.originName}/${beside.within}`;
      const file = await readFile({ path: beside.path, name: originName });
      const { given, url } = reference.source;
      return { ...file, source: { ...file.source, url, ...(given === undefined ? {} : { given }) } };
    } else reasons.push(`${written} is of a kind that is not read`);
  }
  const why = folder === null ? "its files were not looked for in another file" : reasons.slice(0, 3).join("; ");
  const { source } = reference;
  if (source.format !== "text" || source.content === "")
    throw new Refusal("not-found", `${reference.originName} has no abstract, and its file cannot be had: ${why}`);
  return { ...reference, source: { ...source, notice: `it is the abstract of a reference: ${why}` } };
};

/** One article, and not a file that holds many. */
const isArticle = (name: string): boolean => {
  const container = containerFormatOf(name);
  return container === null || container === "mail";
};
