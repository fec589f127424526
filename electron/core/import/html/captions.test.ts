import { expect, test } from "vitest";
import { captionsOf, withCaptions } from "./captions.ts";
import { toDocument } from "./dom.ts";
import { linesOf, writtenOf } from "./test-written.ts";

const none: ReadonlySet<string> = new Set();

test("knows captions by where the page has them and by the words that stand for the picture", () => {
  const page = toDocument(
    `<!doctype html><html><head></head><body><div class="media-Caption">The gate before the flood</div>
     <img src="a.jpg" alt="Mira Kestrel at the inquiry"><p>The gate gave way at night.</p></body></html>`,
    null,
  );
  const written = writtenOf("The gate before the flood", "Mira Kestrel at the inquiry.", "The gate gave way at night.");
  expect(linesOf(withCaptions(written, captionsOf(page)))).toEqual([
    "caption> The gate before the flood",
    "caption> Mira Kestrel at the inquiry.",
    "The gate gave way at night.",
  ]);
});

test.each([
  "Photo: Ilse Varga",
  "Foto: Ilse Varga/Ledger",
  "Images courtesy of: the water board",
  "Ilse Varga/Getty Images",
  "The gate in spring. (Credit: Ilse Varga)",
])("knows a credit by its form: %s", (line) => {
  expect(linesOf(withCaptions(writtenOf(line), none))).toEqual([`caption> ${line}`]);
});

test.each([
  "Photo finishes were common at the races of Orsk, he said.",
  "She sold her pictures to Getty Images.",
  "heading> Photo: what the camera saw",
])("leaves other lines alone: %s", (line) => {
  expect(linesOf(withCaptions(writtenOf(line), none))).toEqual([line]);
});
