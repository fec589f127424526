import type { Block } from "../../../../shared/domain/article.ts";
import type { Debris } from "../parsed.ts";

/** A line this long that ends as a sentence is the article's. */
const longSentence = 90;
/** Lines that furniture consists of: names of sections, buttons, headlines of other stories. */
const longestLine = 90;
const longestLabel = 25;
/** Before those around them are taken for the same, so many lines must say what they are, or one among so many. */
const fewestSigns = 2;
const fewestLines = 5;
const mostLines = 400;

/**
 * The page around an article, where it was pasted as plain text: menus above its first sentence, shares, links and small
 * print below its last. Nothing is marked unless several lines there are words that only furniture has; a headline, a
 * byline, a date and the items of a list stay.
 */
export const findFurniture = (text: string, blocks: readonly Block[]): readonly Debris[] => {
  const lines = blocks.map((block) => ({
    block,
    line: text.slice(block.start, Math.min(block.end, block.start + 400)),
  }));
  const first = lines.findIndex(isSentence);
  const last = lines.findLastIndex(isSentence);
  if (first === -1) return [];
  const rest = lines.slice(last + 1);
  // What stands before the first of the signs may be the article's end: a list, a verse.
  const begin = rest.findIndex(isSign);
  const below = begin === -1 ? [] : rest.slice(begin);
  const above = lines.slice(0, lines.slice(0, first).findLastIndex(isSign) + 1);
  return [
    ...(isFurniture(above) ? above.filter(({ block, line }) => isLabel(line) && block.kind !== "heading") : []),
    ...lines.slice(first, last + 1).filter(({ line }) => mayShare.test(line) && shares.test(bare(line))),
    ...(isFurniture(below) ? below.filter(({ line }) => isOpen(line) || isSmallPrint(line)) : []),
  ].map(({ block: { start, end } }) => ({ start, end, kind: "boilerplate", reason: "The page around the article" }));
};

type Line = { readonly block: Block; readonly line: string };

const isSentence = ({ line }: Line): boolean => line.length >= longSentence && ends.test(line);

const ends = /[.!?…。！？][\]"”’»)]*$/u;
const listItem = /^(?:[-–—•*·▪►]|\d{1,2}[.)]|[a-z][.)])\s/iu;
const aboutText = /^(?:by|von|par|por|photo|source|published|updated)\b|\b(?:19|20)\d{2}\b|\d:\d\d/iu;

/** Short and no sentence. */
const isOpen = (line: string): boolean =>
  line.length < longestLine && !ends.test(line) && !listItem.test(line) && !/["“”«»:]$/u.test(line);

const isLabel = (line: string): boolean =>
  isOpen(line) && line.length < longestLabel && !aboutText.test(line) && !/:\s/u.test(line);

const isFurniture = (lines: readonly Line[]): boolean => {
  const count = lines.filter(isSign).length;
  return lines.length <= mostLines && (count >= fewestSigns || (count === 1 && lines.length >= fewestLines));
};

const isSign = ({ line }: Line): boolean => line.length < longestLine && signs.test(bare(line));

/** Without counts and marks: "Comments (12)" → "comments". */
const bare = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[\d()[\]|:.,…>»►→+#!&/·•-]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

/** Buttons that stand among an article's paragraphs. */
const share =
  "share|tweet|pin|email|print|save|copy link|facebook|twitter|pinterest|linkedin|reddit|whatsapp|telegram|flipboard|tumblr|messenger|instagram|teilen|merken|drucken|partager|compartir|condividi|delen|dela|поделиться";
const shares = new RegExp(
  `^(?:${share})(?: (?:share|tweet|pin|email|print|save|link|facebook|twitter|x|pinterest|linkedin|reddit|whatsapp|telegram|flipboard|tumblr|messenger|instagram|this|on|via|article|story|now|auf|sur|en)){0,10}$`,
  "u",
);
/** Whether `bare` begins so. Making all of a text's lines bare took a twelfth of its preparation. */
const mayShare = new RegExp(`^[\\d()[\\]|:.,…>»►→+#!&/·•\\s-]*(?:${share})`, "iu");

const signs =
  /^(?:(?:share|tweet|pin|email|e mail|print|copy link|facebook|twitter|x|pinterest|linkedin|reddit|whatsapp|telegram|flipboard|tumblr|pocket|instagram|youtube|tiktok|rss|snapchat)(?: |$))+$|^(?:share this|share on|follow us|view comments|see comments|see all|view all|load more|show more|comments?|leave a (?:comment|reply)|reply|most popular|most read|popular|trending|latest|latest (?:news|stories|articles)|related|related (?:articles|stories|posts|topics|news|content)|recommended|read more|read next|more from|more news|more stories|you may also like|previous|next|previous (?:post|article)|next (?:post|article)|tags|topics|categories|subscribe|subscribe now|sign up|sign in|log in|login|register|my account|newsletters?|advertise|advertise with us|advertisement|privacy|privacy (?:policy|notice)|terms|terms of (?:use|service)|terms (?:and )?conditions|cookies?|cookie (?:policy|settings)|do not sell my personal information|contact|contact us|about|about us|careers|jobs|sitemap|site map|help|faq|accessibility|home|menu|search|skip to (?:main )?content|(?:©|copyright|all rights reserved).*|mehr zum thema|impressum|datenschutz|kontakt|teilen|merken|startseite|anmelden|abonnieren|kommentare|agb|suche|partager|commentaires|mentions légales|s’abonner|accueil|rechercher|compartir|comentarios|aviso legal|suscríbete|inicio|buscar|contacto|condividi|commenti|cerca|delen|reacties|zoeken|dela|sök|logga in|поделиться|комментарии|подписаться|главная|поиск|реклама)$/u;

const isSmallPrint = (line: string): boolean => line.length < 300 && !listItem.test(line) && !/["“”«»]/u.test(line);
