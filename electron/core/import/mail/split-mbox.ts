import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Container, Unpacked } from "../parsed.ts";

/** More are no mailbox that somebody means to read. */
const most = 100_000;

/**
 * The messages of a mailbox file: each begins with a line "From …" after an empty one. Such a line within a message has
 * a ">" before it (mboxrd), which is taken away to read the message and stays in the bytes that are kept.
 */
export const splitMbox = ({ bytes, name }: Container): Unpacked => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = startsOf(file);
  if (starts.length === 0)
    throw new Refusal("unsupported", "it is no mailbox: it does not begin with a line “From …” before a mail");
  if (starts.length > most)
    throw new Refusal(
      "too-large",
      `it has more than ${most.toLocaleString("en")} messages: split it and import the parts`,
    );
  return starts.map((start, index) => {
    const message = file.subarray(afterLine(file, start), starts[index + 1] ?? file.length);
    const number = `message ${index + 1}`;
    return {
      name: number,
      // A copy of its own: the file need not stay in memory for one message.
      bytes: new Uint8Array(message),
      article: {
        source: { format: "mail", bytes: unescaped(message), name: `${name} ${number}`, url: null, fragment: false },
        mediaType: "message/rfc822",
        encoding: null,
      },
    };
  });
};

const startsOf = (file: Buffer): readonly number[] => {
  const starts: number[] = [];
  for (let at = file.indexOf("From "); at !== -1 && starts.length <= most; at = file.indexOf("From ", at + 5))
    if (isAfterEmptyLine(file, at) && isHeader(file, afterLine(file, at))) starts.push(at);
  return starts[0] === 0 ? starts : [];
};

const isAfterEmptyLine = (file: Buffer, at: number): boolean => {
  if (at === 0) return true;
  const before = file.subarray(Math.max(0, at - 4), at).toString("latin1");
  return /(?:\n|^)\r?\n$/u.test(before);
};

/** A sentence may begin with "From"; only in a mailbox does a header follow it. */
const isHeader = (file: Buffer, at: number): boolean =>
  /^(?:>From |[!-9;-~]{1,80}:)/u.test(file.subarray(at, at + 90).toString("latin1"));

const afterLine = (file: Buffer, at: number): number => {
  const end = file.indexOf(0x0a, at);
  return end === -1 ? file.length : end + 1;
};

const unescaped = (message: Buffer): Uint8Array =>
  message.includes("\n>")
    ? Buffer.from(message.toString("latin1").replace(/^>(>*From )/gmu, "$1"), "latin1")
    : new Uint8Array(message);
