import { startJob } from "../../bridge/act.ts";
import { ended, resultOf } from "../../bridge/jobs.ts";
import { tellProblem } from "../../bridge/problems.ts";
import { showToast } from "../../ui/Toasts.tsx";
import { countOf } from "./copy-words.ts";

/** Compare what was not compared yet, or all articles anew; progress and Cancel stand in the status bar. */
export const findCopies = async (again: boolean): Promise<void> => {
  const jobId = await startJob("copies.find", { again });
  if (jobId === null) return;
  const event = await ended(jobId);
  const found = resultOf("copies.find", event);
  if (found === null) {
    if (event.failure !== null && event.state !== "cancelled") tellProblem(event.failure);
    return;
  }
  const compared = `${countOf(found.checked, "article")} compared`;
  const pairs = found.proposed === 0 ? "nothing new" : countOf(found.proposed, "possible copy", "possible copies");
  showToast({
    kind: "done",
    message: event.state === "cancelled" ? `Cancelled: ${compared} before that, ${pairs}` : `${compared}: ${pairs}`,
  });
};
