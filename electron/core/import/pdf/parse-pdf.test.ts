import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import type { Parsed } from "../parsed.ts";
import { pdfOf } from "../test-pdf.ts";
import type { TestLine } from "../test-pdf.ts";

const parse = (bytes: Uint8Array): Promise<Parsed> =>
  parseSource({ format: "pdf", bytes, name: "gate.pdf", url: null, fragment: false });

/** Lines set one below the other. */
const column = (lines: readonly string[], { x = 72, y = 700, leading = 14, size = 11 } = {}): readonly TestLine[] =>
  lines.map((text, index) => ({ text, x, y: y - index * leading, size }));

const first = [
  "The reservoir at Orsk had been above its mark for eleven days when the east gate gave",
  "way, officials said on Monday. Nobody had been told, and those who lived below the reser-",
  "voir heard of it on the radio. It was a long-planned test, said one; there was no long-",
  "planned test, said the other.",
];
const firstText =
  "The reservoir at Orsk had been above its mark for eleven days when the east gate gave way, officials said on Monday. Nobody had been told, and those who lived below the reservoir heard of it on the radio. It was a long-planned test, said one; there was no long-planned test, said the other.";

test("puts paragraphs and parted words together again", async () => {
  const lines = [
    { text: "East gate failed", x: 72, y: 740, size: 20 },
    ...column(first),
    ...column(["A second paragraph stands below, with some space between."], { y: 630 }),
  ];
  const { text, blocks, meta, metaOrigin, warning } = await parse(
    pdfOf([lines], { info: "/Title(Microsoft Word - x.doc)/Author(Ilse Varga)/CreationDate(D:20310412081500+02'00')" }),
  );
  expect(text).toBe(`East gate failed\n\n${firstText}\n\nA second paragraph stands below, with some space between.`);
  expect(blocks[0]).toMatchObject({ kind: "heading", level: 1 });
  expect(meta).toMatchObject({
    title: "East gate failed",
    byline: "Ilse Varga",
    publishedAt: "2031-04-12T08:15:00+02:00",
  });
  expect(metaOrigin["title"]).toBe("heading");
  expect(warning).toBeNull();
});

test("parts paragraphs that only an indent or a short last line shows", async () => {
  const indented = [
    ...column(first.slice(0, 2)),
    { text: "An indented line begins another paragraph, which goes on for quite", x: 90, y: 672 },
    { text: "a while, and then ends.", x: 72, y: 658 },
    { text: "What follows a line that is not full is a paragraph of its own, too.", x: 72, y: 644 },
  ];
  const { text } = await parse(pdfOf([indented]));
  expect(text.split("\n\n").slice(1)).toEqual([
    "An indented line begins another paragraph, which goes on for quite a while, and then ends.",
    "What follows a line that is not full is a paragraph of its own, too.",
  ]);
});

test("drops what is printed on every page, and goes on with a sentence over the page", async () => {
  const page = (number: number, lines: readonly string[]): readonly TestLine[] => [
    { text: `The Orsk Herald, 12 April 2031, part ${number}`, x: 72, y: 770, size: 8 },
    ...column(lines),
    { text: `Page ${number} of 3`, x: 280, y: 30, size: 8 },
  ];
  const { text } = await parse(
    pdfOf([page(1, first.slice(0, 2)), page(2, first.slice(2)), page(3, ["The end of it came on the next day."])]),
  );
  expect(text).toBe(`${firstText}\n\nThe end of it came on the next day.`);
});

test("knows on which page each paragraph begins", async () => {
  const second = ["The second page begins with a paragraph of its own.", "It has two lines."];
  const { blocks } = await parse(pdfOf([column(first), column(second), [], column(["And the fourth page has this."])]));
  expect(blocks.map(({ page }) => page)).toEqual([1, 2, 4]);
});

test("reads three columns one after the other, without heads and feet, parted words whole", async () => {
  const words = "the water of the reservoir took the lower road to the town and the bridge with it before noon";
  const long = Array.from({ length: 60 }, (_, n) => `Sentence ${n} says that ${words}.`);
  const { lines, text: whole } = setInColumns(long);
  const pages = [0, 1].map((page) => [
    { text: "The Orsk Herald", x: 72, y: 770, size: 8 },
    ...lines.filter((line) => line.page === page),
    { text: `${page + 1}`, x: 300, y: 30, size: 8 },
  ]);
  const { text } = await parse(pdfOf(pages));
  expect(text.replace(/\s+/gu, " ")).toBe(whole);
});

/** Three columns of 26 letters a line on each of two pages, every long word parted where it no longer fits. */
const setInColumns = (sentences: readonly string[]) => {
  const whole = sentences.join(" ");
  const set: string[] = [];
  let line = "";
  for (const word of whole.split(" ")) {
    const sofar = line === "" ? word : `${line} ${word}`;
    if (sofar.length <= 26) line = sofar;
    else if (word.length > 7 && line.length <= 21) {
      set.push(`${line} ${word.slice(0, 4)}-`);
      line = word.slice(4);
    } else {
      set.push(line);
      line = word;
    }
  }
  set.push(line);
  const perColumn = Math.ceil(set.length / 6);
  const lines = set.map((text, at) => {
    const column = Math.floor(at / perColumn);
    return { text, x: 50 + (column % 3) * 175, y: 740 - (at % perColumn) * 12, page: Math.floor(column / 3) };
  });
  return { lines, text: whole };
};

test("keeps headings that stand at the top of pages and differ only by their number", async () => {
  const page = (number: number): readonly TestLine[] => [
    { text: `Chapter ${number}`, x: 72, y: 740, size: 18 },
    ...column([first[number - 1] ?? ""]),
  ];
  const { text } = await parse(pdfOf([page(1), page(2), page(3)]));
  expect(text.match(/Chapter \d/gu)).toEqual(["Chapter 1", "Chapter 2", "Chapter 3"]);
});

test("goes on with a paragraph over the page where the last line is full", async () => {
  const full = "It was known on Monday, and it was known to all those who had to know about it in Orsk.";
  const next = ["The rest of the paragraph stands on the page that follows, and ends there."];
  const over = await parse(pdfOf([column([...first.slice(0, 1), full]), column(next)]));
  expect(over.blocks).toHaveLength(1);
  const ended = await parse(pdfOf([column([...first.slice(0, 1), "It was known."]), column(next)]));
  expect(ended.blocks).toHaveLength(2);
});

test("reads columns one after the other, though the file goes across them", async () => {
  const left = Array.from({ length: 12 }, (_, n) => `Left line number ${n} of the first column here`);
  const right = Array.from({ length: 12 }, (_, n) => `right line number ${n} of the second column`);
  const across = left.flatMap((text, n) => [
    { text, x: 50, y: 700 - n * 14 },
    { text: right[n] ?? "", x: 330, y: 700 - n * 14 },
  ]);
  const { text } = await parse(pdfOf([across]));
  expect(text.replace(/\s+/gu, " ")).toBe([...left, ...right].join(" "));
});

test("says of a scan that it is one, and of pages without text how many there are", async () => {
  await expect(parse(pdfOf([[], []]))).rejects.toThrow("no text in its 2 pages, only pictures: it is a scan");
  const { warning } = await parse(pdfOf([column(first), [], []]));
  expect(warning).toBe("2 of its 3 pages have no text: pictures or scans, which are not read");
});

const locked = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"41".repeat(32)}>/U<${"42".repeat(32)}>>>/ID[<00><00>]`;
const hostile = [
  { what: "is protected", bytes: () => pdfOf([column(first)], { trailer: locked }), says: "protected by a password" },
  { what: "is no PDF", bytes: () => Buffer.from("%PDF-1.7 nothing"), says: "damaged, or no PDF" },
  { what: "was cut off", bytes: () => pdfOf([column(first)]).subarray(0, 200), says: "damaged, or no PDF" },
  {
    what: "has pages that are their own parents",
    bytes: () =>
      Buffer.from(
        pdfOf([column(first)])
          .toString("latin1")
          .replace("Kids[5 0 R]", "Kids[2 0 R]"),
        "latin1",
      ),
    says: "damaged, or no PDF",
  },
  {
    what: "has too many pages",
    bytes: () => pdfOf(Array.from({ length: 3_001 }, () => [])),
    says: "it has 3001 pages; the most that are read are 3000",
  },
];

test.each(hostile)("refuses a file that $what", async ({ bytes, says }) => {
  await expect(parse(bytes())).rejects.toThrow(says);
});
