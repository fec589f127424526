import type { Failure, Outcome } from "../../../../shared/contract/failure.ts";

/** What is true of the note that is being written. Only the core's answer makes it "saved". */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly failure: Failure };

export type NoteSaver = {
  readonly state: () => SaveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Something was typed: save soon. */
  readonly changed: () => void;
  /** Save now what is not saved; resolves when the core has answered. */
  readonly flush: () => Promise<void>;
  /** What is on the screen is what the core has. */
  readonly reset: () => void;
};

const quietMs = 900;
const longestMs = 4500;
const retryMs = 5000;

/**
 * Saves at most a second after the last key and at most five while typing goes on; one save at a time, the newest text wins.
 *
 * @param save - hands over the text as it is when called
 * @param mayWait - true while a save can be left to the next flush
 */
export const openNoteSaver = (
  save: () => Promise<Outcome<unknown>>,
  mayWait: () => boolean = () => false,
): NoteSaver => {
  let state: SaveState = { kind: "saved" };
  let dirty = false;
  let dirtySince = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  const enter = (next: SaveState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const saveIn = (ms: number): void => {
    stopTimer();
    timer = setTimeout(() => {
      timer = null;
      if (!mayWait()) void flush();
    }, ms);
  };

  const saveOnce = async (): Promise<boolean> => {
    dirty = false;
    enter({ kind: "saving" });
    const outcome = await save();
    if (outcome.ok) {
      enter({ kind: dirty ? "unsaved" : "saved" });
      return true;
    }
    dirty = true;
    enter({ kind: "failed", failure: outcome.failure });
    return false;
  };
  const flush = async (): Promise<void> => {
    stopTimer();
    if (running !== null) await running;
    if (!dirty) return;
    let worked = true;
    running = saveOnce().then((ok) => {
      worked = ok;
      running = null;
    });
    await running;
    if (!worked) saveIn(retryMs);
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    changed: () => {
      const now = Date.now();
      if (!dirty) dirtySince = now;
      dirty = true;
      if (state.kind === "saved") enter({ kind: "unsaved" });
      saveIn(Math.max(0, Math.min(quietMs, dirtySince + longestMs - now)));
    },
    flush,
    reset: () => {
      stopTimer();
      dirty = false;
      enter({ kind: "saved" });
    },
  };
};
