import { Refusal } from "../../../shared/contract/failure.ts";
import { sha256Of } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import type { Input } from "./list-inputs.ts";
import type { Parser } from "./open-parser.ts";
import { parseSource } from "./parse-source.ts";
import type { Parsed } from "./parsed.ts";
import { toPrepared } from "./prepared.ts";
import type { Original } from "./read/original.ts";
import type { Report } from "./report.ts";
import { duplicate } from "./save-article.ts";
import type { Ready } from "./save-article.ts";

/** Read and parse; null when there is nothing to write, and the report says why. */
export const prepare = async (
  store: Store,
  input: Input,
  as: Pick<Ready, "at" | "position" | "versionOf">,
  parser: Parser,
  report: Report,
): Promise<Ready | null> => {
  if ("skipped" in input) {
    report.skip(as.at, input.name, input.skipped);
    return null;
  }
  try {
    const original = await input.read();
    const sha256 = sha256Of(original.bytes);
    // A page takes long to parse; for a plain text the look-up when it is written is soon enough.
    const there = original.source.format === "text" ? null : store.articles.findBytes(sha256);
    if (there !== null) {
      report.put(as.at, duplicate(store, input.name, there));
      return null;
    }
    const parsed = await withGiven(await parser.parse(original.source), original);
    if (parsed.text.trim() === "") throw new Refusal("bad-input", `${input.name} has no text in it`);
    return { ...as, name: input.name, prepared: await toPrepared(original, sha256, parsed) };
  } catch (error) {
    report.fail(as.at, input.name, error);
    return null;
  }
};

/** The caller's title counts before any that was found; the text beside a page stands in when the page has none. */
const withGiven = async (found: Parsed, { title, spare, source, remark }: Original): Promise<Parsed> => {
  const read =
    found.text.trim() === "" && spare !== null
      ? await parseSource({ ...source, format: "text", content: spare })
      : found;
  const parsed =
    remark === undefined ? read : { ...read, warning: read.warning === null ? remark : `${read.warning}; ${remark}` };
  return title === null
    ? parsed
    : {
        ...parsed,
        meta: { ...parsed.meta, title },
        metaOrigin: { ...parsed.metaOrigin, title: "given on import" },
      };
};
