import { statSync } from "node:fs";
import { readTables } from "../../../shared/contract/import.ts";
import type { JobContext } from "../handlers.ts";
import type { Batch, BatchInput, BatchPosition } from "../store/index.ts";
import { listedFile, listedUrl } from "./list-inputs.ts";
import type { Given, Listed } from "./list-inputs.ts";
import type { Original } from "./read/original.ts";

/** The inputs of a batch that was broken off, as they are now; what was changed meanwhile comes in as it is, and says so. */
export const listAgain = (
  { inputs, startedAt, position }: Batch,
  job: Pick<JobContext, "fetchPage">,
): { readonly given: readonly Given[]; readonly start: BatchPosition } => {
  const since = Date.parse(startedAt);
  const reached = inputs[position.input];
  // Of a file that was changed it is not known what its first articles are now: those that are in are recognised.
  const start =
    reached?.kind === "file" && isNewer(reached.place, since) ? { input: position.input, member: 0 } : position;
  return {
    given: inputs.map((from, at) => ({ from, listed: at < start.input ? settled(from) : again(from, since, job) })),
    start,
  };
};

const again = (from: BatchInput, since: number, job: Pick<JobContext, "fetchPage">): Listed => {
  if (from.kind === "url") return listedUrl(from.place, job);
  const listed = listedFile({ path: from.place, name: from.fileName }, from.shown, readTables(from.tables));
  if ("text" in listed && !isNewer(from.place, since)) return listed;
  const remarked = (original: Original): Original =>
    isNewer(from.place, since)
      ? { ...original, remark: "the file was changed after this import had begun: it came in as it is now" }
      : original;
  if ("open" in listed)
    return { ...listed, as: (original, member) => remarked(listed.as?.(original, member) ?? original) };
  if ("read" in listed) return { name: listed.name, read: async () => remarked(await listed.read()) };
  return listed;
};

/** Not looked at again. */
const settled = ({ shown }: BatchInput): Listed => ({ name: shown, skipped: "is done" });

const isNewer = (path: string, since: number): boolean => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs > since;
};
