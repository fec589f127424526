import { tieWords } from "../../../../shared/domain/actor.ts";
import type { Tie, TieKind } from "../../../../shared/domain/actor.ts";

export const tieMeanings: Readonly<Record<TieKind, string>> = {
  affiliation: "Belongs to it or works for it.",
  "speaks-for": "What it says counts as the other’s word.",
  "part-of": "A ministry of a government, a paper of a publisher.",
  "holds-office": "An office held for a time: minister, mayor.",
};

/** "holds office in · mayor". */
export const sayTie = ({ kind, title }: Pick<Tie, "kind" | "title">, isFrom: boolean): string =>
  `${tieWords[kind][isFrom ? "from" : "to"]}${title === null ? "" : ` · ${title}`}`;
