import { basename, dirname } from "node:path";
import type { ImportInput } from "../../../shared/contract/import.ts";
import type { JobContext } from "../handlers.ts";
import type { Container } from "./parsed.ts";
import { findFiles } from "./read/find-files.ts";
import type { FoundFile } from "./read/find-files.ts";
import { containerFormatOf } from "./read/format-of.ts";
import type { Original } from "./read/original.ts";
import { readBytes, readFile } from "./read/read-file.ts";
import { readFetched } from "./read/read-fetched.ts";
import { nameOfGiven, readGiven } from "./read/read-given.ts";

/** One article to be: its name in the report, and how to get at it when its turn comes. */
export type Input =
  | { readonly name: string; readonly read: () => Promise<Original> }
  /** Not an article, and why. */
  | { readonly name: string; readonly skipped: string };
/** A file that holds several. */
export type Holder = {
  readonly name: string;
  readonly open: () => Promise<Container>;
  /** Where it lies on the disk; left out when it came another way. */
  readonly folder?: string;
  /** What is known of where it came from, put on each of what it holds. */
  readonly as?: (original: Original, member: string) => Original;
};
/** What was given. A page of the network is `got` when its turn comes, and only then seen to be one or several. */
export type Listed = Input | Holder | { readonly name: string; readonly get: () => Promise<Listed> };

/** Folders become their files, tokens their paths. What cannot even be listed becomes an input that says so when read. */
export const listInputs = async (items: readonly ImportInput[], job: JobContext): Promise<readonly Listed[]> => {
  const inputs: Listed[] = [];
  for (const item of items) {
    switch (item.kind) {
      case "text":
      case "html":
        inputs.push({ name: nameOfGiven(item), read: async () => readGiven(item) });
        break;
      case "url":
        inputs.push({ name: item.url, get: async () => readFetched(await job.fetchPage(item.url)) });
        break;
      case "path":
        inputs.push(...(await below(item.path, (file) => file.path)));
        break;
      case "grant":
        // A window is told names, never paths.
        for (const path of job.pathsOf(item.token)) inputs.push(...(await below(path, (file) => file.name)));
        break;
    }
    await job.breathe();
  }
  return inputs;
};

const below = async (
  path: string,
  nameOf: (file: { readonly path: string; readonly name: string }) => string,
): Promise<readonly Listed[]> => {
  try {
    return (await findFiles(path)).map((file) => listed(file, nameOf(file)));
  } catch (error) {
    return [{ name: nameOf({ path, name: basename(path) }), read: () => Promise.reject(error) }];
  }
};

const listed = (file: FoundFile, name: string): Listed => {
  const format = containerFormatOf(file.name);
  return format === null
    ? { name, read: () => readFile(file) }
    : {
        name,
        folder: dirname(file.path),
        open: async () => ({ format, bytes: await readBytes(file), name: file.name }),
      };
};
