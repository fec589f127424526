import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Source } from "../parsed.ts";
import { decode } from "./decode.ts";
import { binaryFormatOf, textFormatOf } from "./format-of.ts";
import type { Original } from "./original.ts";

const mediaTypes: Readonly<Record<Source["format"], string>> = {
  text: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
  mail: "message/rfc822",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
  epub: "application/epub+zip",
  pdf: "application/pdf",
  webarchive: "application/x-webarchive",
};

/**
 * What a file's bytes are, by its ending or by its first bytes: text is decoded, the rest is left to its parser. A file
 * without a known ending is looked at: a page is read as one, text as text.
 *
 * @param charset - as the server that sent it says
 * @throws Refusal naming the file and what is wrong with it
 */
export const toOriginal = (bytes: Uint8Array, name: string, charset: string | null = null): Original => {
  const about = { name: name.slice(name.lastIndexOf("/") + 1), url: null, fragment: false };
  const rest = { bytes, originKind: "file" as const, originName: name, title: null, spare: null };
  const binary = binaryFormatOf(bytes, name);
  if (binary !== null) {
    const mediaType = mediaTypes[binary];
    return { ...rest, encoding: null, mediaType, source: { ...about, format: binary, bytes } };
  }
  const { text, encoding } = decode(bytes, name, charset);
  if (text.trim() === "") throw new Refusal("bad-input", `${name} is empty: there is nothing but white space in it`);
  const format = textFormatOf(text, name);
  return { ...rest, encoding, mediaType: mediaTypes[format], source: { ...about, format, content: text } };
};
