import { CircleCheck, FolderOpen } from "lucide-react";
import type { ReactNode } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useAsk } from "../../bridge/ask.ts";
import { useJobs } from "../../bridge/jobs.ts";
import { openDialog } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Field.tsx";
import {
  cancelExport,
  chooseFolder,
  chooseQuery,
  chooseScope,
  revealFolder,
  runExport,
  sayReport,
  useExport,
} from "./export-state.ts";
import type { ExportScope } from "./export-state.ts";
import "./export-dialog.css";

/** What to export, and where to. */
export const ExportDialog = () => {
  const { phase, folder } = useExport();
  const close = (): void => openDialog(null);
  const running = phase.kind === "running";
  return (
    <Dialog
      title="Export to Markdown"
      onClose={close}
      actions={
        phase.kind === "done" ? (
          <>
            <Button onPress={() => void revealFolder()}>
              <FolderOpen size={14} aria-hidden />
              Show folder
            </Button>
            <Button look="primary" autoFocus onPress={close}>
              Done
            </Button>
          </>
        ) : running ? (
          <>
            <Button onPress={() => void cancelExport()}>Cancel export</Button>
            <Button onPress={close}>Go on in the background</Button>
          </>
        ) : (
          <>
            <Button onPress={close}>Cancel</Button>
            <Button look="primary" isDisabled={folder === null} onPress={() => void runExport()}>
              Export
            </Button>
          </>
        )
      }
    >
      <p className="export-what">
        A folder of Markdown files: an index, and one file per article, claim and actor; every passage as a quote with
        its tags, who says it, your note and a link back to its place.
      </p>
      {phase.kind === "done" ? (
        <output className="export-done">
          <CircleCheck size={18} aria-hidden />
          <span>
            {sayReport(phase.report)}.<span className="export-path">{phase.report.folder}</span>
            {phase.report.kept.length === 0 ? null : (
              <ul className="export-kept" aria-label="Kept as somebody edited them">
                {phase.report.kept.map((file) => (
                  <li key={file}>{file}</li>
                ))}
              </ul>
            )}
          </span>
        </output>
      ) : (
        <>
          <Scope disabled={running} />
          <Folder disabled={running} />
          {running ? <Progress jobId={phase.jobId} /> : null}
          {phase.kind === "failed" ? (
            <p className="field-error" role="alert">
              {phase.message}
            </p>
          ) : null}
        </>
      )}
    </Dialog>
  );
};

const Scope = ({ disabled }: { readonly disabled: boolean }) => {
  const { scope, request } = useExport();
  const info = useAsk("notebook.info", {});
  const query = request.query ?? null;
  const found = useAsk("search.count", { query: query ?? "" }, { when: query !== null });
  const saved = useAsk("search.saved", { counts: false });
  const passages = request.passageIds?.length ?? 0;
  const selected = request.articleIds?.length ?? 0;
  const [first = ""] = request.articleIds ?? [];
  const one = useAsk("library.article", { id: first }, { when: selected === 1 });
  const counts = info.data?.counts;
  return (
    <>
      <RadioGroup
        className="export-scope"
        value={scope}
        isDisabled={disabled}
        onChange={(value) => {
          if (isScope(value)) chooseScope(value);
        }}
      >
        <Label className="field-label">What to export</Label>
        <Choice value="notebook" label="The whole notebook">
          {counts === undefined
            ? ""
            : `${many(counts.articles, "article")}, ${many(counts.passages, "passage")}, ${many(counts.claims, "claim")}`}
        </Choice>
        {selected === 0 ? null : (
          <Choice
            value="articles"
            label={selected === 1 ? "One article" : `The ${selected.toLocaleString()} selected articles`}
          >
            {one.data?.title ?? "With all their passages and notes"}
          </Choice>
        )}
        {passages === 0 ? null : (
          <Choice
            value="passages"
            label={passages === 1 ? "The selected passage" : `The ${passages.toLocaleString()} selected passages`}
          >
            With their tags, who says them, and your notes
          </Choice>
        )}
        {query === null ? null : (
          <Choice value="query" label="What the search finds">
            <code className="export-query">{query}</code>
            {found.data === undefined
              ? ""
              : found.data.problem === null
                ? ` · ${many(found.data.totals.passages, "passage")}`
                : ` · ${found.data.problem.message}`}
          </Choice>
        )}
      </RadioGroup>
      {saved.data === undefined || saved.data.length === 0 ? null : (
        <Select
          label="Saved search"
          value={saved.data.find((search) => scope === "query" && search.query === query)?.id ?? ""}
          options={[{ value: "", label: "None" }, ...saved.data.map(({ id, name }) => ({ value: id, label: name }))]}
          hint="Exports the passages that it finds now."
          onChange={(id) => {
            const chosen = saved.data.find((search) => search.id === id);
            if (chosen === undefined) chooseScope("notebook");
            else chooseQuery(chosen.query);
          }}
        />
      )}
    </>
  );
};

const scopes: readonly string[] = ["notebook", "articles", "passages", "query"] satisfies readonly ExportScope[];
const isScope = (value: string): value is ExportScope => scopes.includes(value);

const many = (n: number, one: string): string => `${n.toLocaleString()} ${one}${n === 1 ? "" : "s"}`;

type ChoiceProps = { readonly value: ExportScope; readonly label: string; readonly children: ReactNode };

const Choice = ({ value, label, children }: ChoiceProps) => (
  <Radio value={value} className="export-choice">
    <span className="export-dot" aria-hidden />
    <span className="export-choice-text">
      <strong>{label}</strong>
      <span className="export-detail">{children}</span>
    </span>
  </Radio>
);

const Folder = ({ disabled }: { readonly disabled: boolean }) => {
  const folder = useExport((state) => state.folder);
  const name = folder?.names[0] ?? null;
  return (
    <div className="field">
      <span className="field-label">Where to</span>
      <div className="export-folder">
        <span className={`export-folder-name truncate${name === null ? " is-empty" : ""}`} title={name ?? undefined}>
          {name ?? "No folder chosen yet"}
        </span>
        <Button isDisabled={disabled} autoFocus={folder === null} onPress={() => void chooseFolder()}>
          <FolderOpen size={14} aria-hidden />
          {folder === null ? "Choose folder…" : "Change…"}
        </Button>
      </div>
      <span className="field-hint">
        Only files that an earlier export made are overwritten; yours stay as they are.
      </span>
    </div>
  );
};

const Progress = ({ jobId }: { readonly jobId: string | null }) => {
  const job = useJobs().find((each) => each.jobId === jobId);
  const total = job?.total ?? null;
  return (
    <output className="export-progress">
      <progress aria-label="Export" {...(job === undefined || total === null ? {} : { value: job.done, max: total })} />
      <span className="truncate">
        {job === undefined
          ? "Starting…"
          : `${job.done.toLocaleString()}${total === null ? "" : ` of ${total.toLocaleString()}`}${job.at === null ? "" : ` · ${job.at}`}`}
      </span>
    </output>
  );
};
