import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { actorHandlers } from "./actor-handlers.ts";
import { assessmentHandlers } from "./assessment-handlers.ts";
import { claimHandlers } from "./claim-handlers.ts";
import { codeHandlers } from "./code-handlers.ts";
import { hypothesisHandlers } from "./hypothesis-handlers.ts";
import { matrixHandlers } from "./matrix-handlers.ts";
import { networkHandlers } from "./network-handlers.ts";
import { sourceHandlers } from "./source-handlers.ts";
import { timelineHandlers } from "./timeline-handlers.ts";

/** The registries: what passages are tagged with. */
export const claimsHandlers = (
  store: Store,
  who: string,
): HandlersOf<"claims."> &
  HandlersOf<"assessments."> &
  HandlersOf<"hypotheses."> &
  HandlersOf<"actors."> &
  HandlersOf<"sources."> &
  HandlersOf<"codes."> &
  HandlersOf<"network."> &
  HandlersOf<"timeline."> &
  HandlersOf<"matrix."> => ({
  ...claimHandlers(store),
  ...assessmentHandlers(store, who),
  ...hypothesisHandlers(store),
  ...actorHandlers(store),
  ...sourceHandlers(store),
  ...codeHandlers(store),
  ...networkHandlers(store),
  ...timelineHandlers(store),
  ...matrixHandlers(store),
});
