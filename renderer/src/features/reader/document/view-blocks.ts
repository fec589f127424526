import type { Article, Block, Exclusion } from "../../../../../shared/domain/article.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Range } from "../../../../../shared/domain/range.ts";

/** A stretch of a block as the reader shows it. */
export type Piece =
  | (Range & { readonly kind: "text"; readonly href: string | null; readonly debris: boolean })
  /** Stands where an exclusion begins: opens, closes or restores it. Not text. */
  | { readonly kind: "fold"; readonly exclusion: Exclusion; readonly open: boolean; readonly lines: number };

export type ViewBlock = Range & {
  readonly block: Block;
  readonly pieces: readonly Piece[];
  /** The page that begins here, as far as is shown of it; null where none does. */
  readonly page: number | null;
};

/** What stands at the top level: one block, or the items of a list or rows of a table together. */
export type ViewGroup = {
  readonly kind: "block" | "list" | "ordered-list" | "table";
  readonly blocks: readonly ViewBlock[];
  /** The same for two groups that look the same: what did not change is not built again. */
  readonly key: string;
};

/** An article as shown: folded debris is one chip, unless the analyst looks at it (`open`). */
export const viewOf = (
  { text, blocks, exclusions }: Pick<Article, "text" | "blocks" | "exclusions">,
  open: ReadonlySet<Id>,
): readonly ViewGroup[] => {
  const folds = exclusions.filter(({ state }) => state === "folded").sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: { kind: ViewGroup["kind"]; blocks: ViewBlock[] }[] = [];
  let firstFold = 0;
  let lastPage: number | null = null;
  for (const block of blocks) {
    while (firstFold < folds.length && (folds[firstFold]?.end ?? 0) <= block.start) firstFold += 1;
    const near: Exclusion[] = [];
    for (let at = firstFold; at < folds.length; at += 1) {
      const fold = folds[at];
      if (fold === undefined || fold.start >= block.end) break;
      near.push(fold);
    }
    const pieces = piecesOf(text, block, near, open);
    if (pieces.length === 0) continue;
    const kind = groupKind(block);
    const last = groups.at(-1);
    const page = block.page === undefined || block.page === lastPage ? null : block.page;
    lastPage = block.page ?? lastPage;
    const shown = { start: block.start, end: block.end, block, pieces, page };
    if (last !== undefined && kind !== "block" && last.kind === kind) last.blocks.push(shown);
    else groups.push({ kind, blocks: [shown] });
  }
  return groups.map((group) => ({ ...group, key: keyOf(group.blocks) }));
};

const groupKind = ({ kind, ordered }: Block): ViewGroup["kind"] => {
  if (kind === "list-item") return ordered === true ? "ordered-list" : "list";
  return kind === "table-row" ? "table" : "block";
};

const piecesOf = (text: string, block: Block, folds: readonly Exclusion[], open: ReadonlySet<Id>): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = block.start;
  for (const fold of folds) {
    if (fold.end <= at) continue;
    if (fold.start > at) pieces.push(...textPieces(block, { start: at, end: fold.start }, false));
    const isOpen = open.has(fold.id);
    const inside = { start: Math.max(fold.start, at), end: Math.min(fold.end, block.end) };
    if (beginsHere(text, fold, block))
      pieces.push({ kind: "fold", exclusion: fold, open: isOpen, lines: linesIn(text, fold) });
    if (isOpen) pieces.push(...textPieces(block, inside, true));
    at = Math.max(at, inside.end);
  }
  if (at < block.end) pieces.push(...textPieces(block, { start: at, end: block.end }, false));
  // White space that is left beside a fold is nothing to read.
  const seen = pieces.some((piece) => piece.kind === "fold" || text.slice(piece.start, piece.end).trim() !== "");
  return seen ? pieces : [];
};

/** A fold's chip stands in the first block it covers; it may begin in the white space before it. */
const beginsHere = (text: string, fold: Range, block: Block): boolean =>
  fold.start >= block.start || text.slice(fold.start, block.start).trim() === "";

const linesIn = (text: string, { start, end }: Range): number =>
  text
    .slice(start, end)
    .split("\n")
    .filter((line) => line.trim() !== "").length;

/** Cut at the links. */
const textPieces = (block: Block, range: Range, debris: boolean): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = range.start;
  for (const link of block.links ?? []) {
    const start = Math.max(link.start, at);
    const end = Math.min(link.end, range.end);
    if (start >= end) continue;
    if (start > at) pieces.push({ kind: "text", start: at, end: start, href: null, debris });
    pieces.push({ kind: "text", start, end, href: link.href, debris });
    at = end;
  }
  if (at < range.end) pieces.push({ kind: "text", start: at, end: range.end, href: null, debris });
  return pieces;
};

const keyOf = (blocks: readonly ViewBlock[]): string =>
  blocks
    .map(({ start, end, pieces, page }) =>
      page === null && pieces.length === 1 && pieces[0]?.kind === "text"
        ? `${start}-${end}${pieces[0].debris ? "d" : ""}`
        : `${start}-${end}p${page ?? ""}:${pieces.map(pieceKey).join(",")}`,
    )
    .join(";");

const pieceKey = (piece: Piece): string =>
  piece.kind === "fold"
    ? `f${piece.exclusion.id}${piece.open ? "o" : ""}`
    : `${piece.start}${piece.debris ? "d" : ""}${piece.href ?? ""}`;
