import type { Input } from "../../../shared/contract/methods.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { findOrMakeActor } from "./find-or-make.ts";
import { mergeSource } from "./merge-entries.ts";

/** What a source was that an actor now stands behind. */
export const identifySource = (
  store: Store,
  input: Input<"sources.identify">,
): { readonly id: Id; readonly actorId: Id; readonly label: string } => {
  const source = store.sources.byId(input.id);
  if (source === null) throw new Refusal("not-found", "that source is not in the notebook any more");
  if (source.actorId !== null) throw new Refusal("bad-input", `it is known already who ${quoted(source.name)} is`);
  const actorId = "actorId" in input ? input.actorId : findOrMakeActor(store, input.name, input.type);
  const actor = store.actors.byId(actorId);
  if (actor === null) throw new Refusal("not-found", "that actor is not in the notebook any more");

  store.attributions.identify(source, actor);
  const own = store.sources.ofActor(actorId);
  if (own === null) store.sources.becomeActor(source.id, actor);
  else mergeSource(store, source, own);
  return {
    id: own ?? source.id,
    actorId,
    label: `Identify source ${quoted(source.name)} as ${quoted(actor.name)}`,
  };
};
