import type { Fetched } from "../../shared/contract/fetched.ts";
import type {
  ActionName,
  CommandName,
  Input,
  JobName,
  Methods,
  Output,
  QueryName,
} from "../../shared/contract/methods.ts";
import type { Id } from "../../shared/domain/id.ts";

/** What a command gets beside its input. */
export type ChangeContext = {
  readonly who: string;
  /** What the Undo menu will say: `Tag “Orsk” as actor`. */
  readonly label: (text: string) => void;
};

/** Why a job is aborted when the notebook is closed rather than the job cancelled. */
export const closing = "closing";

export type WriteOptions = {
  /**
   * One step for undo as old as the job's beginning, also when others write in between: only for what rests on nothing
   * that they could write.
   */
  readonly asOne?: boolean;
  /** Whether it is on the disk when the write returns, which it is unless told; only for what can be done over. */
  readonly lasting?: boolean;
};

/** What a job gets beside its input. */
export type JobContext = {
  readonly jobId: Id;
  readonly who: string;
  /** Aborted when the user cancels; check it between steps. */
  readonly signal: AbortSignal;
  /** What the status bar says the job is. */
  readonly label: (text: string) => void;
  readonly progress: (step: {
    readonly done: number;
    readonly total: number | null;
    readonly at?: string | null;
  }) => void;
  /**
   * One recorded transaction; all of a job's writes are one gesture for undo, and the label of the last one is what the
   * Undo menu says: it speaks for all of the job so far, and may be made of what the work gave.
   */
  readonly write: <T>(label: string | ((value: T) => string), work: () => T, options?: WriteOptions) => T;
  /** Turn a token that main granted into the paths it stands for. Refuses an unknown one. */
  readonly pathsOf: (token: Id) => readonly string[];
  /** The file that the user chose in a save dialog, for a token that is good once. Refuses any other. */
  readonly savePathOf: (token: Id) => string;
  /** Get a page from the network, through the one guarded door; stops with the job. */
  readonly fetchPage: (url: string) => Promise<Fetched>;
  readonly isPaused: () => boolean;
  /** Let the event loop answer others, and stand still while paused; call it every few milliseconds of work. */
  readonly breathe: () => Promise<void>;
};

export type QueryHandlers = {
  readonly [M in QueryName]: (
    input: Input<M>,
  ) => Methods[M] extends { readonly sliced: true } ? Promise<Output<M>> : Output<M>;
};
export type CommandHandlers = { readonly [M in CommandName]: (input: Input<M>, change: ChangeContext) => Output<M> };
export type ActionHandlers = { readonly [M in ActionName]: (input: Input<M>) => Output<M> };
export type JobHandlers = { readonly [M in JobName]: (input: Input<M>, job: JobContext) => Promise<Output<M>> };

/** Every method of the contract, answered. A missing or wrong one is a type error where the parts are joined. */
export type Handlers = QueryHandlers & CommandHandlers & ActionHandlers & JobHandlers;

/** A feature's share of the handlers, checked against the contract: `pick<"library.">`. */
export type HandlersOf<Prefix extends string> = {
  readonly [M in keyof Handlers as M extends `${Prefix}${string}` ? M : never]: Handlers[M];
};
