import type { Container, Unpacked } from "../parsed.ts";
import { decode } from "../read/decode.ts";
import { readCsl } from "./read-csl.ts";

/** What a JSON file holds: references, or else it is a file like all others. */
export const openJson = ({ bytes, name }: Container): Unpacked => {
  const value = parsed(decode(bytes, name).text);
  return readCsl(value) ?? [{ name: "", bytes, article: null }];
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Then it is text.
    return null;
  }
};
