import type { Id } from "../../../../shared/domain/id.ts";
import type { EdgeKind, NetworkEdge } from "../../../../shared/domain/network.ts";

/** An edge or an actor whose passages are shown. */
export type Chosen =
  | { readonly kind: "actor"; readonly id: Id }
  | { readonly kind: "edge"; readonly speaker: Id; readonly other: Id; readonly edge: EdgeKind };

export const edgeId = ({ speaker, other, kind }: Pick<NetworkEdge, "speaker" | "other" | "kind">): string =>
  `${kind}-${speaker}-${other}`;

export const isSame = (chosen: Chosen | null, { speaker, other, kind }: NetworkEdge): boolean =>
  chosen?.kind === "edge" && chosen.speaker === speaker && chosen.other === other && chosen.edge === kind;
