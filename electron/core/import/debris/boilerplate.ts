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
      /^(?:advertisement|advertising|advertisment|sponsored content|sponsored|promoted content|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reclame|annons|annonse|annonce|mainos|reklama|reklam|reklame|iklan|hirdetés|διαφήμιση|реклама|광고|広告|إعلان)[.:]?$/iu,
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
      /^(?:mehr zum thema|lesen sie (?:auch|mehr)|lies auch|auch interessant|(?:à )?lire aussi|lea también|lee también|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|läs (?:också|mer|även)|les også|læs også|lue myös|czytaj (?:też|także|również)|zobacz (?:też|także)|přečtěte si také|čítajte aj|olvassa el|citește și|διαβάστε (?:ακόμη|επίσης)|читайте (?:также|ещё|еще)|читайте також|baca juga|ilgili haber(?:ler)?)(?:\s*:\s*\S.*|\s*[:…»>]?)$/iu,
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
      /^(?:want|get|don['’]t miss|stay|never miss|keep|join)\b.{0,180}\b(?:sign up|subscribe) (?:here|below|now|today)\b/iu,
      /^join our mailing list\b/iu,
      /^(?:mit (?:meiner|der|ihrer) anmeldung zum newsletter|abonnieren sie (?:unseren|den) |melden sie sich (?:für|zu) (?:unserem|unseren|den) newsletter|inscrivez-vous à (?:notre|la) (?:newsletter|lettre)|recevez (?:notre|la) newsletter|suscríbete a (?:nuestra|nuestro|la) (?:newsletter|boletín)|suscríbete a nuestro boletín|iscriviti alla (?:nostra )?newsletter|meld je aan voor (?:de|onze) nieuwsbrief|assine (?:a nossa|nossa) newsletter)/iu,
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
      /^share (?:this|on)(?: (?:article|story|post|page|facebook|twitter|whatsapp|x))?(?: on)?[.:]?$/iu,
      /^(?:link copied|copied to clipboard)[.!]?$/iu,
      /^this site is protected by recaptcha\b/iu,
      /^(?:click|tap) here to (?:subscribe|share|comment|view|watch|read more)\b.{0,80}$/iu,
    ],
  },
  {
    kind: "boilerplate",
    reason: "How to reach or follow the writer",
    longest: 250,
    patterns: [
      /^[—–-]*\s*(?:have a tip\?\s*)?(?:\p{L}[^\s.?!]*\.?\s+){1,8}(?:can|may) be (?:reached|contacted) (?:at|via|by|on)\b.{0,30}@/iu,
      /^[—–-]*\s*(?:contact|reach|e-?mail|write to)\b[^.?!]{0,80}\S+@\S+\.\S+/iu,
      /^[—–-]*\s*follow (?:me|him|her|them|@\w+|[^.?!]{1,50}) on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin|tiktok|youtube|google news)\b/iu,
    ],
  },
  {
    kind: "boilerplate",
    reason: "What the publication says of its links",
    longest: 350,
    patterns: [
      /^(?:if you (?:buy|purchase|click)|when you (?:buy|purchase|shop|click)|we may (?:earn|receive|get|be paid)|(?:this|the) (?:article|post|page|story|site) (?:may )?contains? affiliate)\b(?=.{0,200}\b(?:earn|receive|get|make|paid)\b).{0,200}\bcommissions?\b/iu,
    ],
  },
  {
    kind: "boilerplate",
    reason: "A player or a control, not the article's words",
    longest: 200,
    patterns: [
      /^(?:\P{L}{0,4})listen to this (?:article|story|post)(?:\s*[·|–-]?\s*\d+ min(?:ute)?s?)?[.:]?$/iu,
      /^\d{1,2}:\d{2}\s*\/\s*\d{1,2}:\d{2}$/u,
      /^\d{1,3}[ -]min(?:ute)?s? read$/iu,
      /^(?:your browser does not support|please (?:enable|turn on) javascript|please use \p{L}+ browser|to play this video you need|this video (?:can ?not|can't) be played)\b/iu,
      /^(?:how useful was this post\?|click on a star to rate it!?|average rating \d(?:\.\d)? \/ 5\b.{0,40}|no votes so far!.{0,60})$/iu,
    ],
  },
  {
    kind: "boilerplate",
    reason: "A request to consent to what stands elsewhere",
    longest: 300,
    patterns: [
      /^(?:empfohlener (?:redaktioneller|externer) inhalt|an dieser stelle finde(?:st du|n sie) (?:einen )?externen? inhalt|du kannst ihn dir mit einem klick|sie können ihn sich mit einem klick|ich bin damit einverstanden, dass mir (?:externe )?inhalte|(?:damit können )?personenbezogene daten (?:können )?an drittplattformen)/iu,
      /^(?:ce contenu est bloqué|pour afficher ce contenu|this content is hosted by|to view this content, you(?:['’]ll)? need to|este contenido está bloqueado)\b/iu,
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
