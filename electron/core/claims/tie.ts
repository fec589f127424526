import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import type { TieValues } from "../store/ties.ts";

/** Write down how an actor stands to another. Null when just that is known already. @throws Refusal when it cannot be so */
export const tie = (store: Store, actorId: Id, otherId: Id, values: TieValues): Id | null => {
  if (actorId === otherId)
    throw new Refusal(
      "bad-input",
      `${quoted(store.actors.byId(actorId)?.name ?? "an actor")} cannot be tied to itself`,
    );
  refuseBackwards(values);
  return store.ties.same(actorId, otherId, values) === null ? store.ties.insert(actorId, otherId, values) : null;
};

/** Partial dates compare as far as both are known: "2017" does not end before "2017-04". */
export const refuseBackwards = ({ from, to }: TieValues): void => {
  if (from === null || to === null) return;
  const known = Math.min(from.length, to.length);
  if (to.slice(0, known) < from.slice(0, known))
    throw new Refusal("bad-input", `it ends (${to}) before it begins (${from})`);
};
