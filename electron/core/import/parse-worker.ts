import { parentPort } from "node:worker_threads";
import { parseSource } from "./parse-source.ts";
import type { Parsed, Source } from "./parsed.ts";

/** Entry of the worker thread: parses what it is sent, one at a time, and can be killed at any moment. */
export type WorkerTask = { readonly id: number; readonly source: Source; readonly whole: boolean };
export type WorkerAnswer =
  | { readonly id: number; readonly parsed: Parsed }
  | { readonly id: number; readonly error: string };

const port = parentPort;
port?.on("message", ({ id, source, whole }: WorkerTask) => {
  void answer(id, source, whole).then((message) => port.postMessage(message));
});

const answer = async (id: number, source: Source, whole: boolean): Promise<WorkerAnswer> => {
  try {
    return { id, parsed: await parseSource(source, whole) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
};
