import { Refusal } from "../../../../shared/contract/failure.ts";
import { documentMeta } from "../office/document-meta.ts";
import type { FileSource, ParsedText } from "../parsed.ts";
import { interpretRtf } from "./interpret-rtf.ts";

/** Fifty times a long report without its pictures; beyond this it takes longer than an import has. */
const largest = 10_000_000;

/** A rich text document (.rtf): text and structure; pictures, heads and feet of its pages are left out. */
export const parseRtf = ({ bytes, name }: FileSource): ParsedText => {
  if (!Buffer.from(bytes.subarray(0, 64)).toString("latin1").trimStart().startsWith("{\\rtf"))
    throw new Refusal("unsupported", "it is no rich text document: it does not begin with {\\rtf");
  if (bytes.length > largest)
    throw new Refusal(
      "too-large",
      `it is a rich text document of ${Math.round(bytes.length / 1e6)} MB; the most that is read is ${largest / 1e6} MB`,
    );
  const { text, blocks, properties, unknownCodePage } = interpretRtf(bytes);
  return {
    text,
    blocks,
    meta: documentMeta(text, blocks, name, properties),
    canonicalUrl: null,
    warning:
      unknownCodePage === null
        ? null
        : `its code page ${unknownCodePage} is not known here: letters with accents may be wrong`,
  };
};
