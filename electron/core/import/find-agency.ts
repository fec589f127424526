import type { Block } from "../../../shared/domain/article.ts";
import { agencyNamed, agencyNames } from "../../../shared/domain/agencies.ts";
import { namesInByline } from "../../../shared/domain/byline.ts";
import type { Found, FoundMeta } from "./parsed.ts";

/** Paragraphs at the top and at the end in which an agency signs. */
const atTop = 4;
const atEnd = 3;
/** Of a paragraph only this much is looked at, in UTF-16 units. */
const look = 400;

const names = agencyNames.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|");
/** "BEIRUT (Reuters) - ", "MOSCOW, May 6 (AP) —", "(dpa) – "; a German one has the agency at the end: "Berlin (dpa) -". */
const dateline = new RegExp(
  `^[\\p{L}\\d][\\p{L}\\d .,'’/-]{0,70}?\\s?\\((${names})\\)\\s*[-–—:]|^\\((${names})\\)\\s*[-–—:]`,
  "u",
);
/** A line that is nothing but a credit: "Source: AFP", "© 2031 Reuters", "dpa", "— AP". */
const credit = new RegExp(
  `^(?:source|via|quelle|from|credit|©|\\(c\\)|copyright)?\\s*:?\\s*(?:©\\s*)?(?:\\d{4})?\\s*[—–(\\[-]*\\s*(${names})(?:/(?:[\\p{L}-]+))?\\s*[)\\].]*$`,
  "iu",
);
/** How one agency ends its own: "(Reporting by …; Editing by …)". */
const reporting = /^\(?(?:Additional r|R)eporting by [^()]{3,300}; ?(?:Writing|Editing) by [^()]{3,200}\)?$/u;
/** Text that ends in a sign: "… on Monday. (AFP)". */
const signed = new RegExp(`[.!?”"’]\\s*\\((${names})\\)$`, "u");

/**
 * The news agency that an article is credited to, and where that stands. A mention is no credit: it must be the byline,
 * the dateline, or a line at the end that says nothing else.
 */
export const findAgency = (text: string, blocks: readonly Block[], meta: FoundMeta): Found | undefined => {
  for (const name of namesInByline(meta.byline?.value ?? "")) {
    const agency = agencyNamed(name);
    if (agency !== null) return { value: agency, origin: "byline" };
  }
  const words = (block: Block, end: number): string => text.slice(block.start, Math.min(block.end, end)).trim();
  for (const block of blocks.slice(0, atTop)) {
    const found = dateline.exec(words(block, block.start + look));
    const agency = agencyNamed(found?.[1] ?? found?.[2] ?? "");
    if (agency !== null) return { value: agency, origin: "dateline" };
  }
  for (const block of blocks.slice(-atEnd).toReversed()) {
    const all = words(block, block.end);
    const line = all.slice(-look);
    const name = (line.length <= 60 ? credit.exec(line)?.[1] : undefined) ?? signed.exec(line)?.[1];
    const agency = name === undefined ? null : agencyNamed(agencyNames.find((each) => each === name) ?? "");
    if (agency !== null) return { value: agency, origin: "credit at the end" };
    if (all.length <= 500 && reporting.test(all)) return { value: "Reuters", origin: "credit at the end" };
  }
  const agency = agencyNamed(meta.publication?.value ?? "");
  return agency === null ? undefined : { value: agency, origin: "publication" };
};
