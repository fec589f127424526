import type { Code } from "../../../../shared/domain/code.ts";
import type { Id } from "../../../../shared/domain/id.ts";

export type CodeRow = {
  readonly code: Code;
  /** From 1. */
  readonly level: number;
  /** Null for a code with nothing under it. */
  readonly expanded: boolean | null;
};

/**
 * The rows of the tree that show. A filter opens everything: those whose name matches show, with what they stand under.
 *
 * @param codes - parents before children
 */
export const treeRows = (codes: readonly Code[], collapsed: ReadonlySet<Id>, filter: string): readonly CodeRow[] => {
  const parents = new Set(codes.map((code) => code.parentId));
  const shown = filter.trim() === "" ? null : matching(codes, filter);
  const levels = new Map<Id, number>();
  const rows: CodeRow[] = [];
  for (const code of codes) {
    const above = code.parentId === null ? 0 : levels.get(code.parentId);
    // What it stands under is folded away.
    if (above === undefined || shown?.has(code.id) === false) continue;
    const expanded = parents.has(code.id) ? shown !== null || !collapsed.has(code.id) : null;
    if (expanded === true) levels.set(code.id, above + 1);
    rows.push({ code, level: above + 1, expanded });
  }
  return rows;
};

const matching = (codes: readonly Code[], filter: string): ReadonlySet<Id> => {
  const words = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  const byId = new Map(codes.map((code) => [code.id, code]));
  const shown = new Set<Id>();
  for (const code of codes) {
    const path = code.path.toLowerCase();
    const name = code.name.toLowerCase();
    // The path as a whole may match, but then something of it must be in the name: else a parent's name shows all below it.
    if (!words.every((word) => path.includes(word)) || !words.some((word) => name.includes(word))) continue;
    for (
      let at: Code | undefined = code;
      at !== undefined && !shown.has(at.id);
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    )
      shown.add(at.id);
  }
  return shown;
};

/** Whether a code is the other, or stands somewhere under it. */
export const isUnder = (codes: readonly Code[], id: Id, ancestor: Id): boolean => {
  const byId = new Map(codes.map((code) => [code.id, code]));
  for (let at: Id | null = id; at !== null; at = byId.get(at)?.parentId ?? null) if (at === ancestor) return true;
  return false;
};

/** Everything under a code, without itself. */
export const codesUnder = (codes: readonly Code[], id: Id): readonly Code[] =>
  codes.filter((code) => code.id !== id && isUnder(codes, code.id, id));
