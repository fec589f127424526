import type { ClaimEvent } from "./claim.ts";
import { sayNumber } from "./claim-number.ts";
import type { Conflict } from "./conflict.ts";
import { countOf } from "./labels.ts";

/** A conflict in words; `other` is the claim that the words lead to: "Cannot hold beside 26 dead" and that claim. */
export const sayConflict = (
  conflict: Conflict,
): { readonly words: string; readonly other: { readonly id: string; readonly text: string } | null } => {
  if (conflict.kind === "positions")
    return {
      words: `Affirmed ${countOf(conflict.affirmed, "time")}, denied ${countOf(conflict.denied, "time")}`,
      other: null,
    };
  return { words: saySide(conflict), other: { id: conflict.otherId, text: conflict.otherText } };
};

const saySide = (conflict: Exclude<Conflict, { readonly kind: "positions" }>): string => {
  switch (conflict.kind) {
    case "numbers":
      return `Cannot hold beside ${sayNumber(conflict.otherNumber)}`;
    case "differing-numbers":
      return `Differs from ${sayNumber(conflict.otherNumber)}`;
    case "times":
      return `At another time than ${sayTime(conflict.otherEvent)}`;
    case "places":
      return `Elsewhere than ${conflict.otherEvent.place ?? ""}`;
    case "relation":
      return `Contradicts${conflict.aspect === null ? "" : ` on ${conflict.aspect}`}`;
    case "tension":
      return `In tension with${conflict.aspect === null ? "" : `, on ${conflict.aspect}`}`;
  }
};

const sayTime = ({ from, to }: ClaimEvent): string =>
  from === null || to === null || from === to ? (from ?? to ?? "") : `${from} to ${to}`;
