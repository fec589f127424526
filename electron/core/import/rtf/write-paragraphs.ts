import { openBlockWriter } from "../block-writer.ts";
import type { BlockShape, Piece } from "../block-writer.ts";

export type RtfStyle = { readonly name: string; readonly outline: number | null };

/** What `\pard` sets back. */
type Properties = {
  style: number | null;
  /** From 0; 9 is body text. */
  outline: number | null;
  list: boolean;
  level: number;
  ordered: boolean;
  table: boolean;
};

const plain = (): Properties => ({ style: null, outline: null, list: false, level: 0, ordered: false, table: false });

/** Paragraphs, rows and notes of a rich text as blocks, in order, notes after the rest. */
export const openParagraphs = (styles: ReadonlyMap<number, RtfStyle>) => {
  const writer = openBlockWriter();
  const notes: (readonly Piece[])[] = [];
  /** Paragraphs that a note interrupted. */
  const outer: { readonly pieces: Piece[]; readonly properties: Properties }[] = [];
  let pieces: Piece[] = [];
  let properties = plain();
  let cells: (readonly Piece[])[] = [];
  let cell: Piece[] = [];

  const take = (): readonly Piece[] => {
    const taken = pieces;
    pieces = [];
    return taken;
  };
  const endCell = (): void => {
    cells.push([...cell, ...take()]);
    cell = [];
  };
  const endRow = (): void => {
    if (cell.length > 0 || hasText(pieces)) endCell();
    const row = cells;
    cells = [];
    if (row.length < 2) writer.write({ kind: "paragraph", level: 0 }, row[0] ?? []);
    else
      writer.write(
        { kind: "table-row", level: 0 },
        row.flatMap((own, index) => (index === 0 ? own : [{ text: " | ", href: null }, ...own])),
      );
  };
  const endParagraph = (): void => {
    if (outer.length > 0) pieces.push({ text: " ", href: null });
    else if (properties.table) cell.push(...take(), { text: " ", href: null });
    else {
      // A table need not say where it ends.
      if (cells.length > 0) endRow();
      writer.write(shapeOf(properties, styles), take());
    }
  };
  const endNote = (): void => {
    notes.push(take());
    const before = outer.pop();
    if (before !== undefined) ({ pieces, properties } = before);
  };

  return {
    properties: () => properties,
    reset: () => (properties = plain()),
    put: (text: string, href: string | null): void => void pieces.push({ text, href }),
    endParagraph,
    endCell,
    endRow,
    beginNote: (): void => {
      outer.push({ pieces, properties });
      pieces = [];
      properties = plain();
    },
    endNote,
    finish: () => {
      while (outer.length > 0) endNote();
      if (cells.length > 0 || cell.length > 0) endRow();
      properties.table = false;
      endParagraph();
      for (const note of notes) writer.write({ kind: "paragraph", level: 0 }, note);
      return writer.finish();
    },
  };
};

const hasText = (pieces: readonly Piece[]): boolean => pieces.some(({ text }) => text.trim() !== "");

const shapeOf = (
  { style: number, outline, list, level, ordered }: Properties,
  styles: ReadonlyMap<number, RtfStyle>,
): BlockShape => {
  const style = number === null ? undefined : styles.get(number);
  const heading = headingLevel(style?.name ?? "", outline ?? style?.outline ?? null);
  if (heading !== null) return { kind: "heading", level: heading };
  if (list) return { kind: "list-item", level: Math.min(9, Math.max(0, level)) + 1, ordered };
  if (/^(?:intense )?quot(?:e|ations)$/iu.test(style?.name ?? "")) return { kind: "quote", level: 1 };
  if (/^caption$/iu.test(style?.name ?? "")) return { kind: "caption", level: 0 };
  return { kind: "paragraph", level: 0 };
};

const headingLevel = (name: string, outline: number | null): number | null => {
  if (/^title$/iu.test(name)) return 1;
  if (/^subtitle$/iu.test(name)) return 2;
  const named = /^heading (\d)$/iu.exec(name)?.[1];
  if (named !== undefined) return Math.min(6, Math.max(1, Number(named)));
  return outline === null || outline < 0 || outline > 8 ? null : Math.min(6, outline + 1);
};
