import mammoth from "mammoth";
import { Refusal } from "../../../../shared/contract/failure.ts";
import { toDocument } from "../html/dom.ts";
import { preclean } from "../html/preclean.ts";
import { writeBlocks } from "../html/write-blocks.ts";
import type { FileSource, ParsedText } from "../parsed.ts";
import { documentMeta } from "./document-meta.ts";
import type { Properties } from "./document-meta.ts";
import { openDocument } from "./open-document.ts";
import type { DocumentParts } from "./open-document.ts";
import { elementTexts } from "./read-xml.ts";

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** A Word document (.docx): text and structure, footnotes at the end, deleted words left out, pictures too. */
export const parseDocx = async ({ bytes, name }: FileSource): Promise<ParsedText> => {
  const parts = await openDocument(bytes, "Word document");
  // Its reader unpacks without looking at sizes: every part that it may ask for is unpacked once under guard.
  await parts.need("word/document.xml");
  for (const part of parts.names) if (/\.(?:xml|rels)$/u.test(part)) await parts.find(part);
  const value = await toHtml(bytes);
  const page = preclean(`<!doctype html><html><head></head><body>${value}</body></html>`);
  const { text, blocks } = writeBlocks(toDocument(page.html, null).body, null);
  return {
    text,
    blocks,
    meta: documentMeta(text, blocks, name, await propertiesOf(parts)),
    canonicalUrl: null,
    warning: page.cut
      ? "it has more than 60,000 paragraphs and parts of them: beyond those only the text was taken"
      : null,
  };
};

const toHtml = async (bytes: Uint8Array): Promise<string> => {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    return value;
  } catch (error) {
    // Too deep: said in the same words as of any other format.
    if (error instanceof RangeError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal("unsupported", `it is a damaged Word document (${why.replace(/\s*@#.*$/su, "")})`);
  }
};

const propertiesOf = async (parts: DocumentParts): Promise<Properties> => {
  const core = await parts.find("docProps/core.xml");
  if (core === null) return {};
  const texts = elementTexts(core);
  return {
    title: texts.get("dc:title"),
    creator: texts.get("dc:creator"),
    created: texts.get("dcterms:created"),
    language: texts.get("dc:language"),
  };
};
