import type { ImportItem } from "../../../../shared/contract/import.ts";

/** One sentence on what an import did: "12 imported, 1 duplicate, 1 failed". */
export const sayOutcome = (items: readonly ImportItem[], cancelled = false): string => {
  const [only] = items;
  if (items.length === 1 && only !== undefined && !cancelled) return sayOne(only);
  const parts = [
    count(items, "imported", "imported", "imported"),
    count(items, "updated", "updated", "updated"),
    count(items, "duplicate", "duplicate", "duplicates"),
    count(items, "skipped", "skipped", "skipped"),
    count(items, "failed", "failed", "failed"),
  ].filter((part) => part !== null);
  const said = parts.join(", ");
  return cancelled ? `Import cancelled: ${said} before that` : said;
};

const sayOne = ({ status, name, title, message }: ImportItem): string => {
  switch (status) {
    case "imported":
      return `Imported “${title ?? name}”${message === null ? "" : `: ${message}`}`;
    case "updated":
      return `Updated “${title ?? name}”${message === null ? "" : `: ${message}`}`;
    case "duplicate":
      return `Already in this notebook: “${title ?? name}”`;
    case "skipped":
      return `${name} was skipped${message === null ? "" : `: ${message}`}`;
    case "failed":
      return message === null
        ? `${name} could not be imported`
        : message.includes(name)
          ? message
          : `${name}: ${message}`;
  }
};

const count = (
  items: readonly ImportItem[],
  status: ImportItem["status"],
  one: string,
  many: string,
): string | null => {
  const found = items.filter((item) => item.status === status).length;
  return found === 0 ? null : `${found.toLocaleString("en")} ${found === 1 ? one : many}`;
};

/** The report as a table that a spreadsheet takes: one line per file. */
export const reportAsText = (items: readonly ImportItem[]): string =>
  [
    ["Result", "File", "Title", "Message"],
    ...items.map(({ status, name, title, message }) => [status, name, title ?? "", message ?? ""]),
  ]
    .map((cells) => cells.map((cell) => cell.replaceAll(/\s+/gu, " ")).join("\t"))
    .join("\n");
