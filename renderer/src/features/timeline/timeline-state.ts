import type { Position } from "../../../../shared/domain/attribution.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { TimelineAxis } from "../../../../shared/domain/timeline.ts";
import { keptPerNotebook } from "../../session/kept.ts";
import { everything } from "../scope/index.ts";
import type { ViewScope } from "../scope/index.ts";
import type { Days } from "./days.ts";

/** A claim, or its appearances of one position in some days. */
export type ChosenLane = {
  readonly claimId: Id;
  readonly span: (Days & { readonly position: Position }) | null;
};

type TimelineState = {
  readonly look: "lanes" | "figures" | "table";
  readonly axis: TimelineAxis;
  readonly scope: ViewScope;
  readonly questionId: Id | null;
  readonly chosen: ChosenLane | null;
};

/** How the timeline was left. */
export const useTimelineState = keptPerNotebook<TimelineState>({
  look: "lanes",
  axis: "said",
  scope: everything,
  questionId: null,
  chosen: null,
});
