/** The same words every time: a figure must not depend on luck. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    // Park and Miller's minimal standard generator (Communications of the ACM 31, 1988).
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const words =
  "the ministry said that a ferry left its channel and the agency reported no buoy near sandmark while officials denied they had known of letters sent before spring tides reached harbour walls where witnesses saw crews working all night under lamps without orders from anyone who later claimed responsibility".split(
    " ",
  );

/** An article of about so many words, in paragraphs of 40 to 120 words, one per line. */
export const article = (wordCount: number, seed: number): string => {
  const random = seeded(seed + 1);
  const paragraphs: string[] = [`Report number ${seed} on the ferry`];
  for (let left = wordCount; left > 0;) {
    const length = Math.min(left, 40 + Math.floor(random() * 80));
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? "the").join(" ");
    paragraphs.push(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
    left -= length;
  }
  return paragraphs.join("\n\n");
};
