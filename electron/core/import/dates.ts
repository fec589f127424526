import { monthOf } from "./month-names.ts";

const month = "(\\p{L}[\\p{L}\\p{M}]{1,15}(?: الثاني| الأول)?)\\.?";
/** "Wednesday, ", "am ", "Published " and the like: up to three words before the date. */
const lead = "(?:[\\p{L}.:]{1,12},?\\s+){0,3}?";

const iso =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?/iu;
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/u;
const dayFirst = new RegExp(
  `^${lead}(\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?\\s+(?:(?:of|de|d[’'])\\s*)?${month},?\\s+(?:del?\\s+)?(\\d{4})(?!\\d)`,
  "iu",
);
const monthFirst = new RegExp(`^${lead}${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, "iu");
const yearFirst = new RegExp(`^(\\d{4})(?:\\.|\\s?m\\.)?,?\\s+${month}\\s+(\\d{1,2})(?!\\d)`, "iu");
const monthOnly = new RegExp(`^${month}\\s+(\\d{4})$`, "iu");
const ideographic = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u;
const numbers = /^(\d{1,2})(\.\s?|[/-])(\d{1,2})\2(\d{4})\b/u;
const yearAndNumbers = /^(\d{4})(\.\s?|\/)(\d{1,2})\2(\d{1,2})(?!\d)/u;
/** Seconds or milliseconds since 1970, of this century. */
const epoch = /^(1\d{9}|[12]\d{12})$/u;
/** Digits of other scripts: each begins a row of ten. */
const digits = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59]/gu;
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
const clock = /(?:^|[\sT,])(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?!\w)/iu;

/**
 * Read a date as publications write it, into ISO 8601 as the contract has it. A time is kept only with its zone.
 *
 * @param language - of the text, as BCP 47: what 03/04/2031 means depends on it
 * @returns null when there is no date, or one that could be two
 */
export const toIsoDate = (written: string, language: string | null = null): string | null => {
  const text = plainDigits(written).trim().replace(/\s+/gu, " ");
  if (epoch.test(text)) return fromEpoch(Number(text));
  const full = iso.exec(text) ?? compact.exec(text);
  if (full !== null) return assemble(full[1], full[2], full[3], timeOf(full[4], full[5], full[6], full[7]));
  const rest = clock.exec(text);
  const time = rest === null ? "" : timeOf(rest[1], rest[2], rest[3], rest[4]);
  const early = dayFirst.exec(text);
  if (early !== null) return assemble(early[3], monthNumber(early[2]), early[1], time);
  const late = monthFirst.exec(text);
  if (late !== null) return assemble(late[3], monthNumber(late[1]), late[2], time);
  const turned = yearFirst.exec(text);
  if (turned !== null) return assemble(turned[1], monthNumber(turned[2]), turned[3], "");
  const listed = yearAndNumbers.exec(text);
  if (listed !== null) return assemble(listed[1], listed[3], listed[4], "");
  const east = ideographic.exec(text);
  if (east !== null) return assemble(east[1], east[2], east[3], "");
  const partial = monthOnly.exec(text);
  if (partial !== null) return assemble(partial[2], monthNumber(partial[1]), undefined, "");
  if (/^\d{4}$/u.test(text)) return assemble(text, undefined, undefined, "");
  return fromNumbers(text, time, language);
};

const plainDigits = (text: string): string =>
  text.replace(digits, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
  });

const fromEpoch = (count: number): string => {
  const moment = new Date(count < 1e11 ? count * 1000 : count).toISOString();
  return `${moment.slice(0, 19)}Z`;
};

const longestLine = 200;
const anyDate =
  /\d{4}-\d{1,2}-\d{1,2}|\d{4}(?:\.\s?\d{1,2}\.\s?|\/\d{1,2}\/)\d{1,2}(?!\d)|\d{4}(?:\.|\s?m\.)?\s+\p{L}[\p{L}\p{M}]{2,15}\.?\s+\d{1,2}(?!\d)|\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?!\d)|\d{1,2}([/-])\d{1,2}\1\d{4}|\d{1,2}(?:st|nd|rd|th|er|[.ºª])?\s+(?:(?:of|de|d[’'])\s*)?\p{L}[\p{L}\p{M}]{2,15}(?: الثاني| الأول)?\.?,?\s+(?:del?\s+)?\d{4}|\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]/giu;

/**
 * The first full date in a line that holds more than one: "Updated 1:39 am, Wednesday, April 12, 2031". Days of a year
 * with two digits are read only where dots part them ("12.04.31").
 */
export const findDate = (line: string, language: string | null = null): string | null => {
  const text = plainDigits(line.slice(0, longestLine)).replace(/\s+/gu, " ");
  for (const [found] of text.matchAll(anyDate)) {
    const date = toIsoDate(
      found.replace(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})$/u, "$1.$2.20$3").replace(/\.\s(?=\d)/gu, "."),
      language,
    );
    if (date !== null && date.length >= 10) return date;
  }
  return null;
};

const fromNumbers = (text: string, time: string, language: string | null): string | null => {
  const [, first, separator, second, year] = numbers.exec(text) ?? [];
  if (first === undefined || second === undefined || separator === undefined) return null;
  // 12.04.2031 is day first wherever dots are written; with slashes or dashes a number above 12 tells, else the language.
  if (separator.startsWith(".") || Number(first) > 12 || first === second) return assemble(year, second, first, time);
  if (Number(second) > 12) return assemble(year, first, second, time);
  if (language === null) return null;
  // English without a country could be either; all others but a few put the day first.
  if (monthLeads.test(language)) return assemble(year, first, second, time);
  return /^en(?:-(?:001|150))?$/iu.test(language) ? null : assemble(year, second, first, time);
};

const monthLeads = /^(?:en-(?:US|PH)|fil|tl)(?:-|$)/iu;

/** "0" for a word that is no month, which no date has. */
const monthNumber = (name = ""): string => String(monthOf(name) ?? 0);

const timeOf = (hour?: string, minute?: string, second?: string, zone?: string): string => {
  if (hour === undefined || minute === undefined || zone === undefined) return "";
  if (Number(hour) > 23 || Number(minute) > 59) return "";
  const offset = /^(?:Z|UTC|GMT)$/iu.test(zone) ? "Z" : zone.replace(/^([+-]\d{2}):?(\d{2})$/u, "$1:$2");
  return `T${hour.padStart(2, "0")}:${minute}:${second ?? "00"}${offset}`;
};

const assemble = (written: string | undefined, monthOf: string | undefined, day: string | undefined, time: string) => {
  const year = fromBuddhist(written);
  if (year === undefined || Number(year) < 1000 || Number(year) > 2999) return null;
  if (monthOf === undefined) return year;
  if (Number(monthOf) < 1 || Number(monthOf) > 12) return null;
  const yearAndMonth = `${year}-${monthOf.padStart(2, "0")}`;
  if (day === undefined) return yearAndMonth;
  const lastDay = new Date(Date.UTC(Number(year), Number(monthOf), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > lastDay) return null;
  return `${yearAndMonth}-${day.padStart(2, "0")}${time}`;
};

/** Thai years count from 543 BC. */
const fromBuddhist = (year: string | undefined): string | undefined =>
  year !== undefined && Number(year) >= 2500 && Number(year) < 2700 ? String(Number(year) - 543) : year;
