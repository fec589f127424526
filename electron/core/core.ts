import { userInfo } from "node:os";
import * as v from "valibot";
import type { Changed, CoreEventMessage } from "../../shared/contract/events.ts";
import type { Fetched } from "../../shared/contract/fetched.ts";
import { Refusal } from "../../shared/contract/failure.ts";
import type { Outcome } from "../../shared/contract/failure.ts";
import { isMethodName, methods } from "../../shared/contract/methods.ts";
import type { Answer, Asked, MethodName } from "../../shared/contract/methods.ts";
import { newId } from "../../shared/domain/id.ts";
import type { Id } from "../../shared/domain/id.ts";
import type { WriteOptions } from "./handlers.ts";
import { join } from "./join-handlers.ts";
import { openJobs } from "./jobs/index.ts";
import { inSteps, mergeWhenIdle } from "./merge-when-idle.ts";
import { openStore, sortSqliteError } from "./store/index.ts";
import type { OpenedDatabase, TouchedRow } from "./store/index.ts";

export type CallOptions = {
  /** Calls of one gesture are undone together; a call without one is a gesture of its own. */
  readonly gesture?: Id;
};

export type CoreOptions = {
  readonly who?: string;
  /** Resolves the tokens that main granted to windows. */
  readonly pathsOf?: (token: Id) => readonly string[];
  readonly savePathOf?: (token: Id) => string;
  /** The door to the network; without it nothing is fetched. */
  readonly fetchPage?: (url: string, signal: AbortSignal) => Promise<Fetched>;
  /** Whether the notebook stays open, so that when nothing else is due what later answers need is read, and an index gone on with. */
  readonly stays?: boolean;
};

export type Core = {
  readonly path: string;
  readonly readOnly: string | null;
  /** For callers that know the contract. */
  readonly call: <M extends MethodName>(name: M, input: Asked<M>, options?: CallOptions) => Promise<Outcome<Answer<M>>>;
  /** For what arrives from another process: nothing is trusted. */
  readonly dispatch: (name: unknown, input: unknown, options?: CallOptions) => Promise<Outcome<unknown>>;
  readonly on: (listener: (event: CoreEventMessage) => void) => () => void;
  /** Resolves when a job has ended, with what it gave. */
  readonly finished: (jobId: Id) => Promise<Outcome<unknown>>;
  /** Ends the jobs, writes everything out, lets go of the file. */
  readonly close: () => Promise<void>;
};

/** The notebook, ready to answer. The same in the app's utility process, in tests and in the command line. */
export const startCore = (opened: OpenedDatabase, options: CoreOptions = {}): Core => {
  const who = options.who ?? userInfo().username;
  const store = openStore(opened);
  /** For work that nobody waits for: of damage to the index nobody hears, for it is mended. */
  const unasked =
    (work: (forMs: number) => boolean) =>
    (forMs: number): boolean => {
      try {
        return work(forMs);
      } catch (error) {
        if (mended(error)) return false;
        throw error;
      }
    };
  const stays = options.stays === true;
  // What a write has made memory forget is read again then.
  const index = mergeWhenIdle(unasked((forMs) => store.index.merge(forMs) || (stays && store.warm(forMs))));
  const warming = stays ? inSteps(unasked(store.warm)) : null;
  warming?.start();
  const listeners = new Set<(event: CoreEventMessage) => void>();
  const emit = (event: CoreEventMessage): void => {
    for (const listener of listeners) listener(event);
  };
  const changed = (label: string, touched: readonly TouchedRow[]): void => {
    if (touched.length === 0) return;
    index.wrote();
    // Nobody looks, as on the command line: what the change means to a window need not be read.
    if (listeners.size > 0) emit({ event: "changed", payload: describe(label, touched) });
  };
  const describe = (label: string, touched: readonly TouchedRow[]): Changed => ({
    label,
    topics: store.touched.topics(touched),
    passages: store.touched.passages(touched),
    history: store.history.state(),
  });

  const write = <T>(
    command: string,
    input: unknown,
    gesture: Id,
    work: (label: (text: string) => void) => T,
    { asOne = false, lasting = true }: WriteOptions = {},
  ): T => {
    let said = command;
    const { value, touched } = store.write(
      { who, command, input: summary(input), gesture },
      (label) =>
        work((text) => {
          said = text;
          label(text);
        }),
      { joining: asOne ? "earlier" : null, lasting },
    );
    changed(said, touched);
    return value;
  };

  const jobs = openJobs({
    who,
    emit: (payload) => emit({ event: "job", payload }),
    write,
    pathsOf: options.pathsOf ?? unknownToken,
    savePathOf: options.savePathOf ?? unknownToken,
    fetchPage: options.fetchPage ?? noNetwork,
    sort: (error) => toFailure(mended(error) ? indexMended() : error, opened.path),
  });
  const handlers = join({
    store,
    indexChanged: () => {
      const payload = {
        label: "Search index",
        topics: ["passage", "article", "note"],
        history: store.history.state(),
      } as const;
      emit({ event: "changed", payload: { ...payload, passages: { upserted: [], removed: [] } } });
    },
    who,
    jobs,
    flip: (direction) => {
      const gesture = direction === "undo" ? store.history.newestGesture() : null;
      if (gesture !== null && jobs.isRunning(gesture))
        throw new Refusal(
          "in-use",
          `${store.history.state().undo ?? "a job"} is still running: cancel it first, then undo`,
        );
      const flipped = direction === "undo" ? store.history.undo() : store.history.redo();
      if (flipped === null) return null;
      changed(direction === "undo" ? `Undo ${flipped.label}` : `Redo ${flipped.label}`, flipped.touched);
      return { label: flipped.label };
    },
  });

  /**
   * Damage to the search index is no loss: it is emptied at once, so that nothing that is asked for or written meets the damage
   * again, and made anew beside everything else. Whether that is what the error came of.
   */
  let mending: Id | null = null;
  const mended = (error: unknown): boolean => {
    if (opened.readOnly !== null || mending !== null || !store.index.isDamage(error)) return false;
    store.index.startOver();
    goOnMending();
    return true;
  };
  const goOnMending = (): void => {
    const jobId = jobs.start("search.rebuild", (context) => handlers["search.rebuild"]({}, context));
    mending = jobId;
    void jobs.finished(jobId).then(() => {
      mending = null;
    });
  };
  if (stays && opened.readOnly === null && store.index.isIncomplete()) goOnMending();

  const answer = (name: MethodName, input: unknown, gesture: Id): unknown => {
    const method = methods[name];
    const parsed = v.safeParse(method.schema, input);
    if (!parsed.success) throw new Refusal("bad-input", complain(name, parsed.issues));
    // The schema of `name` has just accepted the input of `name`'s handler; the compiler cannot follow that pairing.
    const handler = handlers[name] as (input: unknown, context?: unknown) => unknown;
    switch (method.kind) {
      case "query":
      case "action":
        return handler(parsed.output);
      case "command":
        if (opened.readOnly !== null) throw new Refusal("read-only", opened.readOnly);
        return write(name, parsed.output, gesture, (label) => handler(parsed.output, { who, label }));
      case "job":
        return { jobId: jobs.start(name, (context) => Promise.resolve(handler(parsed.output, context))) };
    }
  };

  const dispatch = async (
    name: unknown,
    input: unknown,
    { gesture = newId() }: CallOptions = {},
  ): Promise<Outcome<unknown>> => {
    try {
      if (typeof name !== "string" || !isMethodName(name))
        throw new Refusal("bad-input", `there is no method ${String(name)}`);
      try {
        return { ok: true, value: await answer(name, input, gesture) };
      } catch (error) {
        if (!mended(error)) throw error;
        return { ok: true, value: await answer(name, input, gesture) };
      }
    } catch (error) {
      return { ok: false, failure: toFailure(error, opened.path) };
    }
  };

  return {
    path: opened.path,
    readOnly: opened.readOnly,
    // `dispatch` gives what the handler of `name` gave, and the handlers are checked against the contract.
    call: dispatch as Core["call"],
    dispatch,
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    finished: jobs.finished,
    close: async () => {
      await jobs.close();
      index.stop();
      warming?.stop();
      store.close();
    },
  };
};

const indexMended = (): Refusal =>
  new Refusal(
    "damaged",
    "the search index was damaged and is being made anew; nothing of the notebook is lost. Do this again",
  );

const unknownToken = (token: Id): never => {
  throw new Refusal("bad-input", `unknown file token ${token}`);
};

const noNetwork = (url: string): never => {
  throw new Refusal("network", `${url} is not fetched: there is no network here`);
};

const toFailure = (error: unknown, path: string) => {
  const sorted = sortSqliteError(error, path);
  if (sorted instanceof Refusal) return sorted.failure;
  const message = sorted instanceof Error ? (sorted.stack ?? sorted.message) : String(sorted);
  return { kind: "bug" as const, message: `this is a fault in Claimbook, nothing was written: ${message}` };
};

const complain = (name: string, issues: readonly v.BaseIssue<unknown>[]): string => {
  const first = issues[0];
  const where = first === undefined ? "" : (v.getDotPath(first) ?? "");
  return `${name}: ${where === "" ? "" : `${where}: `}${first?.message ?? "wrong input"}`;
};

/** The input as the log keeps it: long texts are cut, their length is told. */
const summary = (input: unknown): string =>
  JSON.stringify(input, (_key, value: unknown) =>
    typeof value === "string" && value.length > 500 ? `${value.slice(0, 200)}… (${value.length})` : value,
  );
