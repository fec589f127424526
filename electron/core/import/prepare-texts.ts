import { sha256Of } from "../store/pack.ts";
import type { NewWords } from "./new-words.ts";
import { parseSource } from "./parse-source.ts";
import { toPrepared } from "./prepared.ts";
import type { Prepared } from "./prepared.ts";
import type { FoundFile } from "./read/find-files.ts";
import { readSmall } from "./read/read-file.ts";
import { toOriginal } from "./read/to-original.ts";

/** Plain text up to so many UTF-16 units costs so little that it is parsed without limits. */
export const smallText = 200_000;

/**
 * From the disk to what is written: small files of plain text, many at a time. Null for one that is something else or cannot
 * be had: that is looked at by itself, and found to be what it is.
 *
 * @param words - those that this thread has told of; null when the caller finds them in the text
 */
export const prepareTexts = (
  files: readonly FoundFile[],
  words: NewWords | null,
): Promise<readonly (Prepared | null)[]> => Promise.all(files.map((file) => prepareOne(file, words)));

const prepareOne = async (file: FoundFile, words: NewWords | null): Promise<Prepared | null> => {
  try {
    const bytes = readSmall(file.path);
    if (bytes === null || bytes.length === 0) return null;
    const original = { ...toOriginal(bytes, file.name), place: file.path };
    const { source } = original;
    if (source.format !== "text" || source.content.length >= smallText) return null;
    const parsed = await parseSource(source);
    if (parsed.text.trim() === "") return null;
    const prepared = await toPrepared(original, sha256Of(bytes), parsed);
    if (words === null) return prepared;
    return { ...prepared, text: { ...prepared.text, newWords: words.of(prepared.text.body) } };
  } catch {
    // Whatever it is: the caller meets it again by itself, and says so.
    return null;
  }
};
