import { positionOf } from "../../../shared/domain/attribution.ts";
import type { Act } from "../../../shared/domain/attribution.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { findOrMakeClaim } from "../claims/index.ts";
import type { Store } from "../store/index.ts";
import type { AttributeInput } from "./attribute.ts";
import { resolveTarget } from "./resolve-target.ts";
import { passageThere } from "./there.ts";

/**
 * Bring the passage's claim tags under its attribution: those in the writer's own voice are now what the speaker says,
 * positions that came from the act follow it, and the claim that was chosen is tagged.
 *
 * @param formerAct - what the attribution was before it was edited, null when it is new
 */
export const takeClaims = (store: Store, id: Id, passageId: Id, formerAct: Act | null, input: AttributeInput): void => {
  const { act, position } = input;
  const taken = position ?? positionOf(act);
  for (const tag of claimsOn(store, passageId))
    if (tag.attributionId === null) store.tags.update({ ...tag, attributionId: id, position: taken });

  for (const tag of store.tags.ofAttribution(id)) {
    const chosen = position !== undefined && tag.passageId === passageId;
    const followed = position === undefined && formerAct !== null && tag.position === positionOf(formerAct);
    if (chosen || followed) store.tags.update({ ...tag, position: taken });
  }

  if (input.claim === undefined) return;
  const claimId =
    "id" in input.claim
      ? resolveTarget(store, { kind: "claim", id: input.claim.id }, passageThere(store, passageId).articleId).id
      : findOrMakeClaim(store, input.claim.text, input.claim.claimKind);
  const mine = claimsOn(store, passageId).filter((tag) => tag.attributionId === id);
  if (mine.some((tag) => tag.targetId === claimId)) return;
  const [only, ...others] = mine;
  if (only !== undefined && others.length === 0) store.tags.update({ ...only, targetId: claimId });
  else
    store.tags.insert({ id: newId(), passageId, kind: "claim", targetId: claimId, position: taken, attributionId: id });
};

const claimsOn = (store: Store, passageId: Id) => store.tags.ofPassage(passageId).filter((tag) => tag.kind === "claim");
