/** What a rich text file is made of. Bytes are letters in whatever code page is in force. */
export type RtfEvents = {
  readonly open: () => void;
  readonly close: () => void;
  /** `\b0`, `\u8217`, or a sign such as `\~`; null when no number stands behind it. */
  readonly word: (name: string, value: number | null) => void;
  readonly byte: (byte: number) => void;
};

const backslash = 0x5c;
const longestWord = 32;

/** Reads a rich text file byte by byte and tells what it finds; nothing nests here, so nothing overflows. */
export const readTokens = (bytes: Uint8Array, { open, close, word, byte }: RtfEvents): void => {
  const { length } = bytes;
  let at = 0;

  const hexEscape = (): void => {
    const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    at += 3;
    if (!Number.isNaN(value)) byte(value);
  };
  const number = (): number | null => {
    const from = at;
    if (bytes[at] === 0x2d) at += 1;
    while (isDigit(bytes[at])) at += 1;
    const value = Number(ascii(bytes, from, Math.min(at, from + 12)));
    return at === from || Number.isNaN(value) ? null : value;
  };
  const control = (): void => {
    const first = bytes[at];
    if (first === undefined) return;
    if (!isLetter(first)) {
      if (first === 0x27) return hexEscape();
      at += 1;
      return word(String.fromCharCode(first), null);
    }
    const from = at;
    while (isLetter(bytes[at]) && at - from < longestWord) at += 1;
    const name = ascii(bytes, from, at);
    const value = number();
    // One space after a word belongs to the word.
    if (bytes[at] === 0x20) at += 1;
    // What follows is no text but so many bytes of a picture.
    if (name === "bin") at += Math.max(0, value ?? 0);
    else word(name, value);
  };

  while (at < length) {
    const next = bytes[at] ?? 0;
    at += 1;
    if (next === backslash) control();
    else if (next === 0x7b) open();
    else if (next === 0x7d) close();
    else if (next !== 0x0a && next !== 0x0d && next !== 0) byte(next);
  }
};

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
