import { mapOffsets } from "../../../shared/anchoring/offset-map.ts";
import type { OffsetMap } from "../../../shared/anchoring/offset-map.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { RevisionChange } from "../../../shared/domain/revision.ts";
import { judgeChange } from "../../../shared/domain/softening.ts";
import type { Softening } from "../../../shared/domain/softening.ts";
import { countWords } from "../../../shared/domain/words.ts";

/**
 * What the newer of two texts says otherwise.
 *
 * @param language - theirs, as BCP 47: what softens a statement are words of it
 */
export const compareTexts = (
  before: string,
  after: string,
  language: string | null,
  map: OffsetMap = mapOffsets(before, after),
): RevisionChange => {
  let [wordsAdded, wordsRemoved] = [0, 0];
  const softenings: Softening[] = [];
  for (const segment of map.segments) {
    if (segment.same) continue;
    const [was, is] = [cut(before, segment.before), cut(after, segment.after)];
    wordsAdded += countWords(is);
    wordsRemoved += countWords(was);
    // Whole sentences that come or go are seen as such; here it is about other words for the same.
    if (longestSaid < Math.max(was.length, is.length)) continue;
    const kind = judgeChange(was, is, language);
    if (kind !== null)
      softenings.push({ kind, before: was.trim(), after: is.trim(), ...surroundings(after, segment.after) });
  }
  return { wordsAdded, wordsRemoved, softenings };
};

/** Characters. */
const longestSaid = 80;
const around = 60;

/** What stands around words, within their line, cut at words; white space of the words' own ends is part of it. */
const surroundings = (text: string, range: Range): Pick<Softening, "lead" | "tail"> => {
  const words = cut(text, range);
  const start = range.start + words.length - words.trimStart().length;
  const end = words.trim() === "" ? range.end : range.end - words.length + words.trimEnd().length;
  const line = { start: text.lastIndexOf("\n", start - 1) + 1, end: text.indexOf("\n", end) };
  const lead = text.slice(line.start, start);
  const tail = text.slice(end, line.end === -1 ? text.length : line.end);
  return {
    lead: lead.length <= around ? lead : `…${lead.slice(-around).replace(/^\S*\s/u, "")}`,
    tail: tail.length <= around ? tail : `${tail.slice(0, around).replace(/\s\S*$/u, "")}…`,
  };
};

const cut = (text: string, { start, end }: Range): string => text.slice(start, end);
