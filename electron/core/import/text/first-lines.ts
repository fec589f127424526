import type { Range } from "../../../../shared/domain/range.ts";
import { toIsoDate } from "../dates.ts";
import type { Found, FoundMeta } from "../parsed.ts";

export type FirstLines = FoundMeta & {
  readonly title: Found;
  /** Whether the first paragraph is the headline itself. */
  readonly headline: boolean;
};

/** Lines near the top that are looked at for who wrote it and when. */
const near = 6;
const longestHeadline = 120;
const longestTitle = 90;
/** Of a longer paragraph only this much is looked at. */
const longestLook = 2_000;

/** What the top of a plain text says about it: headline, byline, date, dateline. */
export const readFirstLines = (text: string, paragraphs: readonly Range[], name: string): FirstLines => {
  const top = paragraphs
    .slice(0, near + 1)
    .map((range) => text.slice(range.start, Math.min(range.end, range.start + longestLook)));
  const first = top[0] ?? "";
  const headline = isHeadline(first, top[1], text, paragraphs);
  let found: FoundMeta = {};
  for (const line of top.slice(headline ? 1 : 0)) found = { ...fromLine(line), ...found };
  return { ...found, title: titleOf(first, headline, name), headline };
};

const isHeadline = (first: string, second: string | undefined, text: string, paragraphs: readonly Range[]): boolean => {
  if (first === "" || first.length > longestHeadline || first.includes("\n") || second === undefined) return false;
  if (/[.:;,]["”’)]*$/u.test(first) || /^[[{<]/u.test(first) || !isWords(first) || isLine(first)) return false;
  const [start, next] = paragraphs;
  const blankAfter =
    start !== undefined && next !== undefined && text.slice(start.end, next.start).split("\n").length > 2;
  return blankAfter || second.length > first.length * 2 || isLine(second);
};

/** Mostly letters: not a ruler, a table row or a number. */
const isWords = (line: string): boolean => (line.match(/\p{L}/gu)?.length ?? 0) >= line.length * 0.5;

const titleOf = (first: string, headline: boolean, name: string): Found => {
  if (headline) return { value: first, origin: "first line" };
  const sentence = firstSentence(first.replace(/\s+/gu, " "));
  if (!isWords(sentence) || sentence.length < 3) return { value: stem(name) || "Untitled", origin: "file name" };
  return { value: cut(sentence), origin: "first sentence" };
};

const firstSentence = (paragraph: string): string =>
  /^.{20,}?[.!?…]["”’)]*(?=\s+["“‘(]?\p{Lu})/u.exec(paragraph)?.[0] ?? paragraph;

const cut = (sentence: string): string => {
  if (sentence.length <= longestTitle) return sentence.replace(/(?<!\b\p{L})\.$/u, "");
  const room = sentence.slice(0, longestTitle);
  const space = room.lastIndexOf(" ");
  return `${(space > longestTitle / 2 ? room.slice(0, space) : room).replace(/[\s,;:–—-]+$/u, "")}…`;
};

const stem = (name: string): string => name.replace(/\.[^.]{1,8}$/u, "").trim();

const personName =
  "\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:(?:de|del|della|di|da|dos|van|von|der|den|bin|al|el|la|le)\\s+)*\\p{Lu}[\\p{L}'’.-]*){0,4}";
const byline = new RegExp(
  `^(?:(?:Written|Reported|Reporting|Story|Text)\\s+)?(?:By|BY|by|Von|Par|Por)[:\\s]\\s*(${personName}(?:(?:,|,?\\s+and|\\s+&)\\s+${personName})*)(?:\\s*[,|–—·-]\\s*(.*))?$`,
  "u",
);
/** What somebody is, after the names. */
const role =
  /,\s*(?:[\p{Lu}][\p{L}’'-]*\s+){0,2}(?:Staff|Correspondents?|Reporters?|Writers?|Editors?|Contributors?|Columnists?|Bureau)\b.*$/u;
const dateLabel = /^(?:(?:first\s+)?published|posted|updated|last updated|date|on)\s*(?:on|at)?\s*:?\s+/iu;
const monthDay = "(?:Jan|Feb|March|Mar|April|Apr|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?\\s+\\d{1,2}";
const dayMonth =
  "\\d{1,2}\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const dateline = new RegExp(
  `^(\\p{Lu}[\\p{Lu}\\s.'’/-]{2,40})(?:,\\s*[\\p{L}.\\s]{2,30})?(?:,\\s*((?:${monthDay}|${dayMonth})(?:,?\\s+\\d{4})?))?\\s*\\(([^()]{2,40})\\)\\s*[—–-]+\\s`,
  "u",
);

/** Whether the whole line is a byline or a date. */
const isLine = (line: string): boolean => byline.test(line) || dateOf(line) !== null;

const fromLine = (line: string): FoundMeta => {
  const place = dateline.exec(line);
  if (place !== null) {
    const date = place[2] === undefined ? null : toIsoDate(place[2]);
    const agency = place[3]?.trim() ?? "";
    return {
      ...(agency === "" ? {} : { publication: { value: agency, origin: "dateline" } }),
      ...(date === null ? {} : { publishedAt: { value: date, origin: "dateline" } }),
    };
  }
  if (line.length > longestHeadline) return {};
  const by = byline.exec(line);
  const date = dateOf(by === null ? line : (by[2] ?? ""));
  return {
    ...(by?.[1] === undefined ? {} : { byline: { value: by[1].replace(role, ""), origin: "byline" } }),
    ...(date === null ? {} : { publishedAt: { value: date, origin: "date line" } }),
  };
};

/** The date of a line that is nothing else; a sentence that mentions one is none. */
const dateOf = (line: string): string | null => {
  const bare = line.replace(dateLabel, "").trim();
  if (bare.length < 8 || bare.length > 60 || !/\d{4}/u.test(bare)) return null;
  const words = bare.replace(/\d+(?:st|nd|rd|th)?/gu, "").match(/\p{L}+/gu) ?? [];
  return words.every((word) => dateWords.test(word)) ? toIsoDate(bare) : null;
};

const dateWords =
  /^(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|at|of|a|p|m|am|pm|utc|gmt|z|t|[a-z]{1,2}[sd]t|bst|cet|cest)$/iu;
