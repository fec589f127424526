import type { JobEvent } from "../../../../shared/contract/events.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { startJob } from "../../bridge/act.ts";
import { on } from "../../bridge/bridge.ts";
import { ended, resultOf } from "../../bridge/jobs.ts";
import { tellProblem } from "../../bridge/problems.ts";
import { showToast } from "../../ui/Toasts.tsx";
import { sayIndex } from "./say-index.ts";

/** Asked for here: its end is told by who asked. */
let asked = 0;

/** Look through the search index and make it anew where it is damaged; progress and Cancel stand in the status bar. */
export const checkIndex = async (): Promise<void> => {
  asked += 1;
  try {
    const jobId = await startJob("search.rebuild", {});
    if (jobId !== null) tell(await ended(jobId));
  } finally {
    asked -= 1;
  }
};

/** Tell when the notebook makes its index anew by itself, and when it is done. Called once, at start. */
export const followIndex = (): void => {
  let known: Id | null = null;
  on("job", (event) => {
    if (event.method !== "search.rebuild") return;
    if (event.jobId === known) {
      if (event.state === "running") return;
      known = null;
      tell(event);
    } else if (asked === 0 && event.state === "running") {
      known = event.jobId;
      showToast({
        kind: "problem",
        message:
          "The search index was damaged or not complete and is being made anew. Nothing of the notebook is lost; until it is done some hits are missing.",
      });
    }
  });
};

const tell = (event: JobEvent): void => {
  const report = resultOf("search.rebuild", event);
  if (report !== null) showToast({ kind: report.complete ? "done" : "problem", message: sayIndex(report) });
  else if (event.failure !== null) tellProblem(event.failure);
};
