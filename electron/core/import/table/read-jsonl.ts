import { Refusal } from "../../../../shared/contract/failure.ts";
import type { TableChoice } from "../../../../shared/domain/table-columns.ts";
import type { Container, Unpacked } from "../parsed.ts";
import { decode } from "../read/decode.ts";
import { articleOf, columnOf } from "./article-columns.ts";
import type { Column } from "./article-columns.ts";
import { mostRows } from "./read-csv.ts";
import { choiceFor, chosenField } from "./table-choice.ts";

/** The articles of a file with one JSON object on each line. */
export const readJsonl = ({ bytes, name, tables }: Container): Unpacked => {
  const choice = choiceFor(tables, name);
  const fieldOf = (heading: string): Column | null =>
    choice === null ? columnOf(heading) : chosenField(choice, heading);
  const lines = decode(bytes, name).text.split("\n");
  if (lines.length > mostRows + 1)
    throw new Refusal(
      "too-large",
      `it has more than ${mostRows.toLocaleString("en")} lines: split it and import the parts`,
    );
  return lines.flatMap((line, index): Unpacked => {
    if (line.trim() === "") return [];
    const number = `line ${index + 1}`;
    const fields = objectOf(line);
    if (fields === null) return [{ name: number, failed: "is no JSON object" }];
    const source = articleOf(rowOf(fields, fieldOf), `${name} ${number}`);
    if (source === null) return [{ name: number, failed: withoutText(choice) }];
    return [
      { name: number, bytes: Buffer.from(line), article: { source, mediaType: "application/json", encoding: "utf-8" } },
    ];
  });
};

const withoutText = (choice: TableChoice | null): string => {
  const chosen = choice?.columns.find(({ field }) => field === "text")?.heading;
  return chosen === undefined
    ? "has no field with the text of an article, such as text, body or content"
    : `has no text in its field “${chosen}”`;
};

export const objectOf = (line: string): object | null => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    // Said of the line by the caller.
    return null;
  }
};

const rowOf = (
  fields: object,
  fieldOf: (heading: string) => Column | null,
): { [Of in Column]?: { readonly value: string; readonly heading: string } } => {
  const row: { [Of in Column]?: { readonly value: string; readonly heading: string } } = {};
  for (const [heading, field] of Object.entries(fields)) {
    const column = fieldOf(heading);
    const value = textOf(field);
    if (column !== null && value !== "") row[column] ??= { value, heading };
  }
  return row;
};

/** A field, a list of names, or an object with a name: as publications write authors and publishers. */
export const textOf = (field: unknown): string => {
  if (typeof field === "string") return field;
  if (typeof field === "number") return String(field);
  if (Array.isArray(field))
    return field
      .map(nameOf)
      .filter((name) => name !== "")
      .join(", ");
  return nameOf(field);
};

const nameOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  const name: unknown = typeof value === "object" && value !== null && "name" in value ? value.name : null;
  return typeof name === "string" ? name : "";
};
