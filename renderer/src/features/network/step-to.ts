import type { ActorNetwork } from "../../../../shared/domain/network.ts";
import type { Chosen } from "./chosen.ts";

/**
 * Where N, P, E and Shift+E lead in the picture: through actors and sources by weight, and through the edges of the one that was come
 * to last. Null for other keys, and where there is nothing.
 */
export const stepTo = (key: string, { nodes, edges }: ActorNetwork, chosen: Chosen | null): Chosen | null => {
  const tied = new Set(edges.flatMap(({ speaker, other }) => [speaker, other]));
  const shown = nodes.filter(({ id }) => tied.has(id));
  const here = chosen === null ? null : chosen.kind === "actor" ? chosen.id : chosen.speaker;
  const at = shown.findIndex(({ id }) => id === here);
  if (key === "n" || key === "p") {
    const to = at === -1 ? 0 : (at + (key === "n" ? 1 : -1) + shown.length) % shown.length;
    const actor = shown[to];
    return actor === undefined ? null : { kind: "actor", id: actor.id };
  }
  if (key !== "e" && key !== "E") return null;
  // Of an actor its own edges come first; those of others that lead to it are theirs.
  const own = edges.filter(({ speaker }) => here === null || speaker === here);
  const list = own.length > 0 ? own : edges.filter(({ other }) => other === here);
  const current =
    chosen?.kind === "edge"
      ? list.findIndex(
          (edge) => edge.other === chosen.other && edge.kind === chosen.edge && edge.speaker === chosen.speaker,
        )
      : -1;
  const to =
    current === -1
      ? key === "e"
        ? 0
        : list.length - 1
      : (current + (key === "e" ? 1 : -1) + list.length) % list.length;
  const edge = list[to];
  return edge === undefined ? null : { kind: "edge", speaker: edge.speaker, other: edge.other, edge: edge.kind };
};
