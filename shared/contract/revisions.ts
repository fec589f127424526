import * as v from "valibot";
import type { QuoteCandidate } from "../anchoring/quote-candidates.ts";
import type { RevisionChange, RevisionInList, RevisionText } from "../domain/revision.ts";
import type { Passage } from "../domain/passage.ts";
import { command, id, offset, query } from "./method.ts";

/** A block's text as the analyst reads it in the original; a line end makes two blocks of it, an empty text none. */
const correction = v.strictObject({
  /** Counted from 0 in the current text. */
  block: offset,
  text: v.pipe(v.string(), v.maxLength(1_000_000)),
});

export const revisionsMethods = {
  /** An article's texts, the first one first, each with what it says otherwise than the one before. */
  "revisions.list": query<readonly RevisionInList[]>("article", "exclusion")(v.strictObject({ articleId: id })),
  "revisions.text": query<RevisionText>("article", "exclusion")(v.strictObject({ id })),
  /** What the later of two texts says otherwise. */
  "revisions.compare": query<RevisionChange>("article")(v.strictObject({ beforeId: id, afterId: id })),
  /** Put typing and reading errors right: a new text of the article, the one before stays. Refused when the text has changed meanwhile. */
  "revisions.correct": command<{ readonly orphaned: number }>()(
    v.strictObject({
      articleId: id,
      revisionId: id,
      corrections: v.pipe(v.array(correction), v.minLength(1), v.maxLength(100_000)),
    }),
  ),
  /** Where an orphan's words may stand now, the likeliest first. */
  "revisions.candidates": query<readonly QuoteCandidate[]>("passage", "article")(v.strictObject({ passageId: id })),
  /** Put an orphan on words of the current text. */
  "revisions.place": command<Passage>()(v.strictObject({ passageId: id, start: offset, end: offset })),
};
