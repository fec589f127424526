import { create } from "zustand";
import type { ExportReport } from "../../../../shared/contract/export.ts";
import type { Grant } from "../../../../shared/contract/shell.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { act, startJob, tellShell } from "../../bridge/act.ts";
import { ended, resultOf } from "../../bridge/jobs.ts";
import { openDialog, useSession } from "../../session/session.ts";
import { showToast } from "../../ui/Toasts.tsx";

export type ExportScope = "notebook" | "articles" | "passages" | "query";

/** What was on the screen when the user asked to export. */
export type ExportRequest = {
  readonly articleIds?: readonly Id[];
  readonly passageIds?: readonly Id[];
  readonly query?: string;
};

type Phase =
  | { readonly kind: "choosing" }
  | { readonly kind: "running"; readonly jobId: Id | null }
  | { readonly kind: "done"; readonly report: ExportReport }
  | { readonly kind: "failed"; readonly message: string };

type State = {
  readonly request: ExportRequest;
  readonly scope: ExportScope;
  /** The folder chosen last; a token of the shell, so it is good as long as the window's notebook is. */
  readonly folder: (Grant & { readonly notebook: string | null }) | null;
  readonly phase: Phase;
};

export const useExport = create<State>(() => ({
  request: {},
  scope: "notebook",
  folder: null,
  phase: { kind: "choosing" },
}));

/** Open the export dialog, ready for some articles, for a query, or for all there is. */
export const openExport = (request: ExportRequest): void => {
  // One that runs is shown again, not forgotten.
  if (useExport.getState().phase.kind !== "running") {
    const { place, left } = useSession.getState();
    const search = place.view === "search" ? place : left.search;
    const typed = search?.view === "search" ? search.query.trim() : "";
    const asked = request.query?.trim() ?? typed;
    const { folder } = useExport.getState();
    const open = place.view === "articles" && place.articleId !== null ? { articleIds: [place.articleId] } : {};
    useExport.setState({
      request: { ...open, ...request, ...(asked === "" ? {} : { query: asked }) },
      scope:
        (request.passageIds?.length ?? 0) > 0
          ? "passages"
          : (request.articleIds?.length ?? 0) > 0
            ? "articles"
            : request.query === undefined && place.view !== "search"
              ? "notebook"
              : asked === ""
                ? "notebook"
                : "query",
      folder: folder?.notebook === notebookPath() ? folder : null,
      phase: { kind: "choosing" },
    });
  }
  openDialog("export");
};

/** Another search than the one on the screen. */
export const chooseQuery = (query: string): void =>
  useExport.setState(({ request }) => ({ request: { ...request, query }, scope: "query" }));

export const chooseScope = (scope: ExportScope): void => useExport.setState({ scope });

export const chooseFolder = async (): Promise<void> => {
  const grant = await tellShell("shell.chooseFolder", { purpose: "export" });
  if (grant !== null)
    useExport.setState({ folder: { ...grant, notebook: notebookPath() }, phase: { kind: "choosing" } });
};

/** Runs on when the dialog is closed, and says then what came of it. */
export const runExport = async (): Promise<void> => {
  const { folder, scope, request } = useExport.getState();
  if (folder === null) return;
  useExport.setState({ phase: { kind: "running", jobId: null } });
  const jobId = await startJob("export.markdown", {
    folder: { token: folder.token },
    ...(scope === "articles" && request.articleIds !== undefined ? { articleIds: [...request.articleIds] } : {}),
    ...(scope === "passages" && request.passageIds !== undefined ? { passageIds: [...request.passageIds] } : {}),
    ...(scope === "query" && request.query !== undefined ? { query: request.query } : {}),
  });
  if (jobId === null) {
    useExport.setState({ phase: { kind: "choosing" } });
    return;
  }
  useExport.setState({ phase: { kind: "running", jobId } });
  const event = await ended(jobId);
  const report = resultOf("export.markdown", event);
  const phase: Phase =
    event.state === "cancelled"
      ? { kind: "choosing" }
      : report === null
        ? { kind: "failed", message: event.failure?.message ?? "the export did not finish" }
        : { kind: "done", report };
  useExport.setState({ phase });
  if (useSession.getState().dialog !== "export") tellLater(phase);
};

const tellLater = (phase: Phase): void => {
  if (phase.kind === "done")
    showToast({
      kind: "done",
      message: sayReport(phase.report),
      action: { label: "Show folder", run: () => void revealFolder() },
    });
  if (phase.kind === "failed") showToast({ kind: "problem", message: `Export: ${phase.message}` });
};

export const cancelExport = async (): Promise<void> => {
  const { phase } = useExport.getState();
  if (phase.kind === "running" && phase.jobId !== null) await act("jobs.cancel", { jobId: phase.jobId });
};

export const revealFolder = async (): Promise<void> => {
  const { folder } = useExport.getState();
  if (folder !== null) await tellShell("shell.reveal", { token: folder.token });
};

export const sayReport = ({ files, passages, removed, kept }: ExportReport): string =>
  [
    `${count(files, "file")} with ${count(passages, "passage")} written`,
    ...(removed === 0 ? [] : [`${count(removed, "file")} of an earlier export removed`]),
    ...(kept.length === 0 ? [] : [`${count(kept.length, "edited file")} kept`]),
  ].join(", ");

const count = (n: number, one: string): string => `${n.toLocaleString("en")} ${one}${n === 1 ? "" : "s"}`;

const notebookPath = (): string | null => useSession.getState().shell?.notebook?.path ?? null;
