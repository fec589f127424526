/** All that a command sees of the world beside the notebook, so that tests run commands in process. */
export type Io = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
  /** Aborted by Ctrl+C. */
  readonly signal: AbortSignal;
  /** Whether somebody watches: then long work tells its progress. */
  readonly interactive: boolean;
};

/** The exit status of every command. */
export const status = { done: 0, failed: 1, usage: 2 } as const;

/** The command was called wrongly; the sentence says how. */
export class UsageError extends Error {}
