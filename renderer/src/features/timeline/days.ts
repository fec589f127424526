/** From the beginning of a day to that of another, as days since 1970-01-01; may be parts of a day. */
export type Days = { readonly first: number; readonly last: number };

/** No narrower than this, in days. */
const narrowest = 4;

/** All that is there, with room at both ends. */
export const wholeOf = (spans: readonly { readonly firstDay: number; readonly lastDay: number }[]): Days => {
  if (spans.length === 0) return { first: 0, last: narrowest };
  const first = spans.reduce((least, { firstDay }) => Math.min(least, firstDay), Infinity);
  const last = spans.reduce((most, { lastDay }) => Math.max(most, lastDay + 1), -Infinity);
  const room = Math.max(1, (last - first) * 0.03);
  const missing = Math.max(0, narrowest - (last - first + 2 * room)) / 2;
  return { first: first - room - missing, last: last + room + missing };
};

/** Narrower (below 1) or wider, about a day that stays where it is; never wider than all there is. */
export const zoomed = ({ first, last }: Days, by: number, about: number, whole: Days): Days => {
  const width = Math.min(whole.last - whole.first, Math.max(narrowest, (last - first) * by));
  const share = (about - first) / (last - first);
  return within({ first: about - share * width, last: about + (1 - share) * width }, whole);
};

/** Later by a share of what is shown, or earlier; never beyond what there is. */
export const moved = ({ first, last }: Days, share: number, whole: Days): Days => {
  const by = (last - first) * share;
  return within({ first: first + by, last: last + by }, whole);
};

const within = ({ first, last }: Days, whole: Days): Days => {
  const width = last - first;
  if (first < whole.first) return { first: whole.first, last: whole.first + width };
  return last > whole.last ? { first: whole.last - width, last: whole.last } : { first, last };
};

const steps = [1, 2, 4, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 18_262];

/** So many days are gathered in one mark, for marks to stand apart. @param pixels - that `days` take */
export const stepFor = ({ first, last }: Days, pixels: number, apart: number): number => {
  const needed = ((last - first) / Math.max(1, pixels)) * apart;
  return steps.find((step) => step >= needed) ?? 36_525;
};
