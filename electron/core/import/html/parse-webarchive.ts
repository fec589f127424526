import { parseBuffer } from "bplist-parser";
import { Refusal } from "../../../../shared/contract/failure.ts";
import type { FileSource, ParsedText } from "../parsed.ts";
import { decode, tidy } from "../read/decode.ts";
import { parseHtml } from "./parse-html.ts";

/** A page as Safari saves it: the page itself out of a property list, with the address it was saved from. */
export const parseWebarchive = ({ bytes, name }: FileSource, whole: boolean): ParsedText => {
  const page = field(listOf(bytes), "WebMainResource");
  const data = field(page, "WebResourceData");
  if (!(data instanceof Uint8Array)) throw new Refusal("unsupported", "there is no web page in it");
  const type = field(page, "WebResourceMIMEType");
  if (typeof type === "string" && !/html|xml|text\/plain/iu.test(type))
    throw new Refusal("unsupported", `there is no web page in it, but ${type}`);
  const address = field(page, "WebResourceURL");
  const url = typeof address === "string" && /^https?:\/\//iu.test(address) && URL.canParse(address) ? address : null;
  return parseHtml(textOf(data, field(page, "WebResourceTextEncodingName"), name), { url, fragment: false, whole });
};

const listOf = (bytes: Uint8Array): unknown => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 8).toString("latin1") !== "bplist00")
    throw new Refusal("unsupported", "it is no web archive: it does not begin as a binary property list");
  try {
    const [list] = parseBuffer<unknown>(file);
    return list;
  } catch (error) {
    throw new Refusal("unsupported", `it is a damaged web archive (${error instanceof Error ? error.message : ""})`);
  }
};

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

/** The charset that the server named stands beside the page, and counts unless the bytes say otherwise. */
const textOf = (data: Uint8Array, encoding: unknown, name: string): string => {
  if (typeof encoding === "string" && !/^(?:utf-?8|us-ascii|iso-8859-1|windows-1252)$/iu.test(encoding)) {
    try {
      return tidy(new TextDecoder(encoding).decode(data));
    } catch {
      // A charset nobody knows: it is found as for any page.
    }
  }
  return decode(data, name).text;
};
