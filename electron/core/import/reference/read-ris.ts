import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Container, Unpacked } from "../parsed.ts";
import { decode } from "../read/decode.ts";
import { mostReferences, referenceMember } from "./reference.ts";
import type { Reference } from "./reference.ts";

type Fields = ReadonlyMap<string, readonly string[]>;

/** The references of a RIS file: lines `TY  - JOUR` to `ER  -`; a line without a tag goes on with the one before. */
export const readRis = ({ bytes, name }: Container): Unpacked => {
  const members: Unpacked[number][] = [];
  let fields = new Map<string, string[]>();
  let lines: string[] = [];
  let last: string[] | null = null;
  const end = (): void => {
    if (fields.size > 0)
      members.push(referenceMember(toReference(fields), `reference ${members.length + 1}`, "RIS", lines.join("\n")));
    fields = new Map();
    lines = [];
    last = null;
  };
  for (const line of decode(bytes, name).text.split("\n")) {
    const [, tag, value] = /^\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/u.exec(line) ?? [];
    if (tag === "TY") end();
    lines.push(line);
    if (tag === "ER") end();
    else if (tag !== undefined) {
      last = fields.get(tag) ?? [];
      last.push((value ?? "").trim());
      fields.set(tag, last);
    } else if (last !== null && line.trim() !== "") last.push(`${last.pop() ?? ""}\n${line.trim()}`);
    if (members.length > mostReferences)
      throw new Refusal("too-large", `it has more than ${mostReferences.toLocaleString("en")} references: split it`);
  }
  end();
  if (members.length === 0)
    throw new Refusal("unsupported", "there is no reference in it: none begins with a line “TY  - …”");
  return members;
};

const toReference = (fields: Fields): Reference => {
  const first = (...tags: readonly string[]): string =>
    tags.flatMap((tag) => fields.get(tag) ?? []).find((value) => value.trim() !== "") ?? "";
  return {
    title: first("TI", "T1", "CT", "BT"),
    authors: [...(fields.get("AU") ?? []), ...(fields.get("A1") ?? [])],
    date: dateOf(first("DA", "Y1", "PY", "Y2")),
    publication: first("JO", "JF", "T2", "JA", "PB"),
    url: first("UR"),
    doi: first("DO"),
    language: first("LA"),
    abstract: first("AB", "N2"),
    files: (fields.get("L1") ?? [])
      .flatMap((files) => files.split(/;|\n/u))
      .map((file) => file.trim())
      .filter((file) => file !== ""),
  };
};

/** "2031/04/12/spring": year, month, day and something else, any of them empty. */
const dateOf = (written: string): string => {
  const [, year, month, day] = /^(\d{4})(?:\/(\d{0,2}))?(?:\/(\d{0,2}))?(?:\/.*)?$/u.exec(written.trim()) ?? [];
  if (year === undefined) return written;
  return [year, month, day].filter((part) => part !== undefined && part !== "").join("-");
};
