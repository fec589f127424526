import { detect } from "chardet";
import { Refusal } from "../../../../shared/contract/failure.ts";
import { describeBinary } from "./binary.ts";

export type Decoded = { readonly text: string; readonly encoding: string };

/**
 * Bytes to text: byte order mark, then strict UTF-8, then the charset its server or the page itself declares, then UTF-16 by its shape, then a
 * guess by letter statistics. The mark is removed and line ends become "\n"; nothing else is changed.
 *
 * @param name - for the message
 * @param charset - what the server called it, when it came from one
 * @throws Refusal `unsupported` for what is no text
 */
export const decode = (bytes: Uint8Array, name: string, charset: string | null = null): Decoded => {
  const { text, encoding } = byMark(bytes, name) ?? byContent(bytes, name, charset);
  return { text: tidy(text), encoding };
};

/** A lone half of a surrogate pair cannot be stored as UTF-8, a NUL ends a string for SQLite; both keep their place. */
export const storable = (text: string): string =>
  /[\uD800-\uDFFF\0]/u.test(text) ? text.replace(/[\uD800-\uDFFF\0]/gu, "\uFFFD") : text;

export const tidy = (text: string): string => {
  const whole = storable(text);
  return (whole.startsWith("\uFEFF") ? whole.slice(1) : whole).replace(/\r\n?/gu, "\n");
};

const byMark = (bytes: Uint8Array, name: string): Decoded | null => {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: loosely("utf-8", bytes), encoding: "utf-8" };
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    throw new Refusal(
      "unsupported",
      `${name} is text in UTF-32, which is not read here: save it as UTF-8 and import it again`,
    );
  if (a === 0xff && b === 0xfe) return { text: loosely("utf-16le", bytes), encoding: "utf-16le" };
  if (a === 0xfe && b === 0xff) return { text: loosely("utf-16be", bytes), encoding: "utf-16be" };
  return null;
};

const byContent = (bytes: Uint8Array, name: string, charset: string | null): Decoded => {
  const wide = utf16(bytes);
  if (wide !== null) return { text: loosely(wide, bytes), encoding: wide };
  const binary = describeBinary(bytes);
  if (binary !== null)
    throw new Refusal(
      "unsupported",
      `${name} is ${binary}, not text: Claimbook reads text, web pages, PDF, Word, OpenDocument, RTF, EPUB, mail, feeds and web archives`,
    );
  // Japanese mail: pure ASCII to look at, so it must be asked for before UTF-8 says yes.
  if (hasEscapes(bytes)) return { text: loosely("iso-2022-jp", bytes), encoding: "iso-2022-jp" };
  const utf8 = asUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  // It is not UTF-8, whoever says so: then the other one is believed.
  const declared = [charset === null ? null : supported(charset), declaredIn(bytes)].find(
    (label) => label !== null && label !== "utf-8",
  );
  if (declared !== null && declared !== undefined) return { text: loosely(declared, bytes), encoding: declared };
  const nearly = nearlyUtf8(bytes);
  if (nearly !== null) return { text: nearly, encoding: "utf-8" };
  const guessed = supported(detect(withoutTags(bytes)) ?? "");
  const encoding = guessed === null || guessed === "utf-8" ? "windows-1252" : guessed;
  return { text: loosely(encoding, bytes), encoding };
};

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

const asUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    // Not in this encoding.
    return null;
  }
};

const loosely = (encoding: string, bytes: Uint8Array): string =>
  encoding === "windows-1252" ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);

/** Node's own decoder takes windows-1252 for Latin-1 and loses every typographic quotation mark. */
const windows1252 = (bytes: Uint8Array): string => asWindows1252(latin1(bytes));

/** Text that was decoded as Latin-1 and meant windows-1252: its control characters are typographic marks. */
export const asWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009F]/gu, (control) => upperHalf[control.charCodeAt(0) - 0x80] ?? control);

/** 0x80–0x9F; the five places that nothing was given to stay as they are. */
const upperHalf = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** UTF-8 with a few damaged bytes (a text cut in the middle of a letter, a pasted stray) is still UTF-8. */
const nearlyUtf8 = (bytes: Uint8Array): string | null => {
  const text = loosely("utf-8", bytes);
  const damaged = text.split("\uFFFD").length - 1;
  const letters = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return letters > damaged * 20 ? text : null;
};

const sample = 65_536;

/** UTF-16 without its mark: in Western text every other byte is zero. */
const utf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const length = Math.min(bytes.length, sample) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.4 && odd < pairs * 0.05) return "utf-16be";
  return null;
};

const hasEscapes = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, sample);
  if (!head.includes(0x1b)) return false;
  const start = latin1(head);
  return start.includes("\u001B$B") || start.includes("\u001B$@");
};

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** The charset a page's head names, as the decoder knows it. */
const declaredIn = (bytes: Uint8Array): string | null => {
  const head = latin1(bytes.subarray(0, 8_192));
  const label =
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/iu.exec(head)?.[1];
  return label === undefined ? null : supported(label);
};

/** What browsers and this program call it; null when it cannot be decoded. */
const supported = (label: string): string | null => {
  try {
    return new TextDecoder(/^gb_?2312/iu.test(label) ? "gb18030" : label).encoding;
  } catch {
    // An encoding nobody knows.
    return null;
  }
};

/** Tags are ASCII in every encoding, and drown the letters that tell. */
const withoutTags = (bytes: Uint8Array): Uint8Array => {
  const text = latin1(bytes.subarray(0, 400_000));
  if (!/<[a-z!]/iu.test(text)) return bytes.subarray(0, 200_000);
  const bare = text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, " ").replace(/<[^>]*>/gu, " ");
  return Buffer.from(bare, "latin1");
};
