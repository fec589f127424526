import { parentPort } from "node:worker_threads";
import { workOut } from "../../../shared/anchoring/place-again.ts";
import type { WorkedOut } from "../../../shared/anchoring/place-again.ts";
import type { Quote } from "../../../shared/domain/range.ts";
import { parseSource } from "./parse-source.ts";
import { openNewWords } from "./new-words.ts";
import type { Container, Parsed, Source, Unpacked } from "./parsed.ts";
import type { Prepared } from "./prepared.ts";
import { prepareTexts } from "./prepare-texts.ts";
import type { FoundFile } from "./read/find-files.ts";
import { unpack } from "./unpack.ts";

/** Entry of the worker thread: does what it is sent, one at a time, and can be killed at any moment. */
export type WorkerTask = { readonly id: number } & Work;
export type Work =
  | { readonly kind: "parse"; readonly source: Source; readonly whole: boolean }
  | { readonly kind: "unpack"; readonly container: Container }
  | { readonly kind: "texts"; readonly files: readonly FoundFile[] }
  | ({ readonly kind: "compare" } & Versions);
/** Two texts of an article, and what is to be found again in the newer. */
export type Versions = { readonly before: string; readonly after: string; readonly quotes: readonly Quote[] };
export type WorkerAnswer =
  /** No answer yet, but it gets on. */
  | { readonly id: number; readonly goingOn: true }
  | { readonly id: number; readonly parsed: Parsed }
  | { readonly id: number; readonly unpacked: Unpacked }
  | { readonly id: number; readonly texts: readonly (Prepared | null)[] }
  | { readonly id: number; readonly compared: WorkedOut }
  | { readonly id: number; readonly error: string };

const words = openNewWords();

const port = parentPort;
port?.on("message", (task: WorkerTask) => {
  void answer(task).then((message) => port.postMessage(message));
});

const answer = async (task: WorkerTask): Promise<WorkerAnswer> => {
  const { id } = task;
  try {
    switch (task.kind) {
      case "parse":
        return {
          id,
          parsed: await parseSource(task.source, task.whole, () => port?.postMessage({ id, goingOn: true })),
        };
      case "unpack":
        return { id, unpacked: await unpack(task.container) };
      case "texts":
        return { id, texts: await prepareTexts(task.files, words) };
      case "compare":
        return { id, compared: workOut(task.before, task.after, task.quotes) };
    }
  } catch (error) {
    return { id, error: reasonOf(error) };
  }
};

const reasonOf = (error: unknown): string => {
  if (error instanceof RangeError && error.message.includes("call stack")) return "it is nested too deeply";
  return error instanceof Error ? error.message : String(error);
};
