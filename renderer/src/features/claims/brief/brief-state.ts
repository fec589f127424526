import type { Id } from "../../../../../shared/domain/id.ts";
import { tellProblem } from "../../../bridge/problems.ts";
import { openDialog, useSession } from "../../../session/session.ts";

/** The claim that is on the screen; null when there is none. */
export const useClaimShown = (): Id | null =>
  useSession(({ place }) => (place.view === "claims" && place.id !== null ? place.id : null));

/** The page about the claim that is on the screen. */
export const openBrief = (): void => {
  const { place } = useSession.getState();
  if (place.view === "claims" && place.id !== null) openDialog("brief");
  else tellProblem({ message: "Choose a claim first: a brief is a page about one claim." });
};
