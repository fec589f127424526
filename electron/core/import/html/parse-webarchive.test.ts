import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import { plistOf } from "../test-plist.ts";
import type { Parsed } from "../parsed.ts";

const parse = (bytes: Uint8Array): Promise<Parsed> =>
  parseSource({ format: "webarchive", bytes, name: "gate.webarchive", url: null, fragment: false });

const sentence = "Водохранилище в Орске одиннадцать дней стояло выше отметки, когда восточные ворота не выдержали.";
const page = `<!doctype html><html><head><title>Gate</title></head><body><nav>Home</nav><article><h1>Gate</h1>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`;

const archive = (data: Uint8Array, encoding: string, type = "text/html"): Buffer =>
  plistOf({
    WebMainResource: {
      WebResourceData: data,
      WebResourceURL: "https://orsk.example/gate",
      WebResourceMIMEType: type,
      WebResourceTextEncodingName: encoding,
    },
  });

test("reads the page of an archive with its address", async () => {
  const { text, meta } = await parse(archive(Buffer.from(page), "UTF-8"));
  expect(text).toContain(sentence);
  expect(text).not.toContain("Home");
  expect(meta).toMatchObject({ title: "Gate", url: "https://orsk.example/gate" });
});

test("believes the charset that stands beside the page", async () => {
  const cyrillic = Buffer.from(
    page.replace(/[а-яА-Я]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x350)),
    "latin1",
  );
  expect((await parse(archive(cyrillic, "windows-1251"))).text).toContain(sentence);
});

const hostile = [
  { what: "no property list", bytes: () => Buffer.from("<plist/>"), says: "it is no web archive" },
  { what: "a cut one", bytes: () => archive(Buffer.from(page), "UTF-8").subarray(0, 400), says: "damaged web archive" },
  { what: "one without a page", bytes: () => plistOf({ A: "b" }), says: "there is no web page in it" },
  { what: "a picture", bytes: () => archive(Buffer.from("x"), "", "image/png"), says: "but image/png" },
];

test.each(hostile)("refuses $what", async ({ bytes, says }) => {
  await expect(parse(bytes())).rejects.toThrow(says);
});
