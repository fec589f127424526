import { deflateSync } from "node:zlib";

export type TestLine = { readonly text: string; readonly x: number; readonly y: number; readonly size?: number };

type TestPdf = {
  readonly info?: string;
  /** More keys of the trailer, such as /Encrypt. */
  readonly trailer?: string;
  /** What is drawn on every page after its lines, so many times. */
  readonly more?: { readonly drawn: string; readonly times: number };
};

/** A PDF for tests: Helvetica lines at places in points, 612 × 792 a page. A page without lines has only a picture. */
export const pdfOf = (
  pages: readonly (readonly TestLine[])[],
  { info = "", trailer = "", more }: TestPdf = {},
): Buffer => {
  const after = more === undefined ? "" : `\n${more.drawn}`.repeat(more.times);
  const kids = pages.map((_lines, index) => `${5 + index * 2} 0 R`).join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    `<<${info}>>`,
    ...pages.flatMap((lines, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${6 + index * 2} 0 R>>`,
      streamOf(`${lines.length === 0 ? "10 10 200 200 re f" : lines.map(drawn).join("\n")}${after}`),
    ]),
  ];
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const at = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<</Size ${size}/Root 1 0 R/Info 4 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
};

const drawn = ({ text, x, y, size = 11 }: TestLine): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/gu, "\\$&")}) Tj ET`;

const streamOf = (content: string): string => {
  const packed = deflateSync(Buffer.from(content, "latin1")).toString("latin1");
  return `<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed}\nendstream`;
};
