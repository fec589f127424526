import type { Verification, VerificationReport } from "../../../shared/contract/library.ts";
import type { JobContext } from "../handlers.ts";
import type { Store } from "../store/index.ts";

/** Verify article after article, others let in after each. When cancelled, the report says what was compared until then. */
export const verifyAll = async (store: Store, job: JobContext): Promise<VerificationReport> => {
  job.label("Verify originals");
  const ids = store.verifying.ids();
  const differing: Verification[] = [];
  let checked = 0;
  for (const [done, id] of ids.entries()) {
    if (job.signal.aborted) break;
    const verification = store.verifying.article(id);
    // One removed meanwhile is no longer there to compare.
    if (verification !== null) {
      checked += 1;
      if (verification.problems.length > 0) differing.push(verification);
      job.progress({ done: done + 1, total: ids.length, at: verification.title });
    }
    await job.breathe();
  }
  return { checked, differing };
};
