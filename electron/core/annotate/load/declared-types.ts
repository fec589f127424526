import type { ActorType } from "../../../../shared/domain/actor.ts";
import { foldName } from "../../store/names.ts";
import type { ReadItem } from "./read-annotations.ts";

/** What an actor is that an annotation only names. */
export type TypeOf = (name: string) => ActorType;

/** As some annotation of the file says, which may stand further down; else a person. */
export const declaredTypes = (items: readonly ReadItem[]): TypeOf => {
  const types = new Map<string, ActorType>();
  for (const item of items)
    for (const body of item.kind === "read" ? item.annotation.body : [])
      if (body.kind === "actor" && body.actorType !== undefined) types.set(foldName(body.name), body.actorType);
  return (name) => types.get(foldName(name)) ?? "person";
};
