import { Parser } from "htmlparser2";
import { longestPage } from "../longest-text.ts";

/** A page made harmless for what comes after: bounded in depth and number of elements, with nothing that runs. */
export type CleanPage = {
  readonly html: string;
  /** The contents of ld+json scripts. */
  readonly jsonLd: readonly string[];
  /** The address that SingleFile wrote down when it saved the page. */
  readonly savedFrom: string | null;
  /** How many elements are left. */
  readonly elements: number;
  /** Characters of text that are left. */
  readonly text: number;
  /** Whether there were more: of those only the text is left, block-level ones parted by `paragraphMark`. */
  readonly cut: boolean;
  /** Whether there was more text: what comes after the most is left out. */
  readonly tooLong: boolean;
};

/** U+2029 PARAGRAPH SEPARATOR: parts paragraphs that have no element of their own. */
export const paragraphMark = "\u2029";

/** Extractors and the DOM recurse; nobody nests an article this deep. */
const deepest = 200;
/** The parser looks through all that is open at each element: of so many, those furthest out are forgotten. */
const mostOpen = 4_000;
/** Browsers close a link before the next. What is within so many costs extractors the text once for each. */
const mostLinks = 3;
/** Eleven times the largest of 1,200 real pages. */
const mostElements = 60_000;
/** Beyond them text is parted no more often than this: a paragraph for each of a million words would cost more than all else. */
const leastParagraph = 400;
const mostHeadElements = 2_000;
const longestJsonLd = 2_000_000;
const piece = 1 << 18;
const mostAttributes = 40;
const longestAttribute = 2_000;

/** Left out with all that is in them. */
const dropped = new Set(
  "script style svg template iframe object embed applet canvas audio video map math noscript select textarea dialog frameset".split(
    " ",
  ),
);
const headOnly = new Set(["meta", "link", "title", "base"]);
const inline = new Set(
  "a abbr b bdi bdo big br cite code em font i img ins kbd mark q s small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const voids = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * Read HTML as a stream and write down what is safe to build a DOM of, always as one head and one body. Linear in the size
 * of the page whatever is in it; the DOM and the extractors are not.
 */
export const preclean = (html: string): CleanPage => {
  const head: string[] = [];
  const body: string[] = [];
  const jsonLd: string[] = [];
  const state = { attributes: "", bodyAttributes: "", savedFrom: null as string | null, cut: false };
  let elements = 0;
  let depth = 0;
  let links = 0;
  let length = 0;
  /** The text's length where a paragraph was last parted beyond the most elements. */
  let parted = 0;
  /** Line breaks in a row: beyond two they say nothing more. */
  let breaks = 0;
  /** Text not yet written: entities come in pieces, and only a whole says what must be escaped. */
  let pending: string[] = [];
  let pendingLength = 0;
  const flushText = (): void => {
    if (pending.length === 0) return;
    const text = pending.join("");
    pending = [];
    pendingLength = 0;
    if (text.trim() !== "") breaks = 0;
    length += text.length;
    body.push(escape(text));
  };

  /** Elements open within a dropped one, itself included. */
  let dropping = 0;
  let data: string[] | null = null;
  let title: string[] | null = null;
  let titled = false;
  /** For each open element whether its tag was written. */
  const written: boolean[] = [];
  let opened = 0;

  const open = (name: string, attributes: Readonly<Record<string, string>>): boolean => {
    if (name === "html") state.attributes ||= write(attributes);
    if (name === "body") state.bodyAttributes ||= write(attributes);
    if (name === "html" || name === "head" || name === "body") return false;
    if (name === "title") {
      if (!titled) title = [];
      titled = true;
      return false;
    }
    if (headOnly.has(name)) {
      // Some frameworks write their ld+json so.
      if (attributes["name"] === "script:ld+json") jsonLd.push(...bounded(attributes["content"] ?? ""));
      if (head.length < mostHeadElements) head.push(`<${name}${write(attributes)}>`);
      return false;
    }
    flushText();
    breaks = name === "br" ? breaks + 1 : 0;
    if (breaks > 2) return false;
    const isLinkWithin = name === "a" && links >= mostLinks;
    if (depth >= deepest || elements >= mostElements || isLinkWithin) {
      // Flattened: its text goes to the element it is in, but not glued to what stands before.
      // One mark is enough: extractors look through long runs of space again and again.
      const isTooSoon = elements >= mostElements && length - parted < leastParagraph;
      const mark = inline.has(name) || isTooSoon ? " " : paragraphMark;
      if (mark !== " ") parted = length;
      if (body.at(-1) !== mark) body.push(mark);
      state.cut ||= elements >= mostElements;
      return false;
    }
    elements += 1;
    if (name === "a") links += 1;
    body.push(`<${name}${write(attributes)}>`);
    return true;
  };

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (dropping > 0 || dropped.has(name)) {
        if (dropping === 0 && name === "script" && /ld\+json/iu.test(attributes["type"] ?? "")) data = [];
        dropping += 1;
        return;
      }
      const isWritten = open(name, attributes);
      written.push(isWritten);
      opened += 1;
      if (opened % mostOpen === 0) forgetOutermost(parser);
      if (isWritten) depth += 1;
    },
    onclosetag: (name) => {
      if (dropping > 0) {
        dropping -= 1;
        if (dropping > 0) return;
        if (data !== null) jsonLd.push(...bounded(data.join("")));
        data = null;
        return;
      }
      if (title !== null && name === "title") {
        head.push(`<title>${escape(title.join(""))}</title>`);
        title = null;
      }
      flushText();
      if (written.pop() !== true) return;
      depth -= 1;
      if (name === "a") links -= 1;
      if (!voids.has(name)) body.push(`</${name}>`);
    },
    ontext: (text) => {
      if (data !== null) data.push(text);
      else if (title !== null) title.push(text);
      else if (dropping === 0) {
        pending.push(text);
        pendingLength += text.length;
      }
    },
    oncomment: (comment) => {
      if (state.savedFrom === null && comment.slice(0, 100).includes("saved with SingleFile"))
        state.savedFrom = /^\s*url:\s*(\S+)/mu.exec(comment.slice(0, 4000))?.[1] ?? null;
    },
  });
  // In pieces: one callback's buffers are let go before the next.
  const source = html.trimStart();
  for (let at = 0; at < source.length && length + pendingLength <= longestPage; at += piece)
    parser.write(source.slice(at, at + piece));
  parser.end();
  flushText();

  return {
    html: `<!doctype html><html${state.attributes}><head>${head.join("")}</head><body${state.bodyAttributes}>${body.join("")}</body></html>`,
    jsonLd,
    savedFrom: state.savedFrom,
    elements,
    text: length,
    cut: state.cut,
    tooLong: length > longestPage,
  };
};

/** htmlparser2 keeps what is open with the innermost first, and moves all of it for each element. */
const forgetOutermost = (parser: Parser): void => {
  const open: unknown = Reflect.get(parser, "stack");
  if (Array.isArray(open) && open.length > mostOpen) open.length = mostOpen;
};

const write = (attributes: Readonly<Record<string, string>>): string => {
  let text = "";
  let count = 0;
  for (const name in attributes) {
    const value = attributes[name] ?? "";
    if (name.startsWith("on") || name === "srcset" || !/^[a-z_][\w:.-]*$/iu.test(name)) continue;
    if (value.length > longestAttribute) continue;
    text += ` ${name}="${escape(value).replaceAll('"', "&quot;")}"`;
    count += 1;
    if (count >= mostAttributes) break;
  }
  return text;
};

/** Only what would be read as markup: each entity costs the DOM a text node of its own. */
const escape = (text: string): string =>
  /[&<]/u.test(text) ? text.replace(/&(?=[#a-z])/giu, "&amp;").replace(/<(?=[a-z!/?])/giu, "&lt;") : text;

/** Nested or long beyond reason, it would only break the parsers that come after. */
const bounded = (json: string): readonly string[] => {
  if (json.length > longestJsonLd) return [];
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) depth -= 1;
    if (depth > 64) return [];
  }
  return [json];
};
