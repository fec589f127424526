import type { ActorBody } from "../../../../shared/contract/web-annotation.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { findOrMakeActor, tie } from "../../claims/index.ts";
import type { Made } from "../../store/annotations.ts";
import type { Store } from "../../store/index.ts";
import { cleanName } from "../../store/names.ts";
import { guessAliasKind } from "../learn-alias.ts";
import { addComment } from "./add-comment.ts";
import type { TypeOf } from "./declared-types.ts";

export type AppliedActor = { readonly id: Id; readonly made: Omit<Made, "tags"> };

/** The actor of that name with what the annotation tells of it; what it leaves out stays as it is. */
export const applyActor = (store: Store, body: ActorBody, typeOf: TypeOf): AppliedActor => {
  const id = findOrMakeActor(store, body.name, body.actorType ?? typeOf(body.name));
  const note = body.note ?? "";
  return {
    id,
    made: {
      aliases: addAliases(store, id, body),
      ties: body.ties.flatMap(({ kind, name, actorType, title = null, from = null, to = null }) => {
        const otherId = findOrMakeActor(store, name, actorType ?? typeOf(name));
        return tie(store, id, otherId, { kind, title, from, to }) ?? [];
      }),
      descriptions: describe(store, id, body.description ?? ""),
      notes: note === "" ? [] : [addComment(store, "actor", id, note) ?? []].flat(),
    },
  };
};

const addAliases = (store: Store, id: Id, { name, aliases }: ActorBody): readonly Id[] => {
  const actor = store.actors.byId(id);
  if (actor === null) return [];
  const known = new Map(store.actors.aliasesOf(id).map((alias) => [alias.alias, alias]));
  // The name itself may be an alias of an actor that is called otherwise.
  const told = new Map([{ name, kind: null }, ...aliases].map((alias) => [cleanName(alias.name), alias.kind ?? null]));
  return [...told].flatMap(([alias, kind]) => {
    const there = known.get(alias);
    if (there === undefined)
      return store.actors.addAlias(id, alias, kind ?? guessAliasKind(actor.name, actor.type, alias));
    if (kind !== null && there.kind !== "name" && there.kind !== kind) store.actors.setAlias(there.id, alias, kind);
    return [];
  });
};

/** A description that somebody wrote stays. */
const describe = (store: Store, id: Id, text: string): Made["descriptions"] => {
  const actor = store.actors.byId(id);
  if (text === "" || actor === null || actor.description !== null) return [];
  store.actors.edit(id, { ...actor, description: text });
  return [{ id, text }];
};
