import { Refusal } from "../../../shared/contract/failure.ts";
import { relationWords } from "../../../shared/domain/claim.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { ClaimRecord } from "../store/claims.ts";
import type { Store } from "../store/index.ts";

type Relating = Pick<HandlersOf<"claims.">, "claims.relations" | "claims.relate" | "claims.unrelate">;

/** How claims stand to each other. */
export const relationHandlers = (store: Store, claimThere: (id: Id) => ClaimRecord): Relating => ({
  "claims.relations": ({ id }) => {
    claimThere(id);
    return store.claimRelations.ofClaim(id);
  },
  "claims.relate": ({ aspect, reason, ...pair }, change) => {
    const claim = claimThere(pair.claimId);
    const other = claimThere(pair.otherId);
    if (claim.id === other.id) throw new Refusal("bad-input", `${quoted(claim.text)} stands in no relation to itself`);
    const relation = { ...pair, aspect, reason: reason === "" ? null : reason };
    const found = store.claimRelations.find(relation);
    if (found === null) {
      change.label(`${quoted(claim.text)} ${relationWords[pair.kind].from.toLowerCase()} ${quoted(other.text)}`);
      return { id: store.claimRelations.insert(relation) };
    }
    store.claimRelations.update(found, relation);
    change.label(`Edit relation of ${quoted(claim.text)}`);
    return { id: found };
  },
  "claims.unrelate": ({ id }, change) => {
    const relation = store.claimRelations.byId(id);
    if (relation === null) throw new Refusal("not-found", "that relation is not in the notebook any more");
    store.claimRelations.remove(id);
    change.label(`Remove relation of ${quoted(claimThere(relation.claimId).text)}`);
    return null;
  },
});
