import type { Block, BlockKind } from "../../../../shared/domain/article.ts";
import { captionsOf, withCaptions } from "./captions.ts";
import { attempt, byDefuddle, byMainPart, byReadability, fromBody } from "./extractors.ts";
import type { Claims, Extract } from "./extractors.ts";
import { toDocument } from "./dom.ts";
import type { DomDocument } from "./dom.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import type { CleanPage } from "./preclean.ts";
import { mergeExtracts } from "./merge-extracts.ts";
import { prunePage } from "./prune-page.ts";
import { ld, openHead, titleTags } from "./read-head.ts";
import { findHeadline } from "./title.ts";
import { trimBlocks } from "./trim-blocks.ts";
import { agreement, bagOf, shareIn } from "./tokens.ts";
import { withinBody } from "./within-body.ts";

/**
 * The article of a page. Two extractors read what is left of it without other stories and furniture; which one to believe
 * is decided by how far they agree with each other and with the body that the page gives in its own JSON-LD. Measured:
 * better than either of them.
 *
 * @returns null when no article is found
 */
export const extractArticle = (page: CleanPage, url: string | null, jsonLd: JsonLdArticle | null): Extract | null => {
  const found = findArticle(page, url ?? unknownPlace, jsonLd);
  if (found === null || url !== null) return found;
  const { claims } = found;
  return {
    ...found,
    blocks: found.blocks.map(withoutUnknown),
    // An extractor that finds no name takes the host for one.
    claims: claims.site === new URL(unknownPlace).hostname ? { ...claims, site: null } : claims,
  };
};

/** Stands for the address of a page that does not say it, so that its relative links are still seen to be links. */
const unknownPlace = "https://page.invalid/";

const withoutUnknown = ({ links, ...block }: Block): Block => {
  const known = (links ?? []).filter(({ href }) => !href.startsWith(unknownPlace));
  return known.length === 0 ? block : { ...block, links: known };
};

const findArticle = (page: CleanPage, url: string, jsonLd: JsonLdArticle | null): Extract | null => {
  if (page.html.length > tooLong || page.text > tooMuchText) return null;
  const document = toDocument(page.html, url);
  const { tag } = openHead(document);
  const { element, titles } = findHeadline(document, [...ld(jsonLd?.headline, "headline"), ...tag(...titleTags)]);
  const captions = captionsOf(document);
  const html = prunePage(document, element, titles) === 0 ? page.html : document.toString();
  const readability = attempt(() => byReadability(html, url));
  const large = page.elements > mostForBoth || page.html.length > longForBoth;
  const isKnown = readability !== null && agreesWithBody(readability, jsonLd?.body ?? null);
  const defuddle = large || isKnown ? null : attempt(() => byDefuddle(html, url));
  const chosen = choose(readability, defuddle, jsonLd?.body ?? null);
  if (chosen !== null && chosen.bag.size >= fewWords) {
    const other = chosen.by === readability?.by ? defuddle : readability;
    const labelled = withCaptions(chosen, captions);
    return { ...chosen, ...trimBlocks(labelled, titles), claims: merge(chosen.claims, other?.claims) };
  }
  return shortArticle(document, url, chosen, titles);
};

/** An extract of fewer words is doubted: extractors know a body by its length. */
const fewWords = 60;

/**
 * A short page is read as its own markup divides it when that has what extractors lose there: lists, tables, quotations.
 * Otherwise they know better where it ends.
 */
const shortArticle = (
  document: DomDocument,
  url: string,
  extract: Extract | null,
  titles: readonly string[],
): Extract | null => {
  const found = attempt(() => byMainPart(document, url));
  if (found === null) return extract;
  const main = { ...found, ...trimBlocks(found, titles) };
  if (extract === null) return main;
  const lost = main.blocks.some(
    (block) =>
      lostKinds.has(block.kind) && block.links === undefined && !extract.text.includes(lineOf(main.text, block)),
  );
  return lost && found.bag.size <= extract.bag.size * mostAround ? { ...main, claims: extract.claims } : extract;
};

const lostKinds: ReadonlySet<BlockKind> = new Set(["list-item", "table-row", "quote", "preformatted"]);
/** Beyond so many times its words, the page is rather furniture that does not say so. */
const mostAround = 6;

const lineOf = (text: string, { start, end }: Block): string => text.slice(start, end);

/** What the page itself calls the article's body needs no second opinion, which costs four times the first. */
const agreesWithBody = ({ bag }: Extract, articleBody: string | null): boolean => {
  const body = bagOf(articleBody ?? "");
  return body.size > shortestBody && agreement(bag, body) >= 0.95;
};

/** Larger pages are left to Readability alone, whose cost grows with the page and not with its square. */
const mostForBoth = 12_000;
const longForBoth = 4_000_000;
/** Beyond this it is no page of a publication. */
const tooLong = 12_000_000;
/** In characters, and no article: extractors go through it once for each element around it. */
const tooMuchText = 1_500_000;

/** Body texts in JSON-LD shorter than this are teasers. */
const shortestBody = 80;

const choose = (readability: Extract | null, defuddle: Extract | null, articleBody: string | null): Extract | null => {
  const found = [readability, defuddle].filter((extract) => extract !== null);
  const body = articleBody === null ? null : bagOf(articleBody);
  if (articleBody !== null && body !== null && body.size > shortestBody) {
    const agreed = found
      .map((extract) => ({ extract, agrees: agreement(extract.bag, body) }))
      .sort((a, b) => b.agrees - a.agrees)[0];
    if (agreed === undefined || agreed.agrees < 0.9) return fromBody(articleBody, body);
    const { extract } = agreed;
    const inBody = withinBody(extract, articleBody);
    return { ...extract, ...inBody, bag: bagOf(inBody.text) };
  }
  if (readability === null || defuddle === null) return readability ?? defuddle;
  const within = shareIn(readability.bag, defuddle.bag);
  const holds = shareIn(defuddle.bag, readability.bag);
  const agreed = agreement(readability.bag, defuddle.bag);
  if (agreed >= 0.8) {
    const [tight, wide] = within >= holds ? [readability, defuddle] : [defuddle, readability];
    const merged = mergeExtracts(tight, wide);
    return { ...tight, ...merged, bag: bagOf(merged.text) };
  }
  return within >= 0.9 && readability.bag.size >= defuddle.bag.size * 0.4 ? readability : defuddle;
};

const merge = (first: Claims, second: Claims | undefined): Claims => ({
  title: first.title ?? second?.title ?? null,
  byline: first.byline ?? second?.byline ?? null,
  site: first.site ?? second?.site ?? null,
  published: first.published ?? second?.published ?? null,
});
