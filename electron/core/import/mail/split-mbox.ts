import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Container, Member, Unpacked } from "../parsed.ts";
import { attachmentsOf, mayHaveAttachments, textless } from "./attachments.ts";

/** More are no mailbox that somebody means to read. */
const most = 100_000;

/**
 * The messages of a mailbox file: each begins with a line "From …" after an empty one. Such a line within a message has
 * a ">" before it (mboxrd), which is taken away to read the message and stays in the bytes that are kept.
 */
export const splitMbox = async ({ bytes, name }: Container): Promise<Unpacked> => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = startsOf(file);
  if (starts.length === 0)
    throw new Refusal("unsupported", "it is no mailbox: it does not begin with a line “From …” before a mail");
  if (starts.length > most)
    throw new Refusal(
      "too-large",
      `it has more than ${most.toLocaleString("en")} messages: split it and import the parts`,
    );
  const members: Unpacked[number][] = [];
  for (const [index, start] of starts.entries()) {
    const message = file.subarray(afterLine(file, start), starts[index + 1] ?? file.length);
    members.push(...(await membersOf(message, `message ${index + 1}`, name)));
  }
  return members;
};

/** A message and what is attached to it. */
const membersOf = async (message: Buffer, number: string, mailbox: string): Promise<Unpacked> => {
  const read = unescaped(message);
  const itself: Member = {
    name: number,
    // A copy of its own: the file need not stay in memory for one message.
    bytes: new Uint8Array(message),
    article: {
      source: { format: "mail", bytes: read, name: `${mailbox} ${number}`, url: null, fragment: false },
      mediaType: "message/rfc822",
      encoding: null,
    },
  };
  if (!mayHaveAttachments(read)) return [itself];
  const { hasText, members } = await attachmentsOf(read);
  return [
    hasText ? itself : { name: number, skipped: textless },
    ...members.map((member) => ({ ...member, name: `${number}/${member.name}` })),
  ];
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
