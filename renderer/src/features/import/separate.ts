import type { ImportItem } from "../../../../shared/contract/import.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { countOf } from "../../../../shared/domain/labels.ts";
import { lookUp, startJob } from "../../bridge/act.ts";
import { ended, resultOf } from "../../bridge/jobs.ts";
import { tellProblem } from "../../bridge/problems.ts";
import { readArticle } from "../../session/session.ts";
import { showToast } from "../../ui/Toasts.tsx";
import { keepReport, useImportReport } from "./import-report.ts";

/** Make an article of its own of a version, with those after it, and open it. Its id; null when that failed. */
export const makeSeparate = async (articleId: Id, revisionId: Id): Promise<Id | null> => {
  const jobId = await startJob("import.splitOff", { articleId, revisionId });
  if (jobId === null) return null;
  const event = await ended(jobId);
  const split = resultOf("import.splitOff", event);
  if (event.failure !== null && event.state !== "cancelled") tellProblem(event.failure);
  if (split === null) return null;
  readArticle(split.articleId);
  const lost = split.lost === 0 ? "" : `; ${countOf(split.lost, "passage")} not found in the text it had before`;
  showToast({ kind: "done", message: `It is an article of its own now${lost}` });
  return split.articleId;
};

/** The same for what an import took for a newer version. */
export const makeUpdateSeparate = async (item: ImportItem): Promise<void> => {
  const { articleId } = item;
  if (articleId === null) return;
  const versions = await lookUp("revisions.list", { articleId });
  const latest = versions?.findLast(({ reason }) => reason === "reimport");
  if (latest === undefined) return;
  const separate = await makeSeparate(articleId, latest.id);
  if (separate === null) return;
  const { items } = useImportReport.getState();
  const now: ImportItem = { ...item, articleId: separate, status: "imported", message: "as a separate article" };
  keepReport(items.map((each) => (each === item ? now : each)));
};
