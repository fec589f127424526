import { wholeCharacters } from "../../../shared/anchoring/code-points.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { quoteOf } from "../../../shared/domain/range.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { Store } from "../store/index.ts";
import type { CurrentText, PassageOrigin } from "../store/passages.ts";

/**
 * The range without white space at its ends and without half characters.
 *
 * @throws Refusal `bad-input` when it lies outside the text or holds no words
 */
export const tidyRange = (text: string, range: Range): Range => {
  if (range.start >= range.end || range.end > text.length)
    throw new Refusal(
      "bad-input",
      range.start >= range.end
        ? `a passage needs some text: it was to go from ${range.start} to ${range.end}`
        : `a passage was to end at ${range.end}, the text has only ${text.length} characters`,
    );
  const { start, end } = wholeCharacters(text, range);
  const words = text.slice(start, end);
  const tidy = {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
  if (tidy.start >= tidy.end)
    throw new Refusal("bad-input", "a passage needs some text: there is only white space here");
  return tidy;
};

/** The passage with exactly these ends; made if there is none. */
export const findOrMakePassage = (store: Store, at: CurrentText, range: Range, origin: PassageOrigin): Id => {
  const { start, end } = tidyRange(at.text, range);
  const found = store.passages.at(at.articleId, at.revisionId, start, end);
  if (found !== null) return found;
  const id = newId();
  store.passages.insert(id, at, quoteOf(at.text, { start, end }), origin);
  return id;
};
