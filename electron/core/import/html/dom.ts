import { parseHTML } from "linkedom";

/** As much of the DOM as is used here; core knows no other. */
export type DomNode = {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
};
export type DomElement = DomNode & {
  readonly localName: string;
  readonly parentElement: DomElement | null;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
  readonly contains: (other: DomElement) => boolean;
  readonly remove: () => void;
};
export type DomDocument = {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly querySelector: (selector: string) => DomElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<DomElement>;
  /** The document as HTML again. */
  readonly toString: () => string;
};

/** A document out of a whole page (as `preclean` writes it): a fragment would have no body. */
export const toDocument = (html: string, url: string | null): DomDocument => {
  const window: unknown = parseHTML(html);
  const document: unknown = typeof window === "object" && window !== null ? Reflect.get(window, "document") : null;
  if (!isDocument(document)) throw new Error("linkedom made no document");
  // What Defuddle asks of a browser and linkedom does not have.
  Object.assign(document, { styleSheets: [], ...(url === null ? {} : { URL: url }) });
  return document;
};

const isDocument = (value: unknown): value is DomDocument =>
  typeof value === "object" && value !== null && "documentElement" in value && "body" in value;

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3 || node.nodeType === 4;
