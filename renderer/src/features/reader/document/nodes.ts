import { $create, DecoratorNode, ElementNode, TextNode } from "lexical";
import type { LexicalNode } from "lexical";
import type { Block } from "../../../../../shared/domain/article.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import type { Piece } from "./view-blocks.ts";
import { foldChip } from "./fold-chip.ts";

/** Text that knows where it stands: `data-start` in the page. */
export class RunNode extends TextNode {
  __start = 0;
  __debris = false;

  override $config() {
    return this.config("reader-run", { extends: TextNode });
  }
  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev);
    this.__start = prev.__start;
    this.__debris = prev.__debris;
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement("span");
    dom.textContent = this.__text;
    dom.dataset["run"] = String(this.__start);
    if (this.__debris) dom.className = "reader-debris";
    return dom;
  }
  override updateDOM(): boolean {
    return false;
  }
}

export class LinkRunNode extends ElementNode {
  __href = "";

  override $config() {
    return this.config("reader-link", { extends: ElementNode });
  }
  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev);
    this.__href = prev.__href;
  }
  override isInline(): boolean {
    return true;
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement("a");
    dom.className = "reader-link";
    dom.href = this.__href;
    dom.title = `${this.__href} (Ctrl+click opens it)`;
    return dom;
  }
  override updateDOM(): boolean {
    return false;
  }
}

type Fold = Extract<Piece, { readonly kind: "fold" }>;

/** A chip for folded debris; a click on it is handled by the reader. */
export class FoldNode extends DecoratorNode<null> {
  __fold: Fold | null = null;

  override $config() {
    return this.config("reader-fold", { extends: DecoratorNode });
  }
  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev);
    this.__fold = prev.__fold;
  }
  override isInline(): boolean {
    return true;
  }
  override createDOM(): HTMLElement {
    return this.__fold === null ? document.createElement("span") : foldChip(this.__fold);
  }
  override updateDOM(): boolean {
    return false;
  }
  override decorate(): null {
    return null;
  }
}

/** A list or table: only there to hold its items. */
export class GroupNode extends ElementNode {
  __tag: "ul" | "ol" | "div" = "div";

  override $config() {
    return this.config("reader-group", { extends: ElementNode });
  }
  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev);
    this.__tag = prev.__tag;
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement(this.__tag);
    dom.className = this.__tag === "div" ? "reader-table" : "reader-list";
    return dom;
  }
  override updateDOM(): boolean {
    return false;
  }
}

type Look = { readonly tag: string; readonly className: string };

export class BlockNode extends ElementNode {
  __block: Block | null = null;
  __look: Look = { tag: "p", className: "" };
  /** An ordered list item's number. */
  __number: number | null = null;
  /** The page that begins here. */
  __page: number | null = null;

  override $config() {
    return this.config("reader-block", { extends: ElementNode });
  }
  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev);
    this.__block = prev.__block;
    this.__look = prev.__look;
    this.__number = prev.__number;
    this.__page = prev.__page;
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement(this.__look.tag);
    const range: Range = this.__block ?? { start: 0, end: 0 };
    dom.className = `reader-block ${this.__look.className}`;
    dom.dataset["start"] = String(range.start);
    dom.dataset["end"] = String(range.end);
    if (this.__number !== null) dom.dataset["number"] = String(this.__number);
    if (this.__page !== null) dom.dataset["page"] = String(this.__page);
    if (this.__block !== null && this.__block.level > 1) dom.dataset["level"] = String(Math.min(6, this.__block.level));
    // A guess until it was on the screen once, so that the scroll bar does not lie much.
    dom.style.containIntrinsicSize = `auto ${Math.ceil((range.end - range.start + 1) / charactersPerLine) * lineHeight}px`;
    return dom;
  }
  override updateDOM(): boolean {
    return false;
  }
}

const charactersPerLine = 72;
const lineHeight = 29;

export const readerNodes = [RunNode, LinkRunNode, FoldNode, GroupNode, BlockNode];

export const $createRun = (text: string, start: number, debris: boolean): RunNode => {
  const node = $create(RunNode);
  node.__text = text;
  node.__start = start;
  node.__debris = debris;
  return node;
};

export const $createLink = (href: string, inside: LexicalNode): LinkRunNode => {
  const node = $create(LinkRunNode);
  node.__href = href;
  return node.append(inside);
};

export const $createFold = (fold: Fold): FoldNode => {
  const node = $create(FoldNode);
  node.__fold = fold;
  return node;
};

export const $createGroup = (tag: GroupNode["__tag"]): GroupNode => {
  const node = $create(GroupNode);
  node.__tag = tag;
  return node;
};

export const $createBlock = (block: Block, look: Look, number: number | null, page: number | null): BlockNode => {
  const node = $create(BlockNode);
  node.__block = block;
  node.__look = look;
  node.__number = number;
  node.__page = page;
  return node;
};
