import type { JobEvent } from "../shared/contract/events.ts";
import type { ImportReport } from "../shared/contract/import.ts";
import { createNotebook } from "../electron/core/store/index.ts";
import { openCoreThread } from "./core-thread.ts";

export type Imported = {
  /** Until every article was in, searchable and undoable. */
  readonly tookMs: number;
  /** Processor time until then, of all threads. */
  readonly cpuMs: number;
  /** From then on, until they were compared for copies. */
  readonly copiesMs: number;
  /** Above what the process had before, parser threads included; until every article was in. */
  readonly grownMb: number;
  /** The same at the moment when so many articles were in. */
  readonly grownAtMb: ReadonlyMap<number, number>;
};

const marks = [2_000, 5_000, 10_000, 20_000, 30_000];

/** Import a folder into a new notebook, through the built core as a window asks it, and take the time. */
export const importAlone = async (notebook: string, folder: string, articles: number): Promise<Imported> => {
  createNotebook(notebook, "Bench").close();
  const core = await openCoreThread(notebook);
  const before = process.memoryUsage.rss();
  let peak = before;
  const grownAtMb = new Map<number, number>();
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  let inAt: { readonly at: number; readonly cpuMs: number } | null = null;
  const ended = new Promise<JobEvent>((resolve) => {
    core.listen(({ event, payload }) => {
      if (event !== "job") return;
      if (payload.label === "Look for copies") {
        inAt ??= { at: performance.now(), cpuMs: cpu() };
        clearInterval(watch);
      } else
        for (const mark of marks)
          if (payload.done >= mark && !grownAtMb.has(mark))
            grownAtMb.set(mark, (process.memoryUsage.rss() - before) / 2 ** 20);
      if (payload.state !== "running") resolve(payload);
    });
  });
  const start = performance.now();
  const startCpu = cpu();
  await core.ask("import.run", { items: [{ kind: "path", path: folder }] });
  const { result, failure } = await ended;
  const end = { at: performance.now(), cpuMs: cpu() };
  clearInterval(watch);
  await core.close();
  if (failure !== null) throw new Error(failure.message);
  // What `import.run` gives; the event does not know of which method.
  const { items } = result as ImportReport;
  const wrong = items.filter((item) => item.status !== "imported");
  if (items.length !== articles || wrong.length > 0)
    throw new Error(`${items.length - wrong.length} of ${articles} came in: ${wrong[0]?.name} ${wrong[0]?.message}`);
  const done = inAt ?? end;
  return {
    tookMs: done.at - start,
    cpuMs: done.cpuMs - startCpu,
    copiesMs: end.at - done.at,
    grownMb: (peak - before) / 2 ** 20,
    grownAtMb,
  };
};

/** Milliseconds of the processor that this process used so far: what other programs do does not count. */
export const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
