/** How much a brief says: words per position, letters per quotation, entries per other list. */
export type Cut = { readonly voices: number; readonly letters: number; readonly others: number };

/** From all that is readable to what always fits on a page. */
export const cuts: readonly Cut[] = [
  { voices: 14, letters: 260, others: 10 },
  { voices: 10, letters: 220, others: 8 },
  { voices: 8, letters: 180, others: 6 },
  { voices: 6, letters: 150, others: 5 },
  { voices: 4, letters: 130, others: 4 },
  { voices: 3, letters: 110, others: 3 },
  { voices: 2, letters: 90, others: 2 },
  { voices: 1, letters: 70, others: 1 },
];

/** A passage as quoted: one that is all a quotation keeps its own marks. */
export const quoted = (text: string, letters: number): string => {
  const cut = cutText(text, letters);
  return /^["“„«'‘]/u.test(cut) ? cut : `“${cut}”`;
};

/** A text of at most so many letters; what is longer ends at a word, with an ellipsis. */
export const cutText = (text: string, letters: number): string => {
  const plain = text.replace(/\s+/gu, " ").trim();
  if (plain.length <= letters) return plain;
  const cut = plain.slice(0, letters);
  const space = cut.lastIndexOf(" ");
  return `${(space > letters / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/u, "")} …`;
};
