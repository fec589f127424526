/**
 * Days since 1970-01-01 of an ISO 8601 date, as written there (no time zone moves it); a missing month or day is the
 * first. Never negative: a date before 1970 is day 0, for the search index keeps days in the high half of a row number.
 *
 * @throws when it is no date
 */
export const dayOf = (iso: string): number => {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(iso) ?? [];
  if (year === undefined) throw new Error(`“${iso}” is not an ISO date`);
  return Math.max(0, Math.floor(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000));
};

/** The last day of what a partial date means: of its year, of its month, or the day itself. */
export const lastDayOf = (iso: string): number => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(iso) ?? [];
  if (year === undefined) throw new Error(`“${iso}” is not an ISO date`);
  if (day !== undefined) return dayOf(iso);
  const after = month === undefined ? Date.UTC(Number(year) + 1, 0, 1) : Date.UTC(Number(year), Number(month), 1);
  return Math.max(0, Math.floor(after / 86_400_000) - 1);
};
