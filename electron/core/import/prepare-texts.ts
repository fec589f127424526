import { wordsIn } from "../../../shared/query/tokens.ts";
import { sha256Of } from "../store/pack.ts";
import { parseSource } from "./parse-source.ts";
import { toPrepared } from "./prepared.ts";
import type { Prepared } from "./prepared.ts";
import type { FoundFile } from "./read/find-files.ts";
import { readSmall } from "./read/read-file.ts";
import { toOriginal } from "./read/to-original.ts";

/** Plain text up to so many UTF-16 units costs so little that it is parsed without limits. */
export const smallText = 200_000;

/** Words told so far in this thread; of an endless import they are not all kept. */
const mostTold = 300_000;

/**
 * From the disk to what is written: small files of plain text, many at a time. Null for one that is something else or cannot
 * be had: that is looked at by itself, and found to be what it is.
 *
 * @param told - words that this thread has told of; null when the caller finds them in the text
 */
export const prepareTexts = (
  files: readonly FoundFile[],
  told: Set<string> | null,
): Promise<readonly (Prepared | null)[]> => Promise.all(files.map((file) => prepareOne(file, told)));

const prepareOne = async (file: FoundFile, told: Set<string> | null): Promise<Prepared | null> => {
  try {
    const bytes = readSmall(file.path);
    if (bytes === null || bytes.length === 0) return null;
    const original = { ...toOriginal(bytes, file.name), place: file.path };
    const { source } = original;
    if (source.format !== "text" || source.content.length >= smallText) return null;
    const parsed = await parseSource(source);
    if (parsed.text.trim() === "") return null;
    const prepared = await toPrepared(original, sha256Of(bytes), parsed);
    return told === null ? prepared : withNewWords(prepared, told);
  } catch {
    // Whatever it is: the caller meets it again by itself, and says so.
    return null;
  }
};

const withNewWords = (prepared: Prepared, told: Set<string>): Prepared => {
  if (told.size > mostTold) told.clear();
  const newWords: string[] = [];
  for (const word of wordsIn(prepared.text.body)) {
    if (told.has(word)) continue;
    // Cut out of the text a longer word would keep all of it in memory.
    const own = ` ${word}`.slice(1);
    told.add(own);
    newWords.push(own);
  }
  return { ...prepared, text: { ...prepared.text, newWords } };
};
