import type { ParseArgsConfig } from "node:util";
import type { CoreOptions } from "../core/core.ts";
import type { Io } from "./io.ts";
import type { Session } from "./session.ts";

export type Options = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** Gets a page the user named. */
export type FetchPage = NonNullable<CoreOptions["fetchPage"]>;

/** One command as it was called. */
export type Call = {
  readonly args: readonly string[];
  readonly options: Options;
  readonly json: boolean;
  readonly io: Io;
  /** From --notebook or the environment; null when neither says. */
  readonly notebookPath: string | null;
  /**
   * Opens the notebook that was named.
   *
   * @param fetchPage - the door to the network, for the one command that may go through it
   */
  readonly withNotebook: <T>(work: (session: Session) => Promise<T>, fetchPage?: FetchPage) => Promise<T>;
};

export type Command = {
  /** What stands after the command's name: "PATH… | -". */
  readonly usage: string;
  /** One line. */
  readonly summary: string;
  /** Lines on its own options and its output. */
  readonly details: readonly string[];
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** How many arguments it takes. */
  readonly takes: readonly [least: number, most: number];
  /** @returns the exit status */
  readonly run: (call: Call) => Promise<number>;
};

/** One JSON value on a line of its own. */
export const printJson = ({ io }: Call, value: unknown): void => io.out(`${JSON.stringify(value)}\n`);

export const textOption = ({ options }: Call, name: string): string | null => {
  const value = options[name];
  return typeof value === "string" ? value : null;
};

export const listOption = ({ options }: Call, name: string): readonly string[] => {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
};
