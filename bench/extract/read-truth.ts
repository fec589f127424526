import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";

/** What is known of a page beforehand; null and empty where nobody said. */
export type Truth = v.InferOutput<typeof row>;
/** A file to be imported, and the truth about it. */
export type Page = {
  readonly path: string;
  /** As the importer is told: a `.gz` that only packs the file for this set is off. */
  readonly name: string;
  readonly truth: Truth;
};

const text = v.optional(v.nullable(v.string()), null);
const row = v.pipe(
  v.object({
    id: v.string(),
    /** The file's name, where a row is of one file and not of all that bear its id. */
    file: text,
    url: text,
    title: text,
    authors: v.optional(v.nullable(v.array(v.string())), null),
    date: text,
    site: text,
    lang: text,
    body: v.string(),
    /** The body without the summary above it, which not everybody counts to it. */
    body_nosum: text,
  }),
  v.transform(({ body, body_nosum, ...rest }) => ({
    ...rest,
    bodies: body_nosum === null || body_nosum.trim() === "" ? [body] : [body, body_nosum],
  })),
);

/** The files of a folder and of those in it that `truth.jsonl` (or `.gz`) knows by file name or id. */
export const readTruth = (folder: string): { readonly pages: readonly Page[]; readonly unknown: readonly string[] } => {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const listed = names.filter((name) => /(?:^|[/\\])truth[^/\\]*\.jsonl(?:\.gz)?$/u.test(name));
  if (listed.length === 0) throw new Error(`${folder} has no truth.jsonl: one row per page, with its id and body`);
  const truths = listed.flatMap((name) => rowsOf(join(folder, name)));
  const files = names.filter((name) => /\.[a-z]{2,}/iu.test(basename(name)) && !listed.includes(name));
  const find = finder(truths);
  const found = files.map((name) => ({ name, truth: find(basename(name)) }));
  return {
    pages: found.flatMap(({ name, truth }) =>
      truth === null ? [] : [{ path: join(folder, name), name: withoutGz(name), truth }],
    ),
    unknown: found.filter(({ truth }) => truth === null).map(({ name }) => name),
  };
};

/** The bytes the importer is given. A WARC is packed by its own rules and stays as it is. */
export const bytesOf = ({ path, name }: Page): Uint8Array => {
  const bytes = readFileSync(path);
  return path.endsWith(name) ? bytes : gunzipSync(bytes);
};

const withoutGz = (name: string): string => (/\.warc\.gz$/iu.test(name) ? name : name.replace(/\.gz$/iu, ""));

const rowsOf = (path: string): readonly Truth[] => {
  const bytes = readFileSync(path);
  const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => v.parse(row, JSON.parse(line)));
};

/** By the file's name; else by the id that is its stem, or with which the stem begins ("041" for "041.singlefile.html"). */
const finder = (truths: readonly Truth[]): ((name: string) => Truth | null) => {
  const known = new Map<string, Truth>();
  for (const truth of truths) {
    if (!known.has(truth.id)) known.set(truth.id, truth);
    if (truth.file !== null) known.set(basename(truth.file), truth);
  }
  return (name) => {
    const exact = known.get(name) ?? known.get(withoutGz(name));
    if (exact !== undefined) return exact;
    for (let stem = name; stem !== "";) {
      const truth = known.get(stem);
      if (truth !== undefined) return truth;
      const end = Math.max(stem.lastIndexOf("."), stem.lastIndexOf("_"), stem.lastIndexOf("-"));
      if (end <= 0) return null;
      stem = stem.slice(0, end);
    }
    return null;
  };
};
