import type { VerificationReport } from "../../../../shared/contract/library.ts";
import type { Article } from "../../../../shared/domain/article.ts";
import { originalName } from "../../../../shared/domain/safe-file-name.ts";
import { startJob, tellShell } from "../../bridge/act.ts";
import { ended, resultOf } from "../../bridge/jobs.ts";
import { tellProblem } from "../../bridge/problems.ts";
import { readArticle } from "../../session/session.ts";
import { showToast } from "../../ui/Toasts.tsx";
import { sayReport } from "./say-verification.ts";

/** Compare every original and text with its hash; progress and Cancel stand in the status bar. */
export const verifyAllOriginals = async (): Promise<void> => {
  const jobId = await startJob("library.verifyAll", {});
  if (jobId === null) return;
  const event = await ended(jobId);
  const report = resultOf("library.verifyAll", event);
  if (report !== null) tellReport(report, event.state === "cancelled");
  else if (event.failure !== null) tellProblem(event.failure);
};

const tellReport = (report: VerificationReport, cancelled: boolean): void => {
  const [first] = report.differing;
  showToast({
    kind: first === undefined ? "done" : "problem",
    message: sayReport(report, cancelled),
    ...(first === undefined ? {} : { action: { label: "Show it", run: () => readArticle(first.articleId) } }),
  });
};

/** Ask where to, then write the bytes that the article came from. */
export const saveOriginal = async ({ id, title, snapshot }: Article): Promise<void> => {
  const name = originalName({ ...snapshot, title });
  const grant = await tellShell("shell.chooseSaveFile", { purpose: "original", name });
  if (grant === null) return;
  const jobId = await startJob("library.saveOriginal", { articleId: id, to: { token: grant.token } });
  if (jobId === null) return;
  const event = await ended(jobId);
  const saved = resultOf("library.saveOriginal", event);
  if (saved !== null)
    showToast({
      kind: "done",
      message: `Saved the original as ${saved.name} (${saved.byteLength.toLocaleString("en")} bytes)`,
    });
  else if (event.failure !== null && event.state !== "cancelled") tellProblem(event.failure);
};
