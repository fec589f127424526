import type { Id } from "../../../shared/domain/id.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import type { ExportArticle } from "../store/export.ts";

/** By code units and never by a language's rules: the same notebook gives the same bytes on every machine. */
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first, undated last. */
export const byDate = (a: ExportArticle, b: ExportArticle): number =>
  compare(a.publishedAt ?? "~", b.publishedAt ?? "~") || compare(a.title, b.title) || compare(a.id, b.id);

export const byPlace = (a: Passage, b: Passage): number => a.start - b.start || b.end - a.end || compare(a.id, b.id);

/** Most used first, then by name. */
export const byUse = (
  a: { readonly uses: number; readonly name: string; readonly id: Id },
  b: { readonly uses: number; readonly name: string; readonly id: Id },
): number => b.uses - a.uses || compare(a.name, b.name) || compare(a.id, b.id);

export const byName = (a: string, b: string): number => compare(a, b);
