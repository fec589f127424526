import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Store } from "../store/index.ts";
import { resolveTarget } from "./resolve-target.ts";
import { passageThere, tagThere } from "./there.ts";

/** What was moved, in words for the history. */
export type Moved = { readonly moved: number; readonly to: string; readonly words: string };

/**
 * Put appearances under another claim: position and who says it stay. Where a passage is under that claim on the same word
 * already, the two become one.
 */
export const moveAppearances = (store: Store, tagIds: readonly Id[], claimId: Id): Moved => {
  const tags = [...new Set(tagIds)].map((id) => tagThere(store, id));
  const [first] = tags;
  if (first === undefined || tags.some(({ kind }) => kind !== "claim"))
    throw new Refusal("bad-input", "only appearances of claims are moved to a claim");
  const { exact, articleId } = passageThere(store, first.passageId);
  const { label } = resolveTarget(store, { kind: "claim", id: claimId }, articleId);
  let moved = 0;
  for (const tag of tags) {
    if (tag.targetId === claimId) continue;
    store.tags.update({ ...tag, targetId: claimId });
    moved += 1;
  }
  return { moved, to: label, words: exact };
};
