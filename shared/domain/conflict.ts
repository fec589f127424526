import { cannotBothHold, countTheSame } from "./claim-number.ts";
import type { Aspect, ClaimEvent, ClaimNumber } from "./claim.ts";
import { elsewhere, timesApart } from "./claim-event.ts";
import type { Id } from "./id.ts";

/** A claim as far as conflicts depend on it. */
export type Stance = {
  readonly id: Id;
  readonly text: string;
  readonly number: ClaimNumber | null;
  readonly event: ClaimEvent;
  /** Appearances that affirm or presuppose it. */
  readonly affirmed: number;
  readonly denied: number;
};

/** What the analyst says stands between two claims: both cannot be true, or each makes the other less likely. */
export type Opposition = {
  readonly kind: "contradicts" | "in-tension";
  readonly otherId: Id;
  readonly otherText: string;
  readonly aspect: Aspect | null;
};

type Other = { readonly otherId: Id; readonly otherText: string };

export type Conflict =
  /** Somebody affirms what somebody else denies. */
  | { readonly kind: "positions"; readonly affirmed: number; readonly denied: number }
  /** Another answer to the same question states a figure that cannot hold beside this one, */
  | (Other & { readonly kind: "numbers"; readonly otherNumber: ClaimNumber })
  /** or one that may, but is not the same: "more than 100" and "at least 87". */
  | (Other & { readonly kind: "differing-numbers"; readonly otherNumber: ClaimNumber })
  /** Another answer to the same question has it at another time or place. */
  | (Other & { readonly kind: "times" | "places"; readonly otherEvent: ClaimEvent })
  | (Other & { readonly kind: "relation" | "tension"; readonly aspect: Aspect | null });

/** Whether both may still be true. */
export const isTension = ({ kind }: Conflict): boolean => kind === "tension" || kind === "differing-numbers";

/** Of the answers that stand against a claim by their figure, time or place, so many are named. */
export const mostRivalsNamed = 20;

/**
 * What stands against a claim, what cannot be true beside it first. An answer that nobody affirms is in nobody's way.
 *
 * @param rivals - the claims of the same question, itself among them or not
 */
export const conflictsOf = (
  claim: Stance,
  rivals: readonly Stance[],
  oppositions: readonly Opposition[],
): readonly Conflict[] => {
  const all: readonly Conflict[] = [
    ...(claim.affirmed > 0 && claim.denied > 0
      ? [{ kind: "positions", affirmed: claim.affirmed, denied: claim.denied } as const]
      : []),
    ...against(claim, rivals),
    ...oppositions.map(
      ({ kind, ...other }) => ({ kind: kind === "contradicts" ? "relation" : "tension", ...other }) as const,
    ),
  ];
  return [...all.filter((conflict) => !isTension(conflict)), ...all.filter(isTension)];
};

const against = (claim: Stance, rivals: readonly Stance[]): readonly Conflict[] => {
  const found: Conflict[] = [];
  if (claim.affirmed === 0) return found;
  for (const rival of rivals) {
    if (rival.id === claim.id || rival.affirmed === 0) continue;
    found.push(...between(claim, rival));
    if (found.length >= mostRivalsNamed) break;
  }
  return found;
};

const between = (claim: Stance, rival: Stance): readonly Conflict[] => {
  const other = { otherId: rival.id, otherText: rival.text };
  const conflicts: Conflict[] = [];
  if (claim.number !== null && rival.number !== null && countTheSame(claim.number, rival.number)) {
    const otherNumber = rival.number;
    if (cannotBothHold(claim.number, otherNumber)) conflicts.push({ kind: "numbers", ...other, otherNumber });
    else if (!isSame(claim.number, otherNumber)) conflicts.push({ kind: "differing-numbers", ...other, otherNumber });
  }
  const otherEvent = rival.event;
  if (timesApart(claim.event, otherEvent)) conflicts.push({ kind: "times", ...other, otherEvent });
  if (elsewhere(claim.event, otherEvent)) conflicts.push({ kind: "places", ...other, otherEvent });
  return conflicts;
};

const isSame = (a: ClaimNumber, b: ClaimNumber): boolean => a.op === b.op && a.low === b.low && a.high === b.high;
