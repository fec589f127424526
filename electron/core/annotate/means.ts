import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Store } from "../store/index.ts";
import { foldName } from "../store/names.ts";
import type { TagRecord } from "../store/tags.ts";
import { guessAliasKind } from "./learn-alias.ts";
import { passageThere, tagThere } from "./there.ts";

/** A mention, what it says, and all that say the same and are tagged so. */
export const mentionThere = (store: Store, tagId: Id) => {
  const tag = tagThere(store, tagId);
  if (tag.kind !== "actor") throw new Refusal("bad-input", "only a mention of an actor can mean another one");
  const { exact } = passageThere(store, tag.passageId);
  return { tag, exact, alike: store.tags.alike(tag.targetId, exact) };
};

/**
 * Let words mean another actor, in one mention or in all. Of one mention nothing is learned: there the words stay the first
 * actor's too, and are asked about from now on where both have them as an alias.
 */
export const letMean = (store: Store, mention: ReturnType<typeof mentionThere>, actorId: Id, everywhere: boolean) => {
  const { tag, exact, alike } = mention;
  const actor = store.actors.byId(actorId);
  if (actor === null) throw new Refusal("not-found", "that actor is not in the notebook any more");
  if (actorId === tag.targetId) return { retagged: 0, actor };
  const chosen: readonly TagRecord[] = everywhere ? alike : [tag];
  for (const each of chosen) store.tags.update({ ...each, targetId: actorId });
  if (everywhere) {
    for (const { id, alias, kind } of store.actors.aliasesOf(tag.targetId))
      if (kind !== "name" && foldName(alias) === foldName(exact)) store.actors.removeAlias(id);
    const known = store.actors.aliasesOf(actorId).some(({ alias }) => foldName(alias) === foldName(exact));
    if (!known) store.actors.addAlias(actorId, exact, guessAliasKind(actor.name, actor.type, exact));
  }
  return { retagged: chosen.length, actor };
};
