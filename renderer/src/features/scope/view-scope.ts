/** Which passages a view is drawn from, as it is typed. */
export type ViewScope = { readonly query: string; readonly from: string; readonly to: string };

export const everything: ViewScope = { query: "", from: "", to: "" };

export const isEverything = ({ query, from, to }: ViewScope): boolean =>
  query.trim() === "" && from.trim() === "" && to.trim() === "";

const partial = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

/** A date as far as it is typed: "2017", "2017-04"; null for nothing, undefined for what is no date. */
export const typedDate = (text: string): string | null | undefined => {
  const typed = text.trim();
  if (typed === "") return null;
  return partial.test(typed) && Number.isFinite(Date.parse(typed)) ? typed : undefined;
};

/** As the core wants it; a date that is none yet leaves its end open. */
export const filterOf = ({ query, from, to }: ViewScope) => ({
  query: query.trim(),
  from: typedDate(from) ?? null,
  to: typedDate(to) ?? null,
});
