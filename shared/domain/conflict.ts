import { cannotBothHold } from "./claim-number.ts";
import type { Aspect, ClaimNumber } from "./claim.ts";
import type { Id } from "./id.ts";

/** A claim as far as conflicts depend on it. */
export type Stance = {
  readonly id: Id;
  readonly text: string;
  readonly number: ClaimNumber | null;
  /** Appearances that affirm or presuppose it. */
  readonly affirmed: number;
  readonly denied: number;
};

export type Contradiction = { readonly otherId: Id; readonly otherText: string; readonly aspect: Aspect | null };

export type Conflict =
  /** Somebody affirms what somebody else denies. */
  | { readonly kind: "positions"; readonly affirmed: number; readonly denied: number }
  /** Another answer to the same question states a figure that cannot hold beside this one. */
  | { readonly kind: "numbers"; readonly otherId: Id; readonly otherText: string; readonly otherNumber: ClaimNumber }
  /** The analyst says that both cannot be true. */
  | ({ readonly kind: "relation" } & Contradiction);

/** Of the figures that cannot hold beside a claim's own, so many are named. */
export const mostNumbersNamed = 20;

/**
 * What stands against a claim. A figure that nobody affirms is in nobody's way.
 *
 * @param rivals - the claims of the same question, itself among them or not
 */
export const conflictsOf = (
  claim: Stance,
  rivals: readonly Stance[],
  contradictions: readonly Contradiction[],
): readonly Conflict[] => [
  ...(claim.affirmed > 0 && claim.denied > 0
    ? [{ kind: "positions", affirmed: claim.affirmed, denied: claim.denied } as const]
    : []),
  ...numbersAgainst(claim, rivals),
  ...contradictions.map((contradiction) => ({ kind: "relation", ...contradiction }) as const),
];

const numbersAgainst = ({ id, number, affirmed }: Stance, rivals: readonly Stance[]): readonly Conflict[] => {
  const found: Conflict[] = [];
  if (number === null || affirmed === 0) return found;
  for (const rival of rivals) {
    if (rival.id === id || rival.affirmed === 0 || rival.number === null) continue;
    if (!cannotBothHold(number, rival.number)) continue;
    found.push({ kind: "numbers", otherId: rival.id, otherText: rival.text, otherNumber: rival.number });
    if (found.length === mostNumbersNamed) break;
  }
  return found;
};
