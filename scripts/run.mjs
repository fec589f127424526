import { spawn } from "node:child_process";
import { root } from "./places.mjs";

/** Tell the person at the terminal; on stderr, because stdout may be somebody's data. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** A reason to stop that needs no stack trace: the sentence says what to do. */
export class Stop extends Error {}

/**
 * Run a program to its end in the project's folder.
 *
 * @param options.env - added to this process's environment
 * @param options.stdio - as in `spawn`; by default what it prints goes to stderr
 * @returns its exit status (128 if a signal ended it) and, with `capture`, what it wrote to stdout
 */
export const run = (program, args, { env = {}, cwd = root, stdio = ["inherit", 2, 2], capture = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: capture ? ["ignore", "pipe", "pipe"] : stdio,
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? 128, output }));
  });

/** Run `main`, and end the process with its status; a `Stop` is printed as one line. */
export const asProgram = async (main) => {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(error instanceof Stop ? error.message : String(error?.stack ?? error));
    process.exitCode = 1;
  }
};
