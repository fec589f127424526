import type { Block } from "../../../../shared/domain/article.ts";
import type { Debris } from "../parsed.ts";

/** A pull quote stands near the words it repeats. */
const near = 25;
/** Shorter ones may well be said twice. */
const fewestWords = 7;
const longest = 600;
/** How much longer the paragraph must be than the quote it holds: room for who said it. */
const more = 12;

/** A paragraph that is nothing but a quotation, and stands word for word within another paragraph. */
export const findPullQuotes = (text: string, blocks: readonly Block[]): readonly Debris[] => {
  const words = new Map<number, string>();
  const wordsOf = (index: number): string => {
    const known = words.get(index);
    if (known !== undefined) return known;
    const block = blocks[index];
    const made =
      block === undefined || block.end - block.start > 20_000 ? "" : normal(text.slice(block.start, block.end));
    words.set(index, made);
    return made;
  };

  return blocks.flatMap((block, index) => {
    const quote = quotation(text.slice(block.start, Math.min(block.end, block.start + longest + 1)), block);
    if (quote === null) return [];
    for (let other = Math.max(0, index - near); other <= index + near; other += 1) {
      if (other === index || blocks[other]?.kind === "quote") continue;
      const paragraph = wordsOf(other);
      if (paragraph.length >= quote.length + more && ` ${paragraph} `.includes(` ${quote} `)) return [fold(block)];
    }
    return [];
  });
};

/** The words of a block that is a quotation as a whole; a name after it, set off by a dash, is not part of it. */
const quotation = (line: string, block: Block): string | null => {
  if (line.length > longest || (block.kind !== "paragraph" && block.kind !== "quote" && block.kind !== "heading"))
    return null;
  const marked = /^["“„«‘](.+?)["”“»’]\s*(?:[—–-]\s*[^"“”]{2,80})?$/su.exec(line)?.[1];
  const quote = marked ?? (block.kind === "quote" ? line : null);
  // Marks within would be those of two quotations with the speaker between them: that is the article's own sentence.
  if (quote === null || (marked !== undefined && /["“”„«»]/u.test(marked))) return null;
  const words = normal(quote);
  return words.split(" ").length < fewestWords ? null : words;
};

/** Letters and digits only, so that marks and a final comma make no difference. */
const normal = (words: string): string =>
  words
    .toLowerCase()
    .replace(/['’‘ʼ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const fold = ({ start, end }: Block): Debris => ({
  start,
  end,
  kind: "pull-quote",
  reason: "A quotation set apart for the eye: the same words stand in a paragraph near by",
});
