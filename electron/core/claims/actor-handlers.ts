import type { ActorDetail } from "../../../shared/contract/claims.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { cleanName } from "../store/names.ts";
import { mergeActor } from "./merge-entries.ts";
import { splitActor } from "./split-entries.ts";
import { tieHandlers } from "./tie-handlers.ts";

export const actorHandlers = (store: Store): HandlersOf<"actors."> => ({
  "actors.list": ({ filter, limit, offset }) => store.actors.list(filter, limit, offset),
  "actors.actor": ({ id }) => actorThere(store, id),
  "actors.create": ({ name, type }, change) => {
    refuseTwin(store, name, null);
    change.label(`New actor ${quoted(name)}`);
    return { id: store.actors.insert(cleanName(name), type) };
  },
  "actors.edit": ({ id, name, type, description }, change) => {
    const actor = actorThere(store, id);
    if (name !== undefined) renameActor(store, actor, name);
    store.actors.edit(id, {
      name: name === undefined ? actor.name : cleanName(name),
      type: type ?? actor.type,
      description: description === undefined ? actor.description : description === "" ? null : description,
    });
    change.label(
      name === undefined || cleanName(name) === actor.name
        ? `Edit actor ${quoted(actor.name)}`
        : `Rename actor ${quoted(actor.name)} to ${quoted(name)}`,
    );
    return null;
  },
  "actors.addAlias": ({ actorId, alias, kind }, change) => {
    const actor = actorThere(store, actorId);
    const words = cleanName(alias);
    const same = actor.aliasList.find((known) => known.alias === words);
    if (same !== undefined) {
      if (same.kind !== "name" && same.kind !== kind) store.actors.setAlias(same.id, words, kind);
      change.label(`Change alias ${quoted(words)} of ${quoted(actor.name)}`);
      return { id: same.id };
    }
    change.label(`Add alias ${quoted(words)} to ${quoted(actor.name)}`);
    return { id: store.actors.addAlias(actorId, words, kind === "name" ? "short" : kind) };
  },
  "actors.removeAlias": ({ id }, change) => {
    const alias = store.actors.aliasById(id);
    if (alias === null) throw new Refusal("not-found", "that alias is not in the notebook any more");
    if (alias.kind === "name")
      throw new Refusal("bad-input", `${quoted(alias.alias)} is the actor’s name; rename the actor instead`);
    store.actors.removeAlias(id);
    change.label(`Remove alias ${quoted(alias.alias)}`);
    return null;
  },
  "actors.remove": ({ id }, change) => {
    const actor = actorThere(store, id);
    const sourceId = store.sources.ofActor(id);
    const passages = [
      ...store.passages.idsCarrying("actor", id),
      ...(sourceId === null ? [] : store.passages.idsCarrying("source", sourceId)),
    ];
    if (sourceId !== null) {
      store.attributions.loseSource(sourceId);
      store.sources.remove(sourceId);
    }
    store.actors.remove(id);
    store.passages.prune(passages);
    change.label(`Remove actor ${quoted(actor.name)}`);
    return null;
  },
  "actors.merge": ({ id, into }, change) => {
    const actor = actorThere(store, id);
    const other = actorThere(store, into);
    mergeActor(store, actor, other);
    change.label(`Merge actor ${quoted(actor.name)} into ${quoted(other.name)}`);
    return null;
  },
  "actors.split": ({ id, name, aliasIds, passageIds }, change) => {
    const actor = actorThere(store, id);
    refuseTwin(store, name, null);
    change.label(`Split ${quoted(name)} off actor ${quoted(actor.name)}`);
    return { id: splitActor(store, actor, { name, aliasIds, passageIds }) };
  },
  ...tieHandlers(store, (id) => actorThere(store, id)),
});

export const actorThere = (store: Store, id: Id): ActorDetail => {
  const actor = store.actors.detail(id);
  if (actor === null) throw new Refusal("not-found", "that actor is not in the notebook any more");
  return actor;
};

/** Aliases and the source that stands for the actor follow; the caller writes the actor itself. */
export const renameActor = (store: Store, actor: ActorDetail, to: string): void => {
  const name = cleanName(to);
  if (name === actor.name) return;
  refuseTwin(store, name, actor.id);
  const own = actor.aliasList.find((alias) => alias.kind === "name");
  const known = actor.aliasList.find((alias) => alias.alias === name);
  if (known !== undefined) {
    // It was an alias: the two change places.
    if (own !== undefined) store.actors.setAlias(own.id, own.alias, "short");
    store.actors.setAlias(known.id, name, "name");
  } else if (own !== undefined) store.actors.setAlias(own.id, name, "name");
  else store.actors.addAlias(actor.id, name, "name");
  const sourceId = store.sources.ofActor(actor.id);
  if (sourceId !== null) store.sources.rename(sourceId, name);
};

const refuseTwin = (store: Store, name: string, id: Id | null): void => {
  const twin = store.actors
    .allNamed(name)
    .filter((other) => other !== id)
    .flatMap((other) => store.actors.byId(other) ?? [])
    .find((other) => other.name.toLowerCase() === cleanName(name).toLowerCase());
  if (twin !== undefined)
    throw new Refusal(
      "exists",
      `there is an actor named ${quoted(twin.name)} already; give this one a name that tells them apart`,
    );
};
