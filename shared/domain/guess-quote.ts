import type { QuoteKind } from "./attribution.ts";
import type { Range } from "./range.ts";

/**
 * Whether the words of a range stand in quotation marks: all of them (direct), none (indirect) or some (mixed).
 * Marks are followed from the start of the paragraph, so a range inside a longer quotation counts as quoted.
 */
export const guessQuote = (text: string, { start, end }: Range): QuoteKind => {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - longestLookBack);
  let closing = "";
  let quoted = 0;
  let plain = 0;
  for (let at = from; at < end; at += 1) {
    const mark = text.charAt(at);
    // A quotation that runs over paragraphs opens anew in each.
    if (mark === "\n") closing = "";
    else if (closing === "" && opens(mark, text.charAt(at - 1))) closing = closingOf[mark] ?? "";
    else if (closing.includes(mark) && !isApostrophe(text, at)) closing = "";
    else if (at >= start && /[\p{L}\p{N}]/u.test(mark)) {
      if (closing === "") plain += 1;
      else quoted += 1;
    }
  }
  if (quoted === 0) return "indirect";
  return plain === 0 ? "direct" : "mixed";
};

/** In UTF-16 units. A paragraph longer than this is a text without paragraphs. */
const longestLookBack = 5000;

const closingOf: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "«": "»",
  "»": "«",
  '"': '"',
  "‘": "’",
  "「": "」",
};

const opens = (mark: string, before: string): boolean =>
  closingOf[mark] !== undefined && (mark !== "‘" || !/[\p{L}\p{N}]/u.test(before));

const isApostrophe = (text: string, at: number): boolean =>
  text.charAt(at) === "’" && /\p{L}/u.test(text.charAt(at + 1)) && /\p{L}/u.test(text.charAt(at - 1));
