import { basename, dirname } from "node:path";
import type { ImportInput } from "../../../shared/contract/import.ts";
import type { TableChoice } from "../../../shared/domain/table-columns.ts";
import type { JobContext } from "../handlers.ts";
import type { BatchInput } from "../store/index.ts";
import type { Container } from "./parsed.ts";
import { findFiles } from "./read/find-files.ts";
import type { FoundFile } from "./read/find-files.ts";
import { containerFormatOf, isPlainText, isTable } from "./read/format-of.ts";
import type { Original } from "./read/original.ts";
import { readBytes, readFile } from "./read/read-file.ts";
import { readFetched } from "./read/read-fetched.ts";
import { nameOfGiven, readGiven } from "./read/read-given.ts";

/** One article to be: its name in the report, and how to get at it when its turn comes. */
export type Input =
  | {
      readonly name: string;
      readonly read: () => Promise<Original>;
      /** Where the same can be read that `read` gives, by its ending plain text. */
      readonly text?: FoundFile;
    }
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

/** With where it can be found again; null for what was handed over itself, such as a paste. */
export type Given = { readonly listed: Listed; readonly from: BatchInput | null };

/** Folders become their files, tokens their paths. What cannot even be listed becomes an input that says so when read. */
export const listInputs = async (
  items: readonly ImportInput[],
  tables: readonly TableChoice[],
  job: JobContext,
): Promise<readonly Given[]> => {
  const inputs: Given[] = [];
  for (const item of items) {
    switch (item.kind) {
      case "text":
      case "html":
        inputs.push({ listed: { name: nameOfGiven(item), read: async () => readGiven(item) }, from: null });
        break;
      case "url":
        inputs.push({
          listed: listedUrl(item.url, job),
          from: { kind: "url", place: item.url, fileName: "", shown: item.url, tables: null },
        });
        break;
      case "path":
        for (const each of await below(item.path, tables, (file) => file.path)) inputs.push(each);
        break;
      case "grant":
        // A window is told names, never paths.
        for (const path of job.pathsOf(item.token))
          for (const each of await below(path, tables, (file) => file.name)) inputs.push(each);
        break;
    }
    await job.breathe();
  }
  return inputs;
};

export const listedUrl = (url: string, { fetchPage }: Pick<JobContext, "fetchPage">): Listed => ({
  name: url,
  get: async () => readFetched(await fetchPage(url)),
});

/** @param name - what the report calls it */
export const listedFile = (file: FoundFile, name: string, tables: readonly TableChoice[] = []): Listed => {
  const format = containerFormatOf(file.name);
  return format === null
    ? {
        name,
        read: async () => ({ ...(await readFile(file)), place: file.path }),
        ...(isPlainText(file.name) ? { text: file } : {}),
      }
    : {
        name,
        folder: dirname(file.path),
        as: (original, member) => ({ ...original, place: member === "" ? file.path : `${file.path}/${member}` }),
        open: async () => ({
          format,
          bytes: await readBytes(file),
          name: file.name,
          ...(tables.length > 0 && isTable(format) ? { tables } : {}),
        }),
      };
};

const below = async (
  path: string,
  tables: readonly TableChoice[],
  nameOf: (file: FoundFile) => string,
): Promise<readonly Given[]> => {
  const given = (file: FoundFile, listed: Listed): Given => ({
    listed,
    from: {
      kind: "file",
      place: file.path,
      fileName: file.name,
      shown: listed.name,
      tables: tables.length > 0 && isTable(containerFormatOf(file.name)) ? JSON.stringify(tables) : null,
    },
  });
  try {
    return (await findFiles(path)).map((file) => given(file, listedFile(file, nameOf(file), tables)));
  } catch (error) {
    const file = { path, name: basename(path) };
    return [given(file, { name: nameOf(file), read: () => Promise.reject(error) })];
  }
};
