import type { Attribution } from "../../../../../shared/domain/attribution.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import { sayAct, speakerName } from "../../../../../shared/domain/say-attribution.ts";

export type TreeLine = { readonly id: Id; readonly depth: number; readonly label: string };

type Placed = { readonly said: Attribution; readonly passage: Passage };
export type Around = Placed & { readonly depth: number };

/** An article's attributions, each at its first passage, in order of place. */
const placed = (passages: readonly Passage[]): ReadonlyMap<Id, Placed> => {
  const all = new Map<Id, Placed>();
  for (const passage of passages)
    for (const said of passage.attributions) if (!all.has(said.id)) all.set(said.id, { said, passage });
  return all;
};

/** One attribution between those it is said within and those that are said within it; empty where there are none. */
export const hearsayAround = (passages: readonly Passage[], { id, parentId }: Attribution): readonly Around[] => {
  const all = placed(passages);
  const ids: Id[] = [id];
  for (let up = parentId; up !== null && all.has(up) && !ids.includes(up); up = all.get(up)?.said.parentId ?? null)
    ids.unshift(up);
  const within = [...all.values()].filter(({ said }) => said.parentId === id && !ids.includes(said.id));
  if (ids.length + within.length === 1) return [];
  const line = ids.flatMap((each, depth) => {
    const found = all.get(each);
    return found === undefined ? [] : { ...found, depth };
  });
  return [...line, ...within.map((each) => ({ ...each, depth: line.length }))];
};

/**
 * An article's attributions in order of place, each under the one it is said within.
 *
 * @param without - left out, with all that is said within it
 */
export const attributionTree = (passages: readonly Passage[], without: Id | null): readonly TreeLine[] => {
  const all = placed(passages);
  const lines: TreeLine[] = [];
  const seen = new Set<Id>();
  const walk = (parentId: Id | null, depth: number): void => {
    for (const [id, { said, passage }] of all) {
      // One whose parent is gone stands at the top.
      const under = said.parentId !== null && all.has(said.parentId) ? said.parentId : null;
      if (under !== parentId || id === without || seen.has(id)) continue;
      seen.add(id);
      lines.push({ id, depth, label: `${speakerName(said)} ${sayAct(said)}: “${short(passage.exact)}”` });
      walk(id, depth + 1);
    }
  };
  walk(null, 0);
  return lines;
};

const short = (words: string): string => {
  const line = words.replaceAll(/\s+/gu, " ").trim();
  return line.length > 48 ? `${line.slice(0, 47)}…` : line;
};
