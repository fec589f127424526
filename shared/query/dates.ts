import { dayOf } from "../domain/day.ts";

/** Days since 1970-01-01, both included. */
export type DayRange = { readonly from: number; readonly to: number };

/** What a date filter understands, for messages and help. */
export const dateForms = "2017, 2017-04, 2017-04-12, 2017-04-10..12, ..2017, 7d, today, last week";

const firstDay = 0;
const lastDay = dayOf("9999-12-31");

/**
 * The days that a date stands for: a year, month or day, a range of them (either end may be open, and the later may be short
 * of what it shares with the earlier: `2017-04-10..12`), or one counted from today: `7d` (the last seven days, today
 * included), `2w`, `3m`, `1y`, today, yesterday, this or last week, month, year. Weeks begin on Monday.
 *
 * @param today - as days since 1970-01-01
 * @returns null when it is none of these
 */
export const daysOf = (text: string, today: number): DayRange | null => {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+(?=[a-z])/gu, " ");
  const relative = relativeDays(words, today);
  if (relative !== null) return relative;
  const [start = "", end, more] = words.split("..");
  if (more !== undefined) return null;
  if (end === undefined) return wholeDate(start);
  const from = start === "" ? { from: firstDay } : wholeDate(start);
  const to = end === "" ? { to: lastDay } : wholeDate(completed(end, start));
  return from === null || to === null || (start === "" && end === "") || from.from > to.to
    ? null
    : { from: from.from, to: to.to };
};

/** `12` after `2017-04-10` is `2017-04-12`. */
const completed = (end: string, start: string): string =>
  /^\d{1,2}(?:-\d{1,2})?$/u.test(end)
    ? [...start.split("-").slice(0, -end.split("-").length), ...end.split("-")].join("-")
    : end;

const wholeDate = (text: string): DayRange | null => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/u.exec(text) ?? [];
  if (year === undefined) return null;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const from = dayNumber(y, m, d);
  const asked = new Date(from * dayMs);
  if (asked.getUTCMonth() !== m - 1 || asked.getUTCDate() !== d) return null;
  const next = day !== undefined ? from + 1 : month === undefined ? dayNumber(y + 1, 1, 1) : dayNumber(y, m + 1, 1);
  return clamped(from, next - 1);
};

const relativeDays = (words: string, today: number): DayRange | null => {
  const date = new Date(today * dayMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const [, count, unit] = /^(\d{1,4}) ?([dwmy])[a-z]*$/u.exec(words) ?? [];
  if (count !== undefined) {
    const back = Number(count);
    if (back === 0) return null;
    const day = date.getUTCDate();
    switch (unit) {
      case "d":
        return clamped(today - back + 1, today);
      case "w":
        return clamped(today - 7 * back + 1, today);
      case "m":
        return clamped(dayNumber(year, month - back, day) + 1, today);
      default:
        return clamped(dayNumber(year - back, month, day) + 1, today);
    }
  }
  // The first of January 1970 was a Thursday.
  const monday = today - ((today + 3) % 7);
  switch (words) {
    case "today":
      return clamped(today, today);
    case "yesterday":
      return clamped(today - 1, today - 1);
    case "this week":
      return clamped(monday, monday + 6);
    case "last week":
      return clamped(monday - 7, monday - 1);
    case "this month":
      return clamped(dayNumber(year, month, 1), dayNumber(year, month + 1, 1) - 1);
    case "last month":
      return clamped(dayNumber(year, month - 1, 1), dayNumber(year, month, 1) - 1);
    case "this year":
      return clamped(dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1) - 1);
    case "last year":
      return clamped(dayNumber(year - 1, 1, 1), dayNumber(year, 1, 1) - 1);
    default:
      return null;
  }
};

const dayMs = 86_400_000;

const dayNumber = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / dayMs);
};

/** The index keeps dates before 1970 as day 0. */
const clamped = (from: number, to: number): DayRange => ({
  from: Math.max(firstDay, from),
  to: Math.max(firstDay, to),
});
