import { always, inSlices } from "../search/index.ts";
import type { Choice, ChosenClaim, ClaimCount } from "../store/claim-choice.ts";
import type { Store } from "../store/index.ts";
import { isWhole } from "../store/voice-scope.ts";

/** The claims with the most appearances within a choice, and how many there are in all. */
export const chooseClaims = async (
  store: Store,
  choice: Choice,
  most: number,
): Promise<{ readonly total: number; readonly rows: readonly ChosenClaim[] }> => {
  if (choice.questionId === null && isWhole(choice)) return store.claimChoice.mostUsed(choice.event, most);
  const counts: ClaimCount[] = [];
  await inSlices(store.claimChoice.counts(choice), always, (piece) => {
    for (const count of piece()) counts.push(count);
  });
  return { total: counts.length, rows: store.claimChoice.best(counts, most) };
};
