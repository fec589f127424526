import { getDocumentProxy } from "unpdf";
import { Refusal } from "../../../../shared/contract/failure.ts";
import { openBlockWriter } from "../block-writer.ts";
import { documentMeta } from "../office/document-meta.ts";
import type { FileSource, ParsedText } from "../parsed.ts";
import { dropRunning } from "./drop-running.ts";
import { findLines } from "./find-lines.ts";
import type { Line, PageLines } from "./find-lines.ts";
import { joinParagraphs } from "./join-paragraphs.ts";

const mostPages = 3_000;
/** A usual page takes some 10 ms, or 50 on a busy machine; what is made to hold up its reader takes seconds. */
const longestMs = 6_000;
const longestPerPageMs = 50;

/** The text of a PDF in reading order: paragraphs put together again, words that were parted at a line's end too. */
export const parsePdf = async ({ bytes, name }: FileSource, goingOn = (): void => {}): Promise<ParsedText> => {
  const began = performance.now();
  const pdf = await opened(bytes);
  try {
    if (pdf.numPages > mostPages)
      throw new Refusal("too-large", `it has ${pdf.numPages} pages; the most that are read are ${mostPages}`);
    const pages: PageLines[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      pages.push(await linesOf(pdf, number));
      const tookMs = performance.now() - began;
      if (tookMs > longestMs + number * longestPerPageMs)
        throw new Refusal(
          "too-large",
          `its pages take too long to read: ${number} of ${pdf.numPages} in ${Math.round(tookMs / 1000)} s`,
        );
      goingOn();
    }
    const empty = pages.filter(({ lines }) => lines.length === 0).length;
    if (empty === pages.length) throw new Refusal("unsupported", nothingIn(pages.length));

    const writer = openBlockWriter();
    for (const { shape, text } of joinParagraphs(dropRunning(pages))) writer.write(shape, [{ text, href: null }]);
    const { text, blocks } = writer.finish();
    const { info } = await pdf.getMetadata();
    return {
      text,
      blocks,
      meta: documentMeta(text, blocks, name, propertiesOf(info)),
      canonicalUrl: null,
      warning:
        empty === 0
          ? null
          : `${empty} of its ${pages.length} pages ${empty === 1 ? "has" : "have"} no text: pictures or scans, which are not read`,
    };
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(error);
  } finally {
    await pdf.destroy();
  }
};

const nothingIn = (pages: number): string =>
  `there is no text in its ${pages === 1 ? "one page" : `${pages} pages`}, only pictures: it is a scan, and needs text recognition (OCR) before it can be imported`;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const opened = async (bytes: Uint8Array): Promise<Pdf> => {
  try {
    // A copy, for the library takes the bytes away. Nothing is compiled and no font loaded: only the text is wanted.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
    });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException")
      throw new Refusal("unsupported", "it is protected by a password: save it without one and import that");
    throw damaged(error);
  }
};

const damaged = (error: unknown): Refusal =>
  new Refusal("unsupported", `it is damaged, or no PDF (${error instanceof Error ? error.message : String(error)})`);

const linesOf = async (pdf: Pdf, number: number): Promise<PageLines> => {
  const page = await pdf.getPage(number);
  const [, bottom = 0, , top = 0] = page.view;
  const { items } = await page.getTextContent();
  const lines: readonly Line[] = findLines(items);
  page.cleanup();
  return { lines, number, bottom, top };
};

const propertiesOf = (info: object) => {
  const of = (name: string): string | undefined => {
    const value: unknown = Reflect.get(info, name);
    return typeof value === "string" ? value : undefined;
  };
  return { title: of("Title"), creator: of("Author"), created: of("CreationDate"), language: of("Language") };
};
