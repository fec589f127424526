import { asWindows1252 } from "../read/decode.ts";

/** The encodings of Windows character sets, as `\fcharset` names them (RTF 1.9.1, "Font Table"). */
const charsets: Readonly<Record<number, string>> = {
  0: "windows-1252",
  77: "macintosh",
  128: "shift_jis",
  129: "euc-kr",
  134: "gb18030",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250",
};

const codePages: Readonly<Record<number, string>> = {
  866: "ibm866",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20866: "koi8-r",
  65001: "utf-8",
};

/** Null for the set of the document itself, and for those that nothing is known of. */
export const encodingOfCharset = (charset: number): string | null => charsets[charset] ?? null;

/** Null when it is of no code page that can be read. */
export const encodingOfCodePage = (page: number): string | null =>
  codePages[page] ?? ((page >= 1250 && page <= 1258) || page === 874 ? `windows-${page}` : null);

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** @param encoding - one that the functions above gave */
export const decodeLetters = (bytes: Uint8Array, encoding: string): string => {
  if (encoding === "windows-1252")
    return asWindows1252(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"));
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { ignoreBOM: true });
  decoders.set(encoding, decoder);
  return decoder.decode(bytes);
};
