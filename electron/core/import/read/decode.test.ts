import { expect, test } from "vitest";
import { decode } from "./decode.ts";

const text = "The minister’s “denial” cost €20 — he said naïvely.\nA second line, also in français.";
const utf16 = (bigEndian: boolean, mark: boolean): Buffer => {
  const bytes = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
};
const windows1252 = Buffer.from(
  text.replace(/[’“”€—]/gu, (mark) =>
    String.fromCharCode({ "’": 0x92, "“": 0x93, "”": 0x94, "€": 0x80, "—": 0x97 }[mark] ?? 0),
  ),
  "latin1",
);

const readable = [
  { what: "UTF-8", bytes: Buffer.from(text), encoding: "utf-8" },
  { what: "UTF-8 with its mark", bytes: Buffer.from(`\uFEFF${text}`), encoding: "utf-8" },
  { what: "UTF-16LE with its mark", bytes: utf16(false, true), encoding: "utf-16le" },
  { what: "UTF-16BE with its mark", bytes: utf16(true, true), encoding: "utf-16be" },
  { what: "UTF-16LE without a mark", bytes: utf16(false, false), encoding: "utf-16le" },
  { what: "UTF-16BE without a mark", bytes: utf16(true, false), encoding: "utf-16be" },
  { what: "windows-1252", bytes: windows1252, encoding: "windows-1252" },
];

test.each(readable)("reads $what", ({ bytes, encoding }) => {
  expect(decode(bytes, "a.txt")).toEqual({ text, encoding });
});

test("believes the charset that a page declares", () => {
  const words = Buffer.concat([
    Buffer.from('<html><head><meta charset="windows-1251"></head><body>'),
    Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    Buffer.from("</body></html>"),
  ]);
  const { text: page, encoding } = decode(words, "a.html");
  expect(encoding).toBe("windows-1251");
  expect(page).toContain("Привет");
});

test("keeps UTF-8 in which a byte was damaged", () => {
  const bytes = Buffer.concat([Buffer.from("é".repeat(100)), Buffer.from([0xff]), Buffer.from(" fin")]);
  expect(decode(bytes, "a.txt").encoding).toBe("utf-8");
});

test("makes every line end one character and changes nothing else", () => {
  expect(decode(Buffer.from("a\r\nb\rc\n\n  d\t \n"), "a.txt").text).toBe("a\nb\nc\n\n  d\t \n");
});

test("puts a placeholder of the same length for what cannot be stored", () => {
  expect(decode(Buffer.from("\uFEFFa\uD800b", "utf16le"), "a.txt").text).toBe("a\uFFFDb");
});

const unreadable = [
  { what: "a PDF", bytes: Buffer.from("%PDF-1.7\n%âãÏÓ"), message: "report.bin is a PDF document" },
  { what: "a picture", bytes: Buffer.from("\u0089PNG\r\n\u001A\n", "latin1"), message: "a PNG picture" },
  { what: "an archive", bytes: Buffer.from("PK\u0003\u0004aaaa"), message: "office document" },
  {
    what: "bytes",
    bytes: Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)),
    message: "a binary file",
  },
  { what: "UTF-32", bytes: Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), message: "UTF-32" },
];

test.each(unreadable)("refuses $what and says what it is", ({ bytes, message }) => {
  expect(() => decode(bytes, "report.bin")).toThrow(message);
});
