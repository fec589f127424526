import { isTension } from "../../../../shared/domain/conflict.ts";
import type { Conflict } from "../../../../shared/domain/conflict.ts";
import { sayConflict } from "../../../../shared/domain/say-conflict.ts";

export type ConflictInWords = {
  /** "Contradicts". */
  readonly words: string;
  /** Both may be true. */
  readonly tension: boolean;
  /** The claims that this is said of. */
  readonly others: readonly { readonly id: string; readonly text: string }[];
};

/** Conflicts as a reader is told of them: what is said of several claims is said once. */
export const conflictsInWords = (conflicts: readonly Conflict[]): readonly ConflictInWords[] => {
  const told = new Map<string, ConflictInWords>();
  for (const conflict of conflicts) {
    const { words, other } = sayConflict(conflict);
    const known = told.get(words);
    told.set(words, {
      words,
      tension: isTension(conflict),
      others: [...(known?.others ?? []), ...(other === null ? [] : [other])],
    });
  }
  return [...told.values()];
};
