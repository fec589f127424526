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
