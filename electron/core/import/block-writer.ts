import type { Block, BlockKind, Link } from "../../../shared/domain/article.ts";

/** A run of text within a block, perhaps a link. */
export type Piece = { readonly text: string; readonly href: string | null };

export type BlockShape = {
  readonly kind: BlockKind;
  readonly level: number;
  readonly ordered?: boolean;
  readonly page?: number;
};

/**
 * Puts a text together block by block. Blocks are parted by an empty line, items of a list and rows of a table by a line
 * end. White space within a block is one space, a line end where the page breaks the line; "preformatted" keeps its own.
 */
export const openBlockWriter = () => {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  let last: BlockKind | null = null;

  const write = (shape: BlockShape, pieces: readonly Piece[]): void => {
    const { text, links } = shape.kind === "preformatted" ? verbatim(pieces) : collapsed(pieces);
    if (text.trim() === "") return;
    if (last !== null) {
      const gap = gapBetween(last, shape.kind);
      parts.push(gap);
      length += gap.length;
    }
    const start = length;
    parts.push(text);
    length += text.length;
    last = shape.kind;
    const placed = links.map((link) => ({ ...link, start: link.start + start, end: link.end + start }));
    blocks.push({ ...shape, start, end: length, ...(placed.length === 0 ? {} : { links: placed }) });
  };

  return { write, finish: () => ({ text: parts.join(""), blocks }) };
};

/** What stands between two blocks of the text. */
export const gapBetween = (above: BlockKind, below: BlockKind): string =>
  above === below && tight.has(above) ? "\n" : "\n\n";

const tight: ReadonlySet<BlockKind> = new Set(["list-item", "table-row"]);

const collapsed = (pieces: readonly Piece[]): { readonly text: string; readonly links: readonly Link[] } => {
  const parts: string[] = [];
  const links: Link[] = [];
  let length = 0;
  /** White space seen but not written: none, a space, or a line end. */
  let pending = "";
  for (const piece of pieces) {
    const single = piece.text.replace(/[ \t\r\n\f]+/gu, (space) => (space.includes("\n") ? "\n" : " "));
    const words = single.replace(/^[ \n]|[ \n]$/gu, "");
    if (words === "") {
      if (single !== "") pending = stronger(pending, single);
      continue;
    }
    if (/^[ \n]/u.test(single)) pending = stronger(pending, single.slice(0, 1));
    if (length > 0) {
      parts.push(pending);
      length += pending.length;
    }
    if (piece.href !== null) links.push({ start: length, end: length + words.length, href: piece.href });
    parts.push(words);
    length += words.length;
    pending = /[ \n]$/u.test(single) ? single.slice(-1) : "";
  }
  return { text: parts.join(""), links };
};

const stronger = (a: string, b: string): string => (a.includes("\n") || b.includes("\n") ? "\n" : " ");

const verbatim = (pieces: readonly Piece[]): { readonly text: string; readonly links: readonly Link[] } => {
  const text = pieces.map((piece) => piece.text).join("");
  return { text: text.replace(/^\n+|\s+$/gu, ""), links: [] };
};
