import { Refusal } from "../../../../shared/contract/failure.ts";
import type { TableChoice, TableField } from "../../../../shared/domain/table-columns.ts";

/** What was said of this table; null when nothing was. */
export const choiceFor = (choices: readonly TableChoice[] | undefined, name: string): TableChoice | null => {
  const file = name.slice(name.lastIndexOf("/") + 1);
  return (
    (choices ?? []).find((choice) => choice.file === file) ?? choices?.find((choice) => choice.file === null) ?? null
  );
};

/** @throws Refusal when the choice cannot be meant for this table */
export const checkChoice = ({ columns }: TableChoice, headings: readonly string[]): void => {
  const known = new Set(headings.map(bare));
  const missing = columns.filter(({ heading }) => !known.has(bare(heading))).map(({ heading }) => heading);
  if (missing.length > 0)
    throw new Refusal("bad-input", `it has no column ${namesOf(missing)}; what it has is ${namesOf(headings)}`);
  if (!columns.some(({ field }) => field === "text"))
    throw new Refusal("bad-input", "no column was said to hold the text of the articles");
};

export const chosenField = ({ columns }: TableChoice, heading: string): TableField | null =>
  columns.find((column) => bare(column.heading) === bare(heading))?.field ?? null;

const bare = (heading: string): string => heading.trim().toLowerCase();

export const namesOf = (headings: readonly string[]): string => {
  const names = headings.slice(0, 8).map((heading) => `“${heading.trim().slice(0, 40)}”`);
  return names.join(", ") + (headings.length > names.length ? " …" : "");
};
