import { lexQuery } from "./lex-query.ts";
import { isField } from "./query.ts";
import type { Field } from "./query.ts";

/** What stands at the cursor of a query and could be completed; offsets in the query's text. */
export type Place = {
  /** Null while the name of a field may be meant. */
  readonly field: Field | null;
  /** What is typed of the name or the value, without quotes. */
  readonly typed: string;
  readonly start: number;
  readonly end: number;
};

/** Two letters, so that few words look like fields. */
const leastLetters = 2;

/** Where a field's name or value is being typed; null where it is neither. */
export const placeAt = (text: string, caret: number): Place | null => {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  const called = isInCall(before);
  const quoted = /(?:^|[\s(,])-?([A-Za-z]+(?:-[A-Za-z]+)*):(["“„])([^"“”„]*)$/u.exec(before);
  const [, name = "", quote = "", rest = ""] = quoted ?? unquoted(before, called) ?? [];
  const field = name.toLowerCase();
  if (isField(field)) {
    const more = quote === "" ? (called ? /^[^\s(),"]*/u : /^[^\s()"]*/u).exec(after) : /^[^"“”]*["”“]?/u.exec(after);
    // An unclosed quotation ends with the query; what follows is not taken along.
    const closed = quote === "" || /["”“]$/u.test(more?.[0] ?? "");
    return {
      field,
      typed: rest,
      start: caret - rest.length - quote.length,
      end: caret + (closed ? (more?.[0].length ?? 0) : 0),
    };
  }
  const [, word = ""] = /(?:^|[\s(,])-?([A-Za-z]+(?:-[A-Za-z]*)?)$/u.exec(before) ?? [];
  return word.length < leastLetters || /^[\p{L}\p{N}:*~]/u.test(after) || isInQuotes(before)
    ? null
    : { field: null, typed: word, start: caret - word.length, end: caret };
};

/**
 * The query with what was chosen for a place, and where the cursor stands then.
 *
 * @param choice - a value of the place's field; else the name of a field, or how a structure begins
 */
export const completed = (
  text: string,
  place: Place,
  choice: string,
): { readonly text: string; readonly caret: number } => {
  const rest = text.slice(place.end);
  const called = isInCall(text.slice(0, place.start));
  const gap = place.field !== null && !called && !/^\s/u.test(rest) ? " " : "";
  const value = place.field === null ? (isField(choice) ? `${choice}:` : choice) : asValue(choice);
  const head = text.slice(0, place.start) + value + gap;
  return { text: head + rest, caret: head.length };
};

const asValue = (choice: string): string =>
  /^[^\s(),"“”„]+$/u.test(choice) ? choice : `"${choice.replaceAll('"', '""')}"`;

/** The second group, for the quotation mark, is empty. */
const unquoted = (before: string, called: boolean): RegExpExecArray | null =>
  (called
    ? /(?:^|[\s(,])-?([A-Za-z]+(?:-[A-Za-z]+)*):()([^\s(),"“”„]*)$/u
    : /(?:^|[\s(])-?([A-Za-z]+(?:-[A-Za-z]+)*):()([^\s()"“”„]*)$/u
  ).exec(before);

/** Whether a structure has begun that has not ended, where commas divide. */
const isInCall = (before: string): boolean => {
  const open: boolean[] = [];
  for (const { kind } of lexQuery(before)) {
    if (kind === "call" || kind === "open") open.push(kind === "call");
    else if (kind === "close") open.pop();
  }
  return open.includes(true);
};

const isInQuotes = (before: string): boolean => (before.match(/["“”„]/gu)?.length ?? 0) % 2 === 1;
