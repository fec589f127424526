import type { Block } from "../../../../shared/domain/article.ts";
import { openBlockWriter } from "../block-writer.ts";
import type { BlockShape, Piece } from "../block-writer.ts";
import { resolveLink } from "../links.ts";
import { isElement, isText } from "./dom.ts";
import type { DomElement, DomNode } from "./dom.ts";
import { paragraphMark } from "./preclean.ts";

export type Written = { readonly text: string; readonly blocks: readonly Block[] };

const ignored = new Set(
  "script style noscript template svg math head title iframe object embed canvas audio video img picture input button select textarea form-control nav-control".split(
    " ",
  ),
);
const inlineNames = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const headings = /^h([1-6])$/u;

/** Our blocks out of a tree of elements; what is not text, structure or a web link stays behind. */
export const writeBlocks = (root: DomElement, base: string | null): Written => {
  const writer = openBlockWriter();
  let pieces: Piece[] = [];
  const flush = (shape: BlockShape): void => {
    if (pieces.length > 0) writer.write(shape, pieces);
    pieces = [];
  };

  const children = (element: DomElement, shape: BlockShape, href: string | null): void => {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) visit(node, shape, href);
  };
  const block = (element: DomElement, around: BlockShape, shape: BlockShape, href: string | null): void => {
    flush(around);
    children(element, shape, href);
    flush(shape);
  };
  const visit = (node: DomNode, shape: BlockShape, href: string | null): void => {
    if (isText(node)) {
      const text = node.textContent ?? "";
      text.split(paragraphMark).forEach((part, index) => {
        if (index > 0) flush(shape);
        // A line end in the source is a space; only <br> breaks a line.
        if (part !== "")
          pieces.push({ text: shape.kind === "preformatted" ? part : part.replace(/[\r\n]+/gu, " "), href });
      });
    } else if (isElement(node)) element(node, shape, href);
  };
  const element = (node: DomElement, shape: BlockShape, href: string | null): void => {
    const name = node.localName;
    if (ignored.has(name)) return;
    if (name === "br") return lineBreak(shape);
    if (name === "a") return children(node, shape, resolveLink(node.getAttribute("href") ?? "", base) ?? href);
    if (inlineNames.has(name)) return children(node, shape, href);
    const level = headings.exec(name)?.[1];
    if (level !== undefined) return block(node, shape, { kind: "heading", level: Number(level) }, href);
    switch (name) {
      case "blockquote":
        return block(node, shape, { kind: "quote", level: shape.kind === "quote" ? shape.level + 1 : 1 }, href);
      case "li":
        return block(
          node,
          shape,
          { kind: "list-item", level: listDepth(node), ordered: node.parentElement?.localName === "ol" },
          href,
        );
      case "figcaption":
      case "caption":
        return block(node, shape, { kind: "caption", level: 0 }, href);
      case "pre":
        return block(node, shape, { kind: "preformatted", level: 0 }, href);
      case "tr":
        return row(node, shape);
      case "hr":
        return flush(shape);
      default:
        return block(node, shape, shape, href);
    }
  };
  const lineBreak = (shape: BlockShape): void => {
    const last = pieces.at(-1);
    if (shape.kind !== "preformatted" && last?.text === "\n") flush(shape);
    else pieces.push({ text: "\n", href: null });
  };
  const row = (node: DomElement, shape: BlockShape): void => {
    const cells: DomElement[] = [];
    for (let cell = node.firstChild; cell !== null; cell = cell.nextSibling) if (isElement(cell)) cells.push(cell);
    // One cell, or cells with paragraphs of their own, is layout.
    if (
      cells.length < 2 ||
      cells.some((cell) => cell.querySelector("p, div, table, ul, ol, blockquote, h1, h2, h3") !== null)
    )
      return block(node, shape, shape, null);
    flush(shape);
    cells.forEach((cell, index) => {
      if (index > 0) pieces.push({ text: " | ", href: null });
      children(cell, { kind: "table-row", level: 0 }, null);
    });
    flush({ kind: "table-row", level: 0 });
  };

  children(root, { kind: "paragraph", level: 0 }, null);
  flush({ kind: "paragraph", level: 0 });
  return writer.finish();
};

const listDepth = (item: DomElement): number => {
  let depth = 0;
  for (let up = item.parentElement; up !== null; up = up.parentElement)
    if (up.localName === "ul" || up.localName === "ol") depth += 1;
  return Math.max(1, depth);
};
