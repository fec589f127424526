import type { Act } from "../../../../shared/domain/attribution.ts";
import { edgeKinds } from "../../../../shared/domain/network.ts";
import type { EdgeKind } from "../../../../shared/domain/network.ts";
import { keptPerNotebook } from "../../session/kept.ts";
import { everything } from "../scope/index.ts";
import type { ViewScope } from "../scope/index.ts";
import type { Chosen } from "./chosen.ts";

type NetworkState = {
  readonly look: "picture" | "table";
  readonly scope: ViewScope;
  readonly act: Act | null;
  readonly kinds: readonly EdgeKind[];
  readonly least: number;
  readonly actors: number;
  /** Whether sources that are no actors are drawn. */
  readonly unnamed: boolean;
  readonly chosen: Chosen | null;
};

/** How the network was left. */
export const useNetworkState = keptPerNotebook<NetworkState>({
  look: "picture",
  scope: everything,
  act: null,
  kinds: edgeKinds,
  least: 1,
  actors: 60,
  unnamed: true,
  chosen: null,
});
