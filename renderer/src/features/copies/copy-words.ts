import type { CopyKind, CopyLink } from "../../../../shared/domain/copy.ts";
import { copyKinds } from "../../../../shared/domain/copy.ts";

export const kindNames: Readonly<Record<CopyKind, string>> = {
  duplicate: "The same text",
  syndicated: "Reprint",
  rewritten: "Rewritten",
  update: "Another version",
};

export const kindOptions = copyKinds.map((value) => ({ value, label: kindNames[value] }));

/** "84 %": never 100 when something is missing, never 0 when something is there. */
export const percent = (share: number): string => {
  const rounded = Math.round(share * 100);
  return `${share < 1 && rounded === 100 ? 99 : share > 0 && rounded === 0 ? 1 : rounded} %`;
};

/** How much of one stands in the other. */
export const sayShares = ({ share, shareOfOriginal }: CopyLink): string =>
  `${percent(share)} of the copy’s words stand in the original; it has ${percent(shareOfOriginal)} of the original`;

export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
