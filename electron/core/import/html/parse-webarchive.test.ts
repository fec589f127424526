import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { Parsed } from "../parsed.ts";

type Value = string | Uint8Array | { readonly [key: string]: Value };

/** A binary property list: dictionaries, ASCII strings and bytes. */
const plistOf = (root: Value): Buffer => {
  const objects: Buffer[] = [];
  const sized = (kind: number, length: number): Buffer => {
    const long = Buffer.from([kind | 15, 0x12, 0, 0, 0, 0]);
    long.writeUInt32BE(length, 2);
    return long;
  };
  const add = (value: Value): number => {
    const at = objects.length;
    objects.push(Buffer.alloc(0));
    if (typeof value === "string")
      objects[at] = Buffer.concat([sized(0x50, value.length), Buffer.from(value, "latin1")]);
    else if (value instanceof Uint8Array) objects[at] = Buffer.concat([sized(0x40, value.length), value]);
    else {
      const entries = Object.entries(value);
      const references = [...entries.map(([key]) => add(key)), ...entries.map(([, inner]) => add(inner))];
      objects[at] = Buffer.concat([sized(0xd0, entries.length), Buffer.from(references)]);
    }
    return at;
  };
  add(root);
  let at = 8;
  const offsets = Buffer.alloc(objects.length * 4);
  objects.forEach((object, index) => {
    offsets.writeUInt32BE(at, index * 4);
    at += object.length;
  });
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 1;
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(at, 28);
  return Buffer.concat([Buffer.from("bplist00"), ...objects, offsets, trailer]);
};

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
