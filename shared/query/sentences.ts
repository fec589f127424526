/**
 * Where the sentences of a paragraph begin, the first at 0, as Unicode's rules have it (`Intl.Segmenter`) for any script; but
 * after a title or an initial ("Dr.", "J.", "U.S.") a sentence goes on.
 */
export const sentenceStarts = (paragraph: string): readonly number[] => {
  const starts: number[] = [];
  let before = "";
  for (const { segment, index } of segmenter.segment(paragraph)) {
    if (index === 0 || !goesOn.test(before)) starts.push(index);
    before = segment;
  }
  return starts.length === 0 ? [0] : starts;
};

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

const goesOn =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|St|No|vs|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;
