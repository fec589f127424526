import { isElement } from "./dom.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { measureAll } from "./measure.ts";
import type { Measure } from "./measure.ts";
import { agreement, bagOf } from "./tokens.ts";

/**
 * Take out what is certainly not the page's own story, so that no extractor is tempted by it: other stories below or
 * beside it, readers' comments, and the boxes that every page of a site has.
 *
 * @param headline - the heading of the page's own story, when it is known
 * @param titles - what else the page calls its story
 * @returns how many elements were taken out
 */
export const prunePage = (document: DomDocument, headline: DomElement | null, titles: readonly string[]): number => {
  const measures = measureAll(document.body);
  const of = (element: DomElement): Measure => measures.get(element) ?? none;
  const found = [
    ...otherStories(document, headline, of),
    ...(headline === null ? [] : belowSecondHeadline(document, headline, titles, of)),
    ...furniture(document, headline, of),
  ];
  const taken = new Set<DomElement>();
  for (const element of found) {
    if (isWithin(element, taken)) continue;
    taken.add(element);
    element.remove();
  }
  return taken.size;
};

/** Up the tree and not through all that was taken: a page may have tens of thousands of boxes. */
const isWithin = (element: DomElement, taken: ReadonlySet<DomElement>): boolean => {
  for (let up: DomElement | null = element; up !== null; up = up.parentElement) if (taken.has(up)) return true;
  return false;
};

const none: Measure = { text: 0, linked: 0, prose: 0 };
type MeasureOf = (element: DomElement) => Measure;

/** Less is a teaser, whatever element it is in. */
const leastStory = 400;
/** Of a story that is known by its headline, the rest of which is perhaps for subscribers. */
const leastBeginning = 150;
const storyElements = "article, [role=article], [itemtype*='Article']";

/** Where the page's own story is known by its heading, every other element that says it is a story is another one. */
const otherStories = (document: DomDocument, headline: DomElement | null, of: MeasureOf): readonly DomElement[] => {
  const all = [...document.querySelectorAll(storyElements)];
  const around = all.filter((element) => headline !== null && element.contains(headline)).at(-1);
  const after = around === undefined && headline !== null ? following(document, headline) : [];
  const next = after.find((element) => of(element).prose >= leastStory);
  // A story told below its headline without such an element is not any of those that follow.
  if (headline !== null && next !== undefined && isTold(toldBetween(headline, next, of)))
    return after.filter((element) => element.querySelector("h1, h2, h3") !== null);
  if (all.length < 2) return [];
  const own = around ?? next ?? all.toSorted((a, b) => of(b).prose - of(a).prose)[0];
  if (own === undefined || of(own).prose < (own === around ? leastBeginning : leastStory)) return [];
  const told = of(own).prose;
  return all.filter((other) => {
    if (other === own || other.contains(own)) return false;
    if (headline !== null && other.contains(headline)) return false;
    // Within it stand its parts: the entries of a live report, or teasers of other stories.
    if (own.contains(other)) return isTeaser(of(other));
    if (isTeaser(of(other))) return true;
    // A story cut up into elements has no heading on each of its parts.
    return other.querySelector("h1, h2, h3 a[href], h2 a[href]") !== null && of(other).prose < told * 20;
  });
};

/** The elements of stories that come after the headline. */
const following = (document: DomDocument, headline: DomElement): readonly DomElement[] => {
  const ordered = [...document.querySelectorAll(`h1, ${storyElements}`)];
  return ordered.slice(ordered.indexOf(headline) + 1).filter(({ localName }) => localName !== "h1");
};

/** What stands between the headline and something after it, as far as the tree divides them. */
const toldBetween = (headline: DomElement, element: DomElement, of: MeasureOf): Measure => {
  const { children, from, at } = divided(headline, element);
  return children.slice(from, at).reduce((sum, child) => {
    const { text, linked, prose } = of(child);
    return { text: sum.text + text, linked: sum.linked + linked, prose: sum.prose + prose };
  }, none);
};

/** The children of what holds both, and which of them hold the one and the other. */
const divided = (headline: DomElement, element: DomElement) => {
  let top = element;
  while (top.parentElement !== null && !top.parentElement.contains(headline)) top = top.parentElement;
  const children = top.parentElement === null ? [] : childrenOf(top.parentElement);
  const from = children.findIndex((child) => child === headline || child.contains(headline));
  return { children, from, at: children.indexOf(top) };
};

/** Some pages have their story in no paragraphs. */
const isTold = ({ text, linked, prose }: Measure): boolean => prose >= leastStory || text - linked >= leastStory * 3;

/** A heading that is a link, and hardly more than it. */
const isTeaser = ({ text, prose, linked }: Measure): boolean =>
  text < 700 && prose < leastStory && linked >= text * 0.3;

/** More of them are the subheadings of one story. */
const mostHeadlines = 4;

/** Another headline of the first level, when a story was told before it, begins another story: that and what follows. */
const belowSecondHeadline = (
  document: DomDocument,
  headline: DomElement,
  titles: readonly string[],
  of: MeasureOf,
): readonly DomElement[] => {
  const all = [...document.querySelectorAll("h1")];
  const after = all.slice(all.indexOf(headline) + 1).filter((heading) => !isNamed(heading, titles));
  const [second] = after;
  if (second === undefined || after.length > mostHeadlines) return [];
  const { children, at } = divided(headline, second);
  return isTold(toldBetween(headline, second, of)) ? children.slice(at) : [];
};

const isNamed = (heading: DomElement, titles: readonly string[]): boolean => {
  const named = bagOf(heading.textContent ?? "");
  return named.size === 0 || titles.some((title) => agreement(named, bagOf(title)) >= 0.6);
};

const childrenOf = (parent: DomElement): readonly DomElement[] => {
  const children: DomElement[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
};

/** Words in a class or id by which sites all over the world name these boxes. */
const names =
  /(?:^|[\s_-])(?:comments?|commentlist|comment-list|disqus|disqus_thread|related|related-?(?:posts?|articles?|content|stories|links|news)|recommend(?:ed|ations?)|most-?(?:read|popular|viewed)|trending|read-?(?:more|next|also)|more-?(?:stories|articles|news|from)|newsletters?|subscribe|signup|sign-up|share|sharing|social|socials|sharedaddy|breadcrumbs?|pagination|cookies?|consent|gdpr|outbrain|taboola|promo|sponsored?|advert(?:isement)?s?|author-?(?:bio|box|info)|about-?author|bio-?box|tags?-?(?:list|cloud|links)|skip-?links?|site-?(?:header|footer|nav)|nav-?(?:menu|bar)|navbar|mega-?menu)(?=$|[\s_-])/iu;

/** Of a page's prose, no such box has more than this share: else the name means something else there. */
const largestShare = 0.25;

const furniture = (document: DomDocument, headline: DomElement | null, of: MeasureOf): readonly DomElement[] => {
  const whole = of(document.body);
  if (whole.prose < leastStory) return [];
  const found: DomElement[] = [];
  for (const element of document.querySelectorAll("[class], [id]")) {
    const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
    if (!names.test(name) || keeps.has(element.localName)) continue;
    const { prose } = of(element);
    if (prose > whole.prose * largestShare) continue;
    if (headline !== null && element.contains(headline)) continue;
    found.push(element);
  }
  return found;
};

/** Words inside a sentence, whatever they are called. */
const keeps = new Set("a b strong em i span p body html main article h1 h2 figure blockquote".split(" "));
