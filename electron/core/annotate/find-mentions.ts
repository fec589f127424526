import type { AliasKind } from "../../../shared/domain/actor.ts";
import { overlaps } from "../../../shared/domain/range.ts";
import type { Range } from "../../../shared/domain/range.ts";

/** Aliases that are matched by themselves; "the regime" could be anyone. */
export const matchedKinds: ReadonlySet<AliasKind> = new Set(["name", "short", "titled", "acronym", "metonym"]);

export type MentionsToFind = {
  readonly aliases: readonly string[];
  /** Longer names of others that hold one of the aliases: "Russia" is not meant in "Russia Today". */
  readonly others: readonly string[];
};

/**
 * Makes a finder of whole words in the given case; the longest alias wins, a possessive ending stays outside.
 *
 * @returns null when there is nothing to look for
 */
export const mentionFinder = ({ aliases, others }: MentionsToFind): ((text: string) => readonly Range[]) | null => {
  const own = new Set(aliases.map(shapeOf));
  const all = [...aliases, ...others].filter((alias) => alias.trim() !== "");
  if (all.length === 0) return null;
  const pattern = new RegExp(
    all
      .toSorted((a, b) => b.length - a.length)
      .map(patternOf)
      .join("|"),
    "gu",
  );
  return (text) => {
    const found: Range[] = [];
    for (const match of text.matchAll(pattern))
      if (own.has(shapeOf(match[0]))) found.push({ start: match.index, end: match.index + match[0].length });
    return found;
  };
};

/** Those that stand in none of the ranges to keep clear of. */
export const clearOf = (found: readonly Range[], taken: readonly Range[]): readonly Range[] =>
  found.filter((range) => !taken.some((other) => overlaps(range, other)));

/** Whether the words stand apart in the text; some scripts write without spaces between words. */
export const isSpaced = (alias: string): boolean => !unspaced.test(alias);

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** One alias may stand with other spaces, apostrophes and hyphens, but not across a paragraph. */
const patternOf = (alias: string): string => {
  const words = alias
    .trim()
    .replace(/[$()*+./?[\\\]^{|}]/gu, "\\$&")
    .replace(/\s+/gu, "(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)")
    .replace(/['’ʼ]/gu, "['’ʼ]")
    .replace(/[‐‑-]/gu, "[-‐‑]");
  return isSpaced(alias) ? `(?<![\\p{L}\\p{M}\\p{N}_])${words}(?![\\p{L}\\p{M}\\p{N}_])` : words;
};

const shapeOf = (words: string): string =>
  words.trim().replace(/\s+/gu, " ").replace(/['’ʼ]/gu, "'").replace(/[‐‑-]/gu, "-");
