import type { Id } from "../../../../shared/domain/id.ts";

export type Place = { readonly x: number; readonly y: number };

/** Between neighbours on the spiral, in the picture's own units. */
const apart = 92;
/** The angle of a sunflower's seeds: no two stand behind each other. */
const golden = Math.PI * (3 - Math.sqrt(5));

/**
 * Where the layout begins: on a spiral, the heaviest in the middle, so that the same network always looks the same; an actor
 * that was there already begins where it stood.
 */
export const startOf = (ids: readonly Id[], before: ReadonlyMap<Id, Place>): ReadonlyMap<Id, Place> =>
  new Map(
    ids.map((id, at) => {
      const radius = apart * Math.sqrt(at);
      return [id, before.get(id) ?? { x: radius * Math.cos(at * golden), y: radius * Math.sin(at * golden) }];
    }),
  );
