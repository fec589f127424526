import type { Tie, TieKind } from "../../../../shared/domain/actor.ts";
import { dayText } from "../../ui/day-text.ts";

type Words = { readonly from: string; readonly to: string; readonly meaning: string };

/** `from` is said of the one that has the tie, `to` of the other. */
export const tieWords: Readonly<Record<TieKind, Words>> = {
  affiliation: { from: "affiliated with", to: "has among its own", meaning: "Belongs to it or works for it." },
  "speaks-for": { from: "speaks for", to: "is spoken for by", meaning: "What it says counts as the other’s word." },
  "part-of": { from: "part of", to: "has as a part", meaning: "A ministry of a government, a paper of a publisher." },
  "holds-office": {
    from: "holds office in",
    to: "has in office",
    meaning: "An office held for a time: minister, mayor.",
  },
};

/** "holds office in · mayor". */
export const sayTie = ({ kind, title }: Pick<Tie, "kind" | "title">, isFrom: boolean): string =>
  `${tieWords[kind][isFrom ? "from" : "to"]}${title === null ? "" : ` · ${title}`}`;

/** "2015 to 2019", "since 2015", "until 2019"; null when neither is known. */
export const sayWhile = ({ from, to }: Pick<Tie, "from" | "to">): string | null => {
  if (from === null) return to === null ? null : `until ${dayText(to)}`;
  return to === null ? `since ${dayText(from)}` : `${dayText(from)} to ${dayText(to)}`;
};
