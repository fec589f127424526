import { Parser } from "htmlparser2";
import { Refusal } from "../../../../shared/contract/failure.ts";

export type XmlEvents = {
  /** `name` with its prefix, "text:p". */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const deepest = 1_000;

/** Reads XML as it comes. Entities that a document declares are not expanded, and nothing outside it is looked at. */
export const readXml = (bytes: Uint8Array, { open, text, close }: XmlEvents): void => {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > deepest) throw new Refusal("unsupported", "it is nested too deeply");
        open(name, attributes);
      },
      ontext: (part) => text?.(part),
      onclosetag: (name) => {
        depth -= 1;
        close?.(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(new TextDecoder(encodingOf(bytes)).decode(bytes));
  parser.end();
};

const encodingOf = ([a, b]: Uint8Array): string =>
  a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : "utf-8";

/** The text of each element by its name, the first of a name; for the small files in which formats keep properties. */
export const elementTexts = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  let at: string | null = null;
  readXml(bytes, {
    open: (name) => {
      at = texts.has(name) ? null : name;
      if (at !== null) texts.set(name, "");
    },
    text: (part) => {
      if (at !== null) texts.set(at, (texts.get(at) ?? "") + part);
    },
    close: () => (at = null),
  });
  return texts;
};
