import type { Failure } from "../../../shared/contract/failure.ts";

type Listener = (message: string) => void;
const listeners = new Set<Listener>();

/** Failures that no one on the screen is waiting for are said in a toast. */
export const tellProblem = (failure: Pick<Failure, "message">): void => {
  for (const listener of listeners) listener(failure.message);
};

export const onProblem = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
