import { expect, test } from "vitest";
import type { Unpacked } from "../parsed.ts";
import { mayHaveAttachments, openMail } from "./attachments.ts";

const part = (type: string, disposition: string, body: string): string =>
  `--b\r\nContent-Type: ${type}\r\n${disposition === "" ? "" : `Content-Disposition: ${disposition}\r\n`}\r\n${body}\r\n`;
const mail = (...parts: readonly string[]): Buffer =>
  Buffer.from(
    `From: Ilse <i@orsk.example>\r\nSubject: Gate\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n${parts.join("")}--b--\r\n`,
  );
const open = (bytes: Uint8Array): Promise<Unpacked> => openMail({ format: "mail", bytes, name: "gate.eml" });
const shown = (members: Unpacked): readonly string[] =>
  members.map((member) =>
    "bytes" in member ? `${member.name}: ${Buffer.from(member.bytes).length}` : `${member.name} skipped`,
  );

const text = part("text/plain", "", "It gave way.");
const inner = "Subject: Inner\r\n\r\nIt held.";

test("gives the mail and what is attached to it, by names without folders", async () => {
  const bytes = mail(
    text,
    part("application/pdf", 'attachment; filename="../../etc/report.pdf"', "%PDF-"),
    part("text/csv", 'attachment; filename="C:\\\\desk\\\\list.csv"', "text\na"),
    part("application/pdf", 'attachment; filename="report.pdf"', "%PDF-1"),
    part("application/pdf", "attachment", "%PDF-22"),
    part("message/rfc822", "attachment", inner),
    part("image/png", 'inline; filename="logo.png"', "PNG"),
    part("application/zip", 'inline; filename="more.zip"', "PK"),
    part("video/mp4", 'attachment; filename="gate.mp4"', "MP4"),
  );
  expect(mayHaveAttachments(bytes)).toBe(true);
  const members = await open(bytes);
  expect(shown(members).map((line) => line.replace(/: \d+$/u, ""))).toEqual([
    "",
    "report.pdf",
    "list.csv",
    "report (2).pdf",
    "attachment 4.pdf",
    "attachment 5.eml",
    "more.zip",
    "gate.mp4 skipped",
  ]);
  expect(members.at(-1)).toMatchObject({ skipped: "is attached and of a kind that is not read (video/mp4)" });
});

test("skips a mail that is nothing but what is attached to it", async () => {
  const members = await open(mail(part("application/pdf", 'attachment; filename="a.pdf"', "%PDF-")));
  expect(members).toMatchObject([{ name: "", skipped: expect.stringContaining("without a text") }, { name: "a.pdf" }]);
});

test("does not open mails for attachments that have none", () => {
  expect(mayHaveAttachments(Buffer.from("Subject: a\r\nContent-Type: text/plain\r\n\r\nIt held."))).toBe(false);
  expect(mayHaveAttachments(Buffer.from("Subject: a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"))).toBe(
    false,
  );
});
