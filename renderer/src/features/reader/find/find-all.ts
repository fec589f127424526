import type { Range } from "../../../../../shared/domain/range.ts";

const most = 10_000;

/** Where words stand in a text: any case, any white space, straight or curly quotes; folded debris is passed over. */
export const findAll = (text: string, query: string, folded: readonly Range[]): readonly Range[] => {
  const wanted = query.trim();
  if (wanted === "") return [];
  const pattern = new RegExp(wanted.split(/\s+/u).map(loosely).join("\\s+"), "giu");
  const found: Range[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (folded.some((fold) => fold.start < end && fold.end > start)) continue;
    found.push({ start, end });
    if (found.length === most) break;
  }
  return found;
};

const loosely = (word: string): string =>
  word
    .replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`)
    .replaceAll(/['’‘]/gu, "['’‘]")
    .replaceAll(/["“”]/gu, '["“”]');
