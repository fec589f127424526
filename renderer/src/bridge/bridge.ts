import type { Outcome } from "../../../shared/contract/failure.ts";
import type { Events } from "../../../shared/contract/events.ts";
import type { Answer, Asked, MethodName } from "../../../shared/contract/methods.ts";
import type { ShellAsked, ShellEvents, ShellName, ShellOutput } from "../../../shared/contract/shell.ts";
import type { Grant } from "../../../shared/contract/shell.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** What the preload exposes. Its two ends are typed by the contract, so what comes back is what was promised. */
type Exposed = {
  readonly call: (name: string, input: unknown, gesture?: string | null) => Promise<unknown>;
  readonly on: (event: string, listener: (payload: never) => void) => () => void;
};
declare global {
  interface Window {
    readonly claimbook: Exposed;
  }
}

/** Ask the notebook. Calls of one gesture are undone together. */
export const call = <M extends MethodName>(
  name: M,
  input: Asked<M>,
  gesture: Id | null = null,
): Promise<Outcome<Answer<M>>> => window.claimbook.call(name, input, gesture) as Promise<Outcome<Answer<M>>>;

/** Ask the shell: windows, dialogs, settings. */
export const shell = <M extends ShellName>(name: M, input: ShellAsked<M>): Promise<Outcome<ShellOutput<M>>> =>
  window.claimbook.call(name, input) as Promise<Outcome<ShellOutput<M>>>;

/** Hand over dropped files; only a token comes back. */
export const grantDropped = (files: readonly File[]): Promise<Outcome<Grant | null>> =>
  window.claimbook.call("shell.grantDropped", { files }) as Promise<Outcome<Grant | null>>;

type AllEvents = Events & ShellEvents;

/** Listen; the returned function stops it. */
export const on = <E extends keyof AllEvents>(event: E, listener: (payload: AllEvents[E]) => void): (() => void) =>
  window.claimbook.on(event, listener);
