import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { refuseBackwards, tie } from "./tie.ts";

type Named = { readonly name: string };

export const tieHandlers = (
  store: Store,
  actorThere: (id: Id) => Named,
): Pick<HandlersOf<"actors.">, "actors.ties" | "actors.tie" | "actors.editTie" | "actors.untie"> => {
  const there = (id: Id) => {
    const found = store.ties.byId(id);
    if (found === null) throw new Refusal("not-found", "that tie is not in the notebook any more");
    return found;
  };
  return {
    "actors.ties": ({ id }) => store.ties.of(id),
    "actors.tie": ({ actorId, otherId, ...values }, change) => {
      const [actor, other] = [actorThere(actorId), actorThere(otherId)];
      const id = tie(store, actorId, otherId, values);
      if (id === null)
        throw new Refusal("exists", `that ${quoted(actor.name)} stands so to ${quoted(other.name)} is known already`);
      change.label(`Tie ${quoted(actor.name)} to ${quoted(other.name)}`);
      return { id };
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
