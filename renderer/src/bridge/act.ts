import type { ActionName, Asked, CommandName, JobName, Output, QueryName } from "../../../shared/contract/methods.ts";
import type { ShellAsked, ShellName, ShellOutput } from "../../../shared/contract/shell.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { call, shell } from "./bridge.ts";
import { tellProblem } from "./problems.ts";

/** Do something; a failure is told to the user. Null then. */
export const act = async <M extends CommandName | ActionName>(
  name: M,
  input: Asked<M>,
  gesture: Id | null = null,
): Promise<{ readonly value: Output<M> } | null> => {
  const outcome = await call(name, input, gesture);
  // Commands and actions answer with their output.
  if (outcome.ok) return { value: outcome.value as Output<M> };
  tellProblem(outcome.failure);
  return null;
};

/** Start a job; progress and result come as `job` events. Null when it could not start. */
export const startJob = async <M extends JobName>(name: M, input: Asked<M>): Promise<Id | null> => {
  const outcome = await call(name, input);
  if (!outcome.ok) {
    tellProblem(outcome.failure);
    return null;
  }
  return (outcome.value as { readonly jobId: Id }).jobId;
};

/** Ask the shell; a failure is told to the user, null then. */
export const tellShell = async <M extends ShellName>(name: M, input: ShellAsked<M>): Promise<ShellOutput<M> | null> => {
  const outcome = await shell(name, input);
  if (outcome.ok) return outcome.value;
  tellProblem(outcome.failure);
  return null;
};

/** Do something whose failure is shown where it was asked for. Why it was not done, in words; null when it was. */
export const problemOf = async <M extends CommandName>(name: M, input: Asked<M>): Promise<string | null> => {
  const outcome = await call(name, input);
  return outcome.ok ? null : outcome.failure.message;
};

/** Look something up once, on the way to doing something; a failure is told to the user. Null then. */
export const lookUp = async <M extends QueryName>(name: M, input: Asked<M>): Promise<Output<M> | null> => {
  const outcome = await call(name, input);
  if (outcome.ok) return outcome.value;
  tellProblem(outcome.failure);
  return null;
};
