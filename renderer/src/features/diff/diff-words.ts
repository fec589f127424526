import { diffWordsWithSpace } from "diff";

/** A stretch of one side: as it stands on the other side too, or only here. */
export type Piece = { readonly text: string; readonly own: boolean };
export type WordDiff = { readonly left: readonly Piece[]; readonly right: readonly Piece[] };

/** Milliseconds for one pair of paragraphs; beyond that they are shown as wholly different. */
const longest = 200;

/** Which words of two paragraphs differ. A space between two changed words belongs to the change. */
export const diffWords = (left: string, right: string): WordDiff => {
  const parts = diffWordsWithSpace(left, right, { timeout: longest });
  if (parts === undefined) return { left: [{ text: left, own: true }], right: [{ text: right, own: true }] };
  return {
    left: joined(parts.flatMap(({ value, added, removed }) => (added ? [] : [{ text: value, own: removed }]))),
    right: joined(parts.flatMap(({ value, added, removed }) => (removed ? [] : [{ text: value, own: added }]))),
  };
};

const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const result: Piece[] = [];
  for (const [at, piece] of pieces.entries()) {
    const last = result.at(-1);
    const bridges = !piece.own && piece.text.trim() === "" && last?.own === true && pieces[at + 1]?.own === true;
    const own = piece.own || bridges;
    if (last !== undefined && last.own === own) result[result.length - 1] = { text: last.text + piece.text, own };
    else result.push({ text: piece.text, own });
  }
  return result;
};
