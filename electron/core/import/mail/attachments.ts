import type { Attachment, Email } from "postal-mime";
import type { Container, Unpacked } from "../parsed.ts";
import { isKnownFile } from "../read/format-of.ts";
import { readMail } from "./read-mail.ts";

/** So much of a mail is looked at for a sign that something is attached: the headers of most end long before. */
const looked = 65_536;
const mostAttachments = 1_000;

/** Whether a mail may have something attached; asked before it is opened for that, as most have nothing. */
export const mayHaveAttachments = (bytes: Uint8Array): boolean =>
  /multipart\/(?!alternative)|content-type:\s*(?:application|message)\/|content-disposition:\s*attachment/iu.test(
    Buffer.from(bytes.subarray(0, looked)).toString("latin1"),
  );

/** A mail and what is attached to it: articles of their own where they can be read. */
export const openMail = async ({ bytes }: Container): Promise<Unpacked> => {
  const attached = await attachmentsOf(bytes);
  return [attached.hasText ? { name: "", bytes, article: null } : { name: "", skipped: textless }, ...attached.members];
};

export const textless = "is a mail without a text of its own; what is attached to it is read";

/** @returns `hasText` is true as well when nothing is attached: then the mail itself says what is wrong with it */
export const attachmentsOf = async (
  bytes: Uint8Array,
): Promise<{ readonly hasText: boolean; readonly members: Unpacked }> => {
  const email = await readMail(bytes);
  const files = email.attachments.filter(isFile).slice(0, mostAttachments);
  const taken = new Set<string>();
  const members = files.map((file, index) => {
    const name = different(nameOf(file, index + 1), taken);
    const content = contentOf(file);
    return isKnownFile(name)
      ? { name, bytes: content, article: null }
      : { name, skipped: `is attached and of a kind that is not read (${file.mimeType})` };
  });
  const isRead = members.some((member) => "bytes" in member);
  return { hasText: hasText(email) || !isRead, members };
};

const hasText = ({ text, html }: Email): boolean => (text ?? "").trim() !== "" || (html ?? "").trim() !== "";

/** A picture within the text is no attachment; a document is one even where the sender's program shows it in the text. */
const isFile = ({ related, disposition, filename, mimeType }: Attachment): boolean =>
  related !== true &&
  (disposition === "attachment" || mimeType === "message/rfc822" || (filename ?? "") !== "") &&
  !(disposition === "inline" && mimeType.startsWith("image/"));

const endings: Readonly<Record<string, string>> = {
  "message/rfc822": ".eml",
  "application/pdf": ".pdf",
  "text/html": ".html",
  "text/plain": ".txt",
  "text/csv": ".csv",
  "application/rtf": ".rtf",
  "text/rtf": ".rtf",
  "application/zip": ".zip",
  "application/epub+zip": ".epub",
  "application/vnd.oasis.opendocument.text": ".odt",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
};

/** Without a folder: what a sender calls a file says nothing of where it belongs. */
const nameOf = ({ filename, mimeType }: Attachment, number: number): string => {
  const name = (filename ?? "").replace(/^.*[/\\]/su, "").trim();
  const bare = name === "" ? `attachment ${number}` : name;
  return isKnownFile(bare) ? bare : `${bare}${endings[mimeType] ?? ""}`;
};

const different = (name: string, taken: Set<string>): string => {
  let found = name;
  for (let number = 2; taken.has(found); number += 1) found = name.replace(/(\.[^.]+)?$/u, ` (${number})$1`);
  taken.add(found);
  return found;
};

const contentOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? Buffer.from(content, "utf8") : new Uint8Array(content);
