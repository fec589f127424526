import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import type { TieValues } from "../store/ties.ts";

type Named = { readonly name: string };

export const tieHandlers = (
  store: Store,
  actorThere: (id: Id) => Named,
): Pick<HandlersOf<"actors.">, "actors.ties" | "actors.tie" | "actors.editTie" | "actors.untie"> => {
  const there = (id: Id) => {
    const tie = store.ties.byId(id);
    if (tie === null) throw new Refusal("not-found", "that tie is not in the notebook any more");
    return tie;
  };
  return {
    "actors.ties": ({ id }) => store.ties.of(id),
    "actors.tie": ({ actorId, otherId, ...values }, change) => {
      const [actor, other] = [actorThere(actorId), actorThere(otherId)];
      if (actorId === otherId) throw new Refusal("bad-input", `${quoted(actor.name)} cannot be tied to itself`);
      refuseBackwards(values);
      if (store.ties.same(actorId, otherId, values) !== null)
        throw new Refusal("exists", `that ${quoted(actor.name)} stands so to ${quoted(other.name)} is known already`);
      change.label(`Tie ${quoted(actor.name)} to ${quoted(other.name)}`);
      return { id: store.ties.insert(actorId, otherId, values) };
    },
    "actors.editTie": ({ id, ...values }, change) => {
      const { actor, other } = there(id);
      refuseBackwards(values);
      store.ties.edit(id, values);
      change.label(`Change the tie of ${quoted(actor.name)} to ${quoted(other.name)}`);
      return null;
    },
    "actors.untie": ({ id }, change) => {
      const { actor, other } = there(id);
      store.ties.remove(id);
      change.label(`Untie ${quoted(actor.name)} from ${quoted(other.name)}`);
      return null;
    },
  };
};

/** Partial dates compare as far as both are known: "2017" does not end before "2017-04". */
const refuseBackwards = ({ from, to }: TieValues): void => {
  if (from === null || to === null) return;
  const known = Math.min(from.length, to.length);
  if (to.slice(0, known) < from.slice(0, known))
    throw new Refusal("bad-input", `it ends (${to}) before it begins (${from})`);
};
