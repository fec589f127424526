import { openBlockWriter } from "../block-writer.ts";
import type { BlockShape, Piece } from "../block-writer.ts";
import { resolveLink } from "../links.ts";
import type { FileSource, ParsedText } from "../parsed.ts";
import type { Written } from "../html/write-blocks.ts";
import { documentMeta } from "./document-meta.ts";
import { openDocument } from "./open-document.ts";
import { elementTexts, readXml } from "./read-xml.ts";

/** An OpenDocument text (.odt). */
export const parseOdt = async ({ bytes, name }: FileSource): Promise<ParsedText> => {
  const parts = await openDocument(bytes, "OpenDocument text");
  const { text, blocks } = writeContent(await parts.need("content.xml"));
  const about = await parts.find("meta.xml");
  const texts = about === null ? new Map<string, string>() : elementTexts(about);
  const properties = {
    title: texts.get("dc:title"),
    creator: texts.get("meta:initial-creator") ?? texts.get("dc:creator"),
    created: texts.get("meta:creation-date") ?? texts.get("dc:date"),
    language: texts.get("dc:language"),
  };
  return { text, blocks, meta: documentMeta(text, blocks, name, properties), canonicalUrl: null, warning: null };
};

/** Comments, deleted text, the mark of a footnote, what a page shows at its edge: not the text. */
const skipped = new Set([
  "office:annotation",
  "text:tracked-changes",
  "text:note-citation",
  "office:forms",
  "text:table-of-content",
  "text:sequence-decls",
]);
const mostSpaces = 100;

type Open = { readonly shape: BlockShape; readonly pieces: Piece[] };

const writeContent = (content: Uint8Array): Written => {
  const writer = openBlockWriter();
  /** Notes stand in the middle of a sentence and are written when the text is done. */
  const notes: Open[] = [];
  const paragraphs: Open[] = [];
  const links: (string | null)[] = [];
  let skip = 0;
  let lists = 0;
  let inNote = 0;
  let cells: Piece[] | null = null;

  const put = (text: string): void => {
    paragraphs.at(-1)?.pieces.push({ text, href: links.at(-1) ?? null });
  };
  const begin = (name: string, attributes: Readonly<Record<string, string>>): void => {
    paragraphs.push({ shape: shapeOf(name, attributes, lists), pieces: [] });
  };
  const end = (): void => {
    const done = paragraphs.pop();
    if (done === undefined) return;
    if (inNote > 0) notes.push(done);
    else if (cells !== null) cells.push(...done.pieces, { text: " ", href: null });
    else writer.write(done.shape, done.pieces);
  };

  readXml(content, {
    open: (name, attributes) => {
      if (skip > 0 || skipped.has(name)) {
        skip += 1;
        return;
      }
      switch (name) {
        case "text:p":
        case "text:h":
          return begin(name, attributes);
        case "text:list":
          lists += 1;
          return;
        case "text:note":
          inNote += 1;
          return;
        case "text:a":
          links.push(resolveLink(attributes["xlink:href"] ?? "", null));
          return;
        case "text:s":
          return put(" ".repeat(Math.min(mostSpaces, Math.max(1, Number(attributes["text:c"] ?? 1) || 1))));
        case "text:tab":
          return put("\t");
        case "text:line-break":
          return put("\n");
        case "table:table-row":
          cells = [];
          return;
        case "table:table-cell":
          if (cells !== null && cells.length > 0) cells.push({ text: "| ", href: null });
      }
    },
    text: (text) => {
      // A line end in the file is a space; line breaks have an element.
      if (skip === 0) put(text.replace(/[\r\n]+/gu, " "));
    },
    close: (name) => {
      if (skip > 0) {
        skip -= 1;
        return;
      }
      switch (name) {
        case "text:p":
        case "text:h":
          return end();
        case "text:list":
          lists -= 1;
          return;
        case "text:note":
          inNote -= 1;
          return;
        case "text:a":
          links.pop();
          return;
        case "table:table-row":
          if (cells !== null) writer.write({ kind: "table-row", level: 0 }, cells);
          cells = null;
      }
    },
  });
  for (const { shape, pieces } of notes) writer.write(shape, pieces);
  return writer.finish();
};

const shapeOf = (name: string, attributes: Readonly<Record<string, string>>, lists: number): BlockShape => {
  const style = attributes["text:style-name"] ?? "";
  if (name === "text:h") {
    const level = Number(attributes["text:outline-level"] ?? 1);
    return { kind: "heading", level: Number.isInteger(level) ? Math.min(6, Math.max(1, level)) : 1 };
  }
  if (style === "Title") return { kind: "heading", level: 1 };
  if (style === "Subtitle") return { kind: "heading", level: 2 };
  if (style === "Quotations") return { kind: "quote", level: 1 };
  return lists > 0 ? { kind: "list-item", level: lists, ordered: false } : { kind: "paragraph", level: 0 };
};
