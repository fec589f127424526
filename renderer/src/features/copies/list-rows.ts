import type { CopyArticle, CopyGroup, CopyLink } from "../../../../shared/domain/copy.ts";

export type Pair = { readonly article: CopyArticle; readonly link: CopyLink };
export type ListRow =
  | { readonly kind: "original"; readonly original: CopyArticle; readonly count: number }
  | ({ readonly kind: "pair" } & Pair);

/** Groups as one list: each original as a heading, its copies under it. */
export const listRows = (groups: readonly CopyGroup[]): readonly ListRow[] =>
  groups.flatMap(({ original, copies }): readonly ListRow[] => [
    { kind: "original", original, count: copies.length },
    ...copies.map((pair): ListRow => ({ kind: "pair", ...pair })),
  ]);

/** The pair to look at once some are decided: the next below that stays, else the nearest above. */
export const nextPair = (rows: readonly ListRow[], going: ReadonlySet<string>): string | null => {
  const stays = (row: ListRow): boolean =>
    row.kind === "pair" && row.link.state === "proposed" && !going.has(row.link.id);
  const last = rows.findLastIndex((row) => row.kind === "pair" && going.has(row.link.id));
  const next = rows.slice(last + 1).find(stays) ?? rows.slice(0, Math.max(0, last)).findLast(stays);
  return next?.kind === "pair" ? next.link.id : null;
};
