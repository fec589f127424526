import type { Block } from "../../../../shared/domain/article.ts";
import type { DomDocument } from "./dom.ts";
import { plainWords } from "./tokens.ts";
import type { Written } from "./write-blocks.ts";

/** A longer text under such a name is not about a picture. */
const longest = 700;
const holders =
  "figcaption, [class*=caption i], [class*=credit i], [itemprop=caption], [itemprop=copyrightHolder], [itemprop=creditText]";

/** What a page says of its pictures, as one compares it: captions, credits, and the words that stand for the picture. */
export const captionsOf = (document: DomDocument): ReadonlySet<string> => {
  const found = new Set<string>();
  const add = (text: string | null): void => {
    const words = text === null || text.length > longest * 2 ? "" : plainWords(text);
    if (words !== "" && words.length <= longest) found.add(words);
  };
  for (const element of document.querySelectorAll(holders)) add(element.textContent);
  for (const image of document.querySelectorAll("img[alt]")) {
    const alt = image.getAttribute("alt");
    if (alt !== null && alt.trim().includes(" ")) add(alt);
  }
  return found;
};

/** The same blocks; those that say whose picture it is, or what is on it, as captions. */
export const withCaptions = ({ text, blocks }: Written, captions: ReadonlySet<string>): Written => ({
  text,
  blocks: blocks.map((block): Block => {
    if (!mayBe.has(block.kind) || block.end - block.start > longest) return block;
    const line = text.slice(block.start, block.end);
    if (!captions.has(plainWords(line)) && !isCredit(line)) return block;
    const { start, end, links } = block;
    return { kind: "caption", level: 0, start, end, ...(links === undefined ? {} : { links }) };
  }),
});

const mayBe: ReadonlySet<Block["kind"]> = new Set(["paragraph", "list-item"]);

const isCredit = (line: string): boolean =>
  line.length <= 300 && (begins.test(line) || (line.length <= 90 && agencies.test(line)) || ends.test(line));

const begins =
  /^(?:photo(?:s|graph|graphs|graphy)?|images?|pictures?|illustrations?|foto(?:s|grafie)?|bild(?:er)?|imagen|fotografía|fotografia|zdjęcie|фото)(?:\s+(?:credits?|by|courtesy(?:\s+of)?|von|de|par|via))?\s*[:/©]\s*\S.{0,100}$/iu;
const agencies =
  /(?:\/\s*|\bvia\s+|©\s*)(?:Getty(?: Images)?|AFP|AP|AP Photo|Reuters|EPA|dpa|Shutterstock|Alamy|Unsplash|iStock|Pexels|Pixabay|Imago|Corbis|Bloomberg)(?:\s+via\s+\p{L}+.*|,.*)?$/u;
const ends =
  /\((?:photo|image|picture|credit|foto|bild|AP Photo|AFP|Getty|Reuters|courtesy)(?:\s*[:/]|\s+(?:by|credit|courtesy|via)\b)[^()]{0,80}\)$/iu;
