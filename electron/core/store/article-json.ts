import { blockKinds } from "../../../shared/domain/article.ts";
import type { Block } from "../../../shared/domain/article.ts";

/** @throws when the notebook is damaged: blocks are written by this program alone */
export const readBlocks = (json: string): readonly Block[] => {
  const value: unknown = JSON.parse(json);
  if (!isBlocks(value)) throw new Error("the blocks of a revision are not what this program wrote");
  return value;
};

/** An object of strings; whatever else is in it is left out. */
export const readStrings = (json: string): Readonly<Record<string, string>> => {
  const value: unknown = JSON.parse(json);
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, text]: [string, unknown]) => (typeof text === "string" ? [[key, text]] : [])),
  );
};

const kinds: ReadonlySet<unknown> = new Set(blockKinds);

const isBlocks = (value: unknown): value is readonly Block[] => Array.isArray(value) && value.every(isBlock);

const isBlock = (value: unknown): value is Block =>
  typeof value === "object" &&
  value !== null &&
  "kind" in value &&
  kinds.has(value.kind) &&
  "start" in value &&
  typeof value.start === "number" &&
  "end" in value &&
  typeof value.end === "number" &&
  "level" in value &&
  typeof value.level === "number";
