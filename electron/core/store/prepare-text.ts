import type { Block } from "../../../shared/domain/article.ts";
import { keptOf } from "../../../shared/domain/folded.ts";
import type { Range } from "../../../shared/domain/range.ts";
import { foldForSearch } from "../../../shared/query/fold.ts";
import { sha256Of } from "./pack.ts";

/** What writing a text costs most to make, and needs nothing but the text: may be made before, in another thread. */
export type PreparedText = {
  readonly textSha256: string;
  /** JSON. */
  readonly blocks: string;
  /** What the index is given to read. */
  readonly body: string;
  /** Those words of the body that the same thread has not told before; null when that was not kept. */
  readonly newWords: readonly string[] | null;
};

/** @param folded - what is folded from the beginning, in order of place: just that must be written with the article */
export const prepareText = (text: string, blocks: readonly Block[], folded: readonly Range[]): PreparedText => ({
  textSha256: sha256Of(text),
  blocks: JSON.stringify(blocks),
  body: bodyOf(text, folded),
  newWords: null,
});

/** The text as the index reads it: what is folded is cut out; a sentence that debris stood in reads on. */
export const bodyOf = (text: string, folded: readonly Range[]): string =>
  foldForSearch(
    folded.length === 0
      ? text
      : keptOf({ start: 0, end: text.length }, folded)
          .map(({ start, end }) => text.slice(start, end))
          .join(" "),
  );
