import type { Block, ExclusionKind } from "../../../../shared/domain/article.ts";
import type { Debris } from "../parsed.ts";

type LineRule = {
  readonly kind: ExclusionKind;
  readonly reason: string;
  readonly patterns: readonly RegExp[];
  readonly longest: number;
};

/** Each must account for the whole line from its first word; a sentence that only mentions a newsletter is no match. */
const rules: readonly LineRule[] = [
  {
    kind: "ad-tag",
    reason: "A label of an advertisement",
    longest: 60,
    patterns: [
      /^(?:advertisement|advertising|advertisment|sponsored content|sponsored|promoted content|anzeige|publicité|publicidad|реклама)[.:]?$/iu,
      /^(?:story|article|scroll|continue reading|text) (?:continues|below|to continue|down to continue)(?: (?:below|after|with))*(?: (?:the |this )?(?:ad|ads|advert|advertisement|content|story))?[.:]?$/iu,
    ],
  },
  {
    kind: "related-links",
    reason: "A link to another article",
    longest: 250,
    patterns: [
      /^(?:read (?:more|also|next)|also read|related(?: (?:stories|story|articles|article|content|news|coverage|links|video|topics|reading))?|more on this(?: story| topic)?|more stories|recommended(?: (?:for you|reading|stories))?|you (?:may|might) (?:also )?(?:like|be interested in)|don['’]t miss)\s*:\s*\S/iu,
      /^(?:READ|WATCH|LISTEN|MORE|RELATED|ALSO|SEE)(?: (?:MORE|ALSO|NOW|READ|NEXT|STORIES|VIDEO))?\s*[:|>»]\s*\S/u,
      /^(?:read more|read also|read next|also read|related|related (?:stories|articles|content|news|coverage|links|topics)|recommended for you|you (?:may|might) also like|more from (?:this author|our network)|most read|most popular|trending now)\s*[:…»>]?$/iu,
    ],
  },
  {
    kind: "newsletter",
    reason: "An invitation to subscribe",
    longest: 300,
    patterns: [
      /^(?:sign up|subscribe|register)(?: now| today| here)?(?: for| to)\b(?=.*\b(?:newsletters?|inbox|e-?mails?|alerts?|digest|briefing|channel|updates)\b)/iu,
      /^get (?:the|our|all|your) .{0,120}\b(?:in|to|into|delivered to|straight to|directly to) your (?:inbox|e-?mail)\b/iu,
      /^(?:enter your e-?mail(?: address)?|you can unsubscribe at any time|thank you for subscribing)\b/iu,
      /^(?:sign up|subscribe)(?: now)?(?: here)?[.!]?$/iu,
    ],
  },
  {
    kind: "boilerplate",
    reason: "A standing line of the site",
    longest: 400,
    patterns: [
      /^(?:©|\(c\)|copyright)\s.*\ball rights reserved\b/iu,
      /^all rights reserved\.?$/iu,
      /^(?:all rights reserved\.\s*)?this material may not be published, broadcast,? (?:rewritten|or redistributed)/iu,
      /^(?:follow|like|join|find) us on (?:facebook|twitter|x|telegram|instagram|whatsapp|youtube|google news|linkedin|tiktok)\b/iu,
      /^share (?:this|on)(?: (?:article|story|post|page|facebook|twitter|whatsapp|x))?[.:]?$/iu,
      /^this site is protected by recaptcha\b/iu,
      /^(?:click|tap) here to (?:subscribe|share|comment|view|watch|read more)\b.{0,80}$/iu,
    ],
  },
];

/** Standing lines, and the list of links under a line that announces one. */
export const findBoilerplate = (text: string, blocks: readonly Block[]): readonly Debris[] => {
  const found: Debris[] = [];
  let listOpen = false;
  for (const block of blocks) {
    const length = block.end - block.start;
    if (listOpen && block.kind === "list-item" && isLink(block)) {
      found.push(fold(block, "related-links", "A link to another article"));
      continue;
    }
    listOpen = false;
    if (length > 400) continue;
    const line = text.slice(block.start, block.end);
    const rule = rules.find(
      ({ longest, patterns }) => length <= longest && patterns.some((pattern) => pattern.test(line)),
    );
    if (rule === undefined) continue;
    found.push(fold(block, rule.kind, rule.reason));
    listOpen = rule.kind === "related-links";
  }
  return found;
};

const isLink = (block: Block): boolean => {
  const linked = (block.links ?? []).reduce((sum, link) => sum + link.end - link.start, 0);
  return linked >= (block.end - block.start) * 0.9;
};

const fold = ({ start, end }: Block, kind: ExclusionKind, reason: string): Debris => ({ start, end, kind, reason });
