import { isElement, isText } from "./dom.ts";
import type { DomElement } from "./dom.ts";

/** How much stands in an element, in characters that are no white space. */
export type Measure = {
  readonly text: number;
  /** Of it within links. */
  readonly linked: number;
  /** Of it outside links, in paragraphs. */
  readonly prose: number;
};

/** Measures every element below (and with) `root`, once. */
export const measureAll = (root: DomElement): ReadonlyMap<DomElement, Measure> => {
  const measures = new Map<DomElement, Measure>();
  const visit = (element: DomElement, inLink: boolean, inParagraph: boolean): Measure => {
    let [text, linked, prose] = [0, 0, 0];
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (isText(node)) {
        const length = (node.textContent ?? "").replace(/\s+/gu, "").length;
        text += length;
        if (inLink) linked += length;
        else if (inParagraph) prose += length;
      } else if (isElement(node)) {
        const name = node.localName;
        const inner = visit(node, inLink || name === "a", inParagraph || name === "p" || name === "blockquote");
        text += inner.text;
        linked += inner.linked;
        prose += inner.prose;
      }
    }
    const measure = { text, linked, prose };
    measures.set(element, measure);
    return measure;
  };
  visit(root, false, false);
  return measures;
};
