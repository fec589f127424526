import type { Unpacked } from "../parsed.ts";
import { mostReferences, referenceMember } from "./reference.ts";
import type { Reference } from "./reference.ts";

/** The references of a CSL-JSON file; null when it is none. */
export const readCsl = (value: unknown): Unpacked | null => {
  const items: unknown = typeof value === "object" && value !== null && "items" in value ? value.items : value;
  if (!Array.isArray(items) || items.length === 0 || items.length > mostReferences || !items.every(isReference))
    return null;
  return items.map((item, index) =>
    referenceMember(toReference(item), `reference ${index + 1}`, "CSL-JSON", JSON.stringify(item, null, 1)),
  );
};

type Item = Readonly<Record<string, unknown>>;

/** Every item of this format says of what type it is, and has something that only it calls so. */
const isReference = (item: unknown): item is Item =>
  typeof item === "object" &&
  item !== null &&
  "type" in item &&
  typeof item.type === "string" &&
  (["issued", "container-title", "DOI", "abstract"].some((name) => Object.hasOwn(item, name)) || hasNames(item));

const hasNames = (item: object): boolean =>
  "author" in item &&
  Array.isArray(item.author) &&
  item.author.some((name) => typeof name === "object" && name !== null && ("family" in name || "literal" in name));

const toReference = (item: Item): Reference => {
  const text = (name: string): string => {
    const value = item[name];
    return typeof value === "string" ? value : "";
  };
  return {
    title: text("title"),
    authors: Array.isArray(item["author"]) ? item["author"].map(nameOf).filter((name) => name !== "") : [],
    date: dateOf(item["issued"]),
    publication: text("container-title") || text("publisher"),
    url: text("URL"),
    doi: text("DOI"),
    language: text("language"),
    abstract: text("abstract"),
    files: [],
  };
};

const nameOf = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return "";
  const part = (name: string): string => {
    const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
    return typeof found === "string" ? found : "";
  };
  return (
    part("literal") ||
    [part("given"), part("non-dropping-particle"), part("family")].filter((name) => name !== "").join(" ")
  );
};

const dateOf = (value: unknown): string => {
  if (typeof value !== "object" || value === null) return "";
  if ("raw" in value && typeof value.raw === "string") return value.raw;
  const parts: unknown = "date-parts" in value && Array.isArray(value["date-parts"]) ? value["date-parts"][0] : null;
  return Array.isArray(parts) ? parts.map(String).join("-") : "";
};
