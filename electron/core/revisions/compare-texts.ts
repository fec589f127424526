import { mapOffsets } from "../../../shared/anchoring/offset-map.ts";
import type { OffsetMap } from "../../../shared/anchoring/offset-map.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { RevisionChange } from "../../../shared/domain/revision.ts";
import { judgeChange } from "../../../shared/domain/softening.ts";
import type { Softening } from "../../../shared/domain/softening.ts";
import { countWords } from "../../../shared/domain/words.ts";

/** What the newer of two texts says otherwise. */
export const compareTexts = (
  before: string,
  after: string,
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
    const kind = judgeChange(was, is);
    if (kind !== null) {
      const { start, end } = segment.after;
      const lead = after.slice(Math.max(0, start - around), start);
      const tail = after.slice(end, end + around);
      softenings.push({
        kind,
        before: was.trim(),
        after: is.trim(),
        lead: lead.slice(lead.lastIndexOf("\n") + 1),
        tail: tail.split("\n")[0] ?? "",
      });
    }
  }
  return { wordsAdded, wordsRemoved, softenings };
};

/** Characters. */
const longestSaid = 80;
const around = 60;

const cut = (text: string, { start, end }: Range): string => text.slice(start, end);
