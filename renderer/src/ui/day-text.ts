const months = {
  short: new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }),
  long: new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }),
};

/**
 * An ISO date for reading: "12 Apr 2017", "Apr 2017", "2017". The day is the one written there, whatever its time zone.
 *
 * @returns the text itself when it is no date
 */
export const dayText = (iso: string, names: keyof typeof months = "short"): string => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(iso) ?? [];
  if (year === undefined) return iso;
  if (month === undefined) return year;
  const name = months[names].format(new Date(Date.UTC(2000, Number(month) - 1, 1)));
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
};

/** Days since 1970-01-01 as an ISO date. */
export const isoOfDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Days since 1970-01-01 for reading: "12 Apr 2017". */
export const textOfDay = (day: number): string => dayText(isoOfDay(day));
