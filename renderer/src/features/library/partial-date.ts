import { dayText } from "../../ui/day-text.ts";

export type DateReading =
  | { readonly ok: true; readonly iso: string | null }
  | { readonly ok: false; readonly problem: string };

/** A date as far as it is known: "2017", "2017-04", "2017-04-12", with a time if need be. Nothing typed is no date. */
export const readDate = (typed: string): DateReading => {
  const text = typed.trim();
  if (text === "") return { ok: true, iso: null };
  const parts =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/u.exec(text);
  if (parts === null) return bad("Write it as 2017, 2017-04 or 2017-04-12");
  const [, year, month, day, hour, minute, second] = parts;
  if (month !== undefined && !between(month, 1, 12)) return bad(`There is no month ${month}`);
  if (month !== undefined && day !== undefined && !between(day, 1, daysIn(Number(year), Number(month))))
    return bad(`${dayText(`${year ?? ""}-${month}`, "long")} has no day ${Number(day)}`);
  if ((hour !== undefined && !between(hour, 0, 23)) || !between(minute ?? "0", 0, 59) || !between(second ?? "0", 0, 59))
    return bad("There is no such time of day");
  return { ok: true, iso: text };
};

const bad = (problem: string): DateReading => ({ ok: false, problem });

const between = (digits: string, low: number, high: number): boolean => Number(digits) >= low && Number(digits) <= high;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
