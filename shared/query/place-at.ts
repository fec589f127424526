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
  const [, name = "", quote, rest = ""] = /(?:^|[\s(-])([A-Za-z]+):(["“„]?)([^"“”„]*)$/u.exec(before) ?? [];
  const field = name.toLowerCase();
  if (isField(field) && (quote !== "" || !/[\s()]/u.test(rest))) {
    const more = quote === "" ? /^[^\s()"]*/u.exec(after) : /^[^"“”]*["”“]?/u.exec(after);
    // An unclosed quotation ends with the query; what follows is not taken along.
    const closed = quote === "" || /["”“]$/u.test(more?.[0] ?? "");
    return {
      field,
      typed: rest,
      start: caret - rest.length - (quote?.length ?? 0),
      end: caret + (closed ? (more?.[0].length ?? 0) : 0),
    };
  }
  const [, word = ""] = /(?:^|[\s(-])([A-Za-z]+)$/u.exec(before) ?? [];
  return word.length < leastLetters || /^[\p{L}\p{N}:*~]/u.test(after) || isInQuotes(before)
    ? null
    : { field: null, typed: word, start: caret - word.length, end: caret };
};

/** The query with what was chosen for a place, and where the cursor stands then. */
export const completed = (
  text: string,
  place: Place,
  choice: string,
): { readonly text: string; readonly caret: number } => {
  const rest = text.slice(place.end);
  const value =
    place.field === null ? `${choice}:` : /^[^\s()"“”„]+$/u.test(choice) ? choice : `"${choice.replaceAll('"', '""')}"`;
  const gap = place.field !== null && !/^\s/u.test(rest) ? " " : "";
  const head = text.slice(0, place.start) + value + gap;
  return { text: head + rest, caret: head.length };
};

const isInQuotes = (before: string): boolean => (before.match(/["“”„]/gu)?.length ?? 0) % 2 === 1;
