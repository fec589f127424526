import { Lock, PanelLeft, PanelRight, Pause, Play, Redo2, ShieldCheck, Undo2, X } from "lucide-react";
import type { JobEvent } from "../../../shared/contract/events.ts";
import { act } from "../bridge/act.ts";
import { useAsk } from "../bridge/ask.ts";
import { useJobs } from "../bridge/jobs.ts";
import { useHistoryState } from "../features/history/index.ts";
import { useSession } from "../session/session.ts";
import { IconButton } from "../ui/Button.tsx";
import { sayDuration } from "../ui/say-duration.ts";
import { runCommand } from "./commands.ts";
import { keysOf } from "./use-keys.ts";

/** What runs, what Undo would do, and whether the notebook can be written. */
export const StatusBar = () => {
  const platform = useSession((session) => session.shell?.platform ?? "");
  const sidebar = useSession((session) => session.sidebar);
  const inspector = useSession((session) => session.inspector);
  const jobs = useJobs();
  const info = useAsk("notebook.info", {});
  const { undo, redo } = useHistoryState();
  return (
    <footer className="status-bar">
      <IconButton
        label="Sidebar"
        keys={keysOf("view.sidebar", platform) ?? ""}
        pressed={sidebar}
        icon={<PanelLeft size={15} />}
        onPress={() => void runCommand("view.sidebar")}
      />
      <IconButton
        label={undo === null ? "Nothing to undo" : `Undo ${undo}`}
        keys={keysOf("history.undo", platform) ?? ""}
        icon={<Undo2 size={15} />}
        isDisabled={undo === null}
        onPress={() => void runCommand("history.undo")}
      />
      <IconButton
        label={redo === null ? "Nothing to redo" : `Redo ${redo}`}
        keys={keysOf("history.redo", platform) ?? ""}
        icon={<Redo2 size={15} />}
        isDisabled={redo === null}
        onPress={() => void runCommand("history.redo")}
      />
      <span className="status-undo truncate">{undo === null ? "" : `Last: ${undo}`}</span>
      <span className="status-space" />
      {jobs.map((job) => (
        <Job key={job.jobId} job={job} />
      ))}
      {typeof info.data?.readOnly === "string" ? (
        <span className="status-read-only" title={info.data.readOnly}>
          <Lock size={13} aria-hidden />
          Read only
        </span>
      ) : (
        <span
          className="status-saved"
          title="Every change is on disk before it is shown as done. Nothing leaves this machine."
        >
          <ShieldCheck size={13} aria-hidden />
          Saved on this machine
        </span>
      )}
      <IconButton
        label="Inspector"
        keys={keysOf("view.inspector", platform) ?? ""}
        pressed={inspector}
        icon={<PanelRight size={15} />}
        onPress={() => void runCommand("view.inspector")}
      />
    </footer>
  );
};

const Job = ({ job }: { readonly job: JobEvent }) => (
  <div className="job" role="status">
    <span className="truncate">
      {job.label}
      {job.total === null ? "" : ` · ${job.done.toLocaleString()} of ${job.total.toLocaleString()}`}
      {waitOf(job)}
      {job.at === null || job.paused ? "" : ` · ${job.at}`}
    </span>
    <progress aria-label={job.label} {...(job.total === null ? {} : { value: job.done, max: job.total })} />
    {canPause(job) ? (
      <IconButton
        label={`${job.paused ? "Resume" : "Pause"} ${job.label}`}
        icon={job.paused ? <Play size={13} /> : <Pause size={13} />}
        onPress={() => void act(job.paused ? "jobs.resume" : "jobs.pause", { jobId: job.jobId })}
      />
    ) : null}
    <IconButton
      label={`Cancel ${job.label}`}
      icon={<X size={13} />}
      onPress={() => void act("jobs.cancel", { jobId: job.jobId })}
    />
  </div>
);

const waitOf = ({ paused, remainingMs }: JobEvent): string =>
  paused ? " · paused" : remainingMs === null || remainingMs < 3000 ? "" : ` · ${sayDuration(remainingMs)} left`;

/** One thing is over before anybody could hold it. */
const canPause = ({ total, paused }: JobEvent): boolean => paused || (total !== null && total > 1);
