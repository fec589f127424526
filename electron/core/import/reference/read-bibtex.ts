import { parse } from "@retorquere/bibtex-parser";
import type { Creator, Entry } from "@retorquere/bibtex-parser";
import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Container, Unpacked } from "../parsed.ts";
import { decode } from "../read/decode.ts";
import { mostReferences, referenceMember } from "./reference.ts";
import type { Reference } from "./reference.ts";

/** Ten thousand references; the parser needs a second for a thousand. */
const largest = 10_000_000;

/** The references of a BibTeX file, in order; what is broken in it is said and stops no other. */
export const readBibtex = ({ bytes, name }: Container): Unpacked => {
  if (bytes.length > largest)
    throw new Refusal(
      "too-large",
      `it is a list of references of ${Math.round(bytes.length / 1e6)} MB; the most that is read is ${largest / 1e6} MB: split it`,
    );
  const { entries, errors } = parsed(decode(bytes, name).text);
  if (entries.length > mostReferences)
    throw new Refusal("too-large", `it has more than ${mostReferences.toLocaleString("en")} references: split it`);
  // What could not be read stands among the entries, too, without anything in it.
  const whole = entries.filter(({ fields }) => Object.keys(fields).length > 0);
  const members = whole.map((entry) =>
    referenceMember(toReference(entry), entry.key || "reference", "BibTeX", entry.input),
  );
  const broken = errors.map(({ error }, index) => ({
    name: `error ${index + 1}`,
    failed: `cannot be read: ${error.slice(0, 300)}`,
  }));
  if (members.length + broken.length === 0) throw new Refusal("unsupported", "there is no reference in it");
  return [...members, ...broken];
};

const parsed = (text: string): Pick<ReturnType<typeof parse>, "entries" | "errors"> => {
  try {
    return parse(text, { english: false, sentenceCase: false, caseProtection: false, unsupported: "ignore" });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new Refusal(
      "unsupported",
      `it is damaged (${error instanceof Error ? error.message.slice(0, 300) : String(error)})`,
    );
  }
};

const toReference = ({ fields }: Entry): Reference => {
  const first = (...names: readonly string[]): string => {
    for (const name of names) {
      const value: unknown = fields[name];
      const text = Array.isArray(value) ? value.filter((part) => typeof part === "string").join(", ") : value;
      if (typeof text === "string" && text.trim() !== "") return text;
    }
    return "";
  };
  const partial = [first("year"), first("month"), first("day")];
  const end = partial.findIndex((part) => !/^\d+$/u.test(part));
  return {
    title: first("title"),
    authors: (fields.author ?? []).map(nameOf),
    date: first("date") || partial.slice(0, end === -1 ? 3 : end).join("-"),
    publication: first("journal", "journaltitle", "booktitle", "maintitle", "publisher", "institution", "organization"),
    url: first("url"),
    doi: first("doi"),
    language: first("langid", "language"),
    abstract: first("abstract"),
    files: filesOf(first("file")),
  };
};

const nameOf = ({ name, firstName, prefix, lastName, suffix }: Creator): string =>
  name ?? [firstName, prefix, lastName, suffix].filter((part) => part !== undefined && part !== "").join(" ");

/** "Full text:files/12/report.pdf:application/pdf;…" as Zotero and JabRef write it, or a path by itself. */
const filesOf = (field: string): readonly string[] =>
  splitAt(field, ";").flatMap((file) => {
    const parts = splitAt(file, ":").map((part) => part.replace(/\\(.)/gu, "$1").trim());
    const path = parts.length >= 3 ? parts.slice(1, -1).join(":") : (parts[0] ?? "");
    return path === "" ? [] : [path];
  });

const splitAt = (text: string, sign: ";" | ":"): readonly string[] =>
  text
    .split(sign === ";" ? /(?<!\\);/u : /(?<!\\):/u)
    .filter((part, index, all) => all.length > 1 || part !== "" || index > 0);
