import type { ImportInput, TablePreview } from "../../../../shared/contract/import.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { TableField } from "../../../../shared/domain/table-columns.ts";
import { startJob, tellShell } from "../../bridge/act.ts";
import { askAgain } from "../../bridge/ask.ts";
import { grantDropped } from "../../bridge/bridge.ts";
import { ended, resultOf } from "../../bridge/jobs.ts";
import { tellProblem } from "../../bridge/problems.ts";
import { readArticle, openDialog } from "../../session/session.ts";
import { showToast } from "../../ui/Toasts.tsx";
import { isTableName, usePendingTables } from "./choose-columns.ts";
import { keepReport } from "./import-report.ts";
import { makeUpdateSeparate } from "./separate.ts";
import { sayOutcome } from "./say-outcome.ts";

export const chooseFilesToImport = async (): Promise<void> => choose(false);
export const chooseFolderToImport = async (): Promise<void> => choose(true);
export const openAddresses = (): void => openDialog("addresses");
export const openPaste = (): void => openDialog("paste");

/** Files and folders that were dropped on the window. */
export const importDropped = async (files: readonly File[]): Promise<void> => {
  const grant = await grantDropped(files);
  if (!grant.ok) tellProblem(grant.failure);
  else if (grant.value === null)
    tellProblem({ message: "what was dropped is no file on this machine: save it first, then drop the file" });
  else await importGranted(grant.value);
};

/** Import, then say what came of it: the article opens when it is only one. */
export const runImport = async (items: readonly ImportInput[], tables: readonly Table[] = []): Promise<void> => {
  const jobId = await startJob("import.run", { items: [...items], tables: [...tables] });
  if (jobId !== null) await follow(jobId);
};

/** Go on with an import that was broken off. */
export const resumeImport = async (batchId: Id): Promise<void> => {
  const jobId = await startJob("import.resume", { batchId });
  askAgain("import.interrupted");
  if (jobId !== null) await follow(jobId);
};

/** Read an article again: what comes is its newer version. */
export const readAgain = async (articleId: Id, item: ImportInput): Promise<void> => {
  const jobId = await startJob("import.again", { articleId, item });
  if (jobId !== null) await follow(jobId);
};

export const readAgainFromFile = async (articleId: Id): Promise<void> => {
  const grant = await tellShell("shell.chooseFiles", { folders: false });
  if (grant !== null) await readAgain(articleId, { kind: "grant", token: grant.token });
};

const follow = async (jobId: Id): Promise<void> => {
  const event = await ended(jobId);
  // With the disk full, for one, it is not over: what is left is offered again.
  askAgain("import.interrupted");
  const report = resultOf("import.run", event)?.items ?? [];
  if (event.failure !== null && event.state !== "cancelled") tellProblem(event.failure);
  if (report.length === 0) {
    if (event.failure === null)
      showToast({
        kind: "done",
        message: event.state === "cancelled" ? "Import cancelled" : "There was nothing to import",
      });
    return;
  }
  keepReport(report);
  const imported = report.filter(({ status }) => status === "imported" || status === "updated");
  const [only] = report;
  const opened = imported.length === 1 ? imported[0] : undefined;
  if (typeof opened?.articleId === "string") readArticle(opened.articleId);
  const existing = report.length === 1 && only?.status === "duplicate" ? only.articleId : null;
  showToast({
    kind: imported.length === 0 && existing === null ? "problem" : "done",
    message: sayOutcome(report, event.state === "cancelled"),
    action:
      existing !== null
        ? { label: "Open it", run: () => readArticle(existing) }
        : report.length === 1 && only?.status === "updated"
          ? { label: "Make it a separate article", run: () => void makeUpdateSeparate(only) }
          : { label: "Show report", run: () => openDialog("import-report") },
  });
};

type Table = { file: string | null; columns: { heading: string; field: TableField }[] };

/** Files that the user gave; where there are tables among them, what their columns hold is asked first. */
export const importGranted = async ({
  token,
  names,
}: {
  readonly token: Id;
  readonly names: readonly string[];
}): Promise<void> => {
  const tables = names.some(isTableName) ? await lookAt(token) : [];
  if (tables.length === 0) return runImport([{ kind: "grant", token }]);
  usePendingTables.setState({ pending: { token, tables } });
  openDialog("tables");
};

/** None when they cannot be read: then the import itself says why. */
const lookAt = async (token: Id): Promise<readonly TablePreview[]> => {
  const jobId = await startJob("import.tables", { token });
  return jobId === null ? [] : (resultOf("import.tables", await ended(jobId))?.tables ?? []);
};

const choose = async (folders: boolean): Promise<void> => {
  const grant = await tellShell("shell.chooseFiles", { folders });
  if (grant !== null) await importGranted(grant);
};
