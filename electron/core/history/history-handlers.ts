import type { HandlersOf } from "../handlers.ts";
import type { CoreParts } from "../join-handlers.ts";

export const historyHandlers = ({
  store,
  jobs,
  flip,
}: CoreParts): HandlersOf<"history."> &
  HandlersOf<"jobs."> &
  HandlersOf<"notebook.check"> &
  HandlersOf<"notebook.backup"> => ({
  "history.state": () => store.history.state(),
  "history.list": ({ limit, offset }) => store.history.list(limit, offset),
  "history.undo": () => flip("undo"),
  "history.redo": () => flip("redo"),
  "jobs.cancel": ({ jobId }) => {
    jobs.cancel(jobId);
    return null;
  },
  "jobs.pause": ({ jobId }) => {
    jobs.pause(jobId, true);
    return null;
  },
  "jobs.resume": ({ jobId }) => {
    jobs.pause(jobId, false);
    return null;
  },
  "notebook.check": () => store.check(),
  "notebook.backup": ({ path }) => {
    store.backup(path);
    return null;
  },
});
