import { extname } from "node:path";
import type { ContainerFormat, FileFormat, TextSource } from "../parsed.ts";

const endings: Readonly<Record<string, FileFormat>> = {
  ".eml": "mail",
  ".mhtml": "mail",
  ".mht": "mail",
  ".docx": "docx",
  ".odt": "odt",
  ".rtf": "rtf",
  ".epub": "epub",
  ".pdf": "pdf",
  ".webarchive": "webarchive",
};

const textEndings: Readonly<Record<string, TextSource["format"]>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".txt": "text",
  ".text": "text",
};

const containerEndings: Readonly<Record<string, ContainerFormat>> = {
  ".zip": "zip",
  ".eml": "mail",
  ".mbox": "mbox",
  ".csv": "csv",
  ".tsv": "csv",
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".rss": "xml",
  ".atom": "xml",
  ".rdf": "xml",
  ".xml": "xml",
  ".opml": "xml",
  ".warc": "warc",
  ".wacz": "wacz",
  ".ris": "ris",
  ".bib": "bibtex",
  ".bibtex": "bibtex",
  ".json": "json",
};

/** Told by its ending alone: what is in it is looked at in the worker. Null for a file that is one article. */
export const containerFormatOf = (name: string): ContainerFormat | null =>
  containerEndings[endingOf(name.replace(/\.warc\.gz$/iu, ".warc"))] ?? null;

export const isTable = (format: ContainerFormat | null): format is "csv" | "jsonl" =>
  format === "csv" || format === "jsonl";

/** By its ending. */
export const isPlainText = (name: string): boolean => textEndings[endingOf(name)] === "text";

/** Whether a file's ending is of a format that is read. */
export const isKnownFile = (name: string): boolean =>
  containerFormatOf(name) !== null ||
  endings[endingOf(name)] !== undefined ||
  textEndings[endingOf(name)] !== undefined;

/** A format that is not text, by the file's ending, or by its first bytes when the ending is of none that is known. */
export const binaryFormatOf = (bytes: Uint8Array, name: string): FileFormat | null => {
  const ending = endingOf(name);
  if (textEndings[ending] !== undefined) return null;
  return endings[ending] ?? bySignature(bytes);
};

export const textFormatOf = (text: string, name: string): TextSource["format"] =>
  textEndings[endingOf(name)] ?? (looksLikePage(text) ? "html" : "text");

const endingOf = (name: string): string => extname(name).toLowerCase();

const bySignature = (bytes: Uint8Array): FileFormat | null => {
  const head = Buffer.from(bytes.subarray(0, 128)).toString("latin1");
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith("bplist00")) return "webarchive";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (!head.startsWith("PK\u0003\u0004")) return null;
  if (head.includes("mimetypeapplication/epub+zip")) return "epub";
  if (head.includes("mimetypeapplication/vnd.oasis.opendocument.text")) return "odt";
  // Its list of contents stands at the end.
  return Buffer.from(bytes.subarray(-65_536)).includes("word/document.xml") ? "docx" : null;
};

/** Whether it begins as a whole page does. */
export const looksLikePage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html)\b/iu.test(text.slice(0, 4_000));
