import type { CoursePoint } from "../../../../shared/domain/timeline.ts";

/** The same words, said once or again: who said them first, and how often. */
export type Wording = {
  readonly first: CoursePoint;
  readonly times: number;
  /** Words that did not stand in the wording before; null for the first one. */
  readonly parts: readonly { readonly text: string; readonly isNew: boolean }[];
};

/** How a claim was worded, each wording at its first appearance, its changes from the one before marked. */
export const wordingsOf = (points: readonly CoursePoint[]): readonly Wording[] => {
  const groups = new Map<string, { readonly first: CoursePoint; times: number }>();
  for (const point of points) {
    const key = `${point.position} ${normal(point.exact)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: point, times: 1 });
    else group.times += 1;
  }
  let before: ReadonlySet<string> | null = null;
  return [...groups.values()].map(({ first, times }): Wording => {
    const known: ReadonlySet<string> | null = before;
    const pieces = first.exact.split(/(?<=\s)(?=\S)/u);
    before = new Set(pieces.map(normal));
    return {
      first,
      times,
      parts: pieces.map((text) => ({ text, isNew: known !== null && !known.has(normal(text)) })),
    };
  });
};

const normal = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
