import { startCore } from "../core/core.ts";
import type { Core, CoreOptions } from "../core/core.ts";
import type { OpenedDatabase } from "../core/store/index.ts";
import { Refusal } from "../../shared/contract/failure.ts";
import type { Outcome } from "../../shared/contract/failure.ts";
import type { Asked, CommandName, ActionName, JobName, Output, QueryName } from "../../shared/contract/methods.ts";
import type { Io } from "./io.ts";
import { plain } from "./table.ts";

/** An open notebook to ask; failures are thrown as refusals. */
export type Session = {
  readonly ask: <M extends QueryName | CommandName | ActionName>(name: M, input: Asked<M>) => Promise<Output<M>>;
  /** Runs a job to its end. Ctrl+C cancels it: then what was done until then comes back, with `cancelled`. */
  readonly run: <M extends JobName>(
    name: M,
    input: Asked<M>,
  ) => Promise<{ readonly output: Output<M>; readonly cancelled: boolean }>;
};

/** Opens the notebook for as long as `work` takes, and lets go of it whatever happens. */
export const withSession = async <T>(
  opened: OpenedDatabase,
  io: Io,
  work: (session: Session) => Promise<T>,
  fetchPage?: CoreOptions["fetchPage"],
): Promise<T> => {
  const core = startCore(opened, fetchPage === undefined ? {} : { fetchPage });
  try {
    return await work(sessionOf(core, io));
  } finally {
    await core.close();
  }
};

const sessionOf = (core: Core, io: Io): Session => ({
  ask: async (name, input) => {
    // An answer is an output for every method that is no job; the compiler does not narrow a generic name.
    return unwrap(await core.call(name, input)) as Output<typeof name>;
  },
  run: async (name, input) => {
    const stop = io.interactive ? showProgress(core, io) : () => {};
    const { jobId } = unwrap(await core.dispatch(name, input)) as { readonly jobId: string };
    const cancel = (): void => void core.call("jobs.cancel", { jobId });
    io.signal.addEventListener("abort", cancel);
    try {
      if (io.signal.aborted) cancel();
      // The handler of `name` is checked against the contract; on its way through the job it lost its type.
      const output = unwrap(await core.finished(jobId)) as Output<typeof name>;
      return { output, cancelled: io.signal.aborted };
    } finally {
      io.signal.removeEventListener("abort", cancel);
      stop();
    }
  },
});

const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Refusal(outcome.failure.kind, outcome.failure.message);
  return outcome.value;
};

/** One line that is written over and over, and gone at the end. */
const showProgress = (core: Core, io: Io): (() => void) => {
  const off = core.on((event) => {
    if (event.event !== "job" || event.payload.state !== "running") return;
    const { label, done, total, at } = event.payload;
    io.err(`\r\u001B[K${plain(`${label}: ${done}${total === null ? "" : ` of ${total}`} ${at ?? ""}`).slice(0, 78)}`);
  });
  return () => {
    off();
    io.err("\r\u001B[K");
  };
};
