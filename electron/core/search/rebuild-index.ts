import type { IndexReport } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { JobContext } from "../handlers.ts";
import type { Store } from "../store/index.ts";

/** So many problems are named; it is made anew for one as for many. */
const mostProblems = 20;

/**
 * Look through the search index and make it anew where something is wrong with it. Cancelled on the way, it says what is not
 * found yet; it is gone on with when it is asked for again or the notebook is opened.
 */
export const rebuildIndex = async (
  { index, readOnly }: Pick<Store, "index" | "readOnly">,
  { always }: Input<"search.rebuild">,
  job: JobContext,
): Promise<IndexReport> => {
  const problems: string[] = [];
  if (index.isIncomplete()) problems.push("the search index had not been made to its end");
  else {
    job.label("Check search index");
    for (const { done, total, problem } of index.check()) {
      if (problem !== null && problems.length < mostProblems) problems.push(problem);
      if (job.signal.aborted) return { problems, rebuilt: false, complete: problems.length === 0 };
      job.progress({ done, total });
      await job.breathe();
    }
    if (problems.length === 0 && always !== true) return { problems, rebuilt: false, complete: true };
    if (readOnly !== null) throw new Refusal("read-only", `the search index cannot be made anew: ${readOnly}`);
    index.startOver();
  }
  job.label("Rebuild search index");
  while (!job.signal.aborted && index.rebuildStep()) {
    job.progress(index.rebuildProgress());
    await job.breathe();
  }
  const complete = !index.isIncomplete();
  return { problems, rebuilt: complete, complete };
};
