import * as v from "valibot";
import { originKinds } from "../domain/article.ts";
import type { Id } from "../domain/id.ts";
import { tableFields } from "../domain/table-columns.ts";
import type { TableChoice, TableField } from "../domain/table-columns.ts";
import { action, id, job, none, path, query } from "./method.ts";

export type ImportReport = {
  readonly items: readonly ImportItem[];
};
export type ImportItem = {
  /** File path or name as given. */
  readonly name: string;
  /** "updated" is a newer version of an article that is there. "skipped" is what stood in a file and is no article, such as a redirect in a web archive. */
  readonly status: "imported" | "updated" | "duplicate" | "skipped" | "failed";
  /** For a duplicate or a newer version: the article that is already there. */
  readonly articleId: Id | null;
  readonly title: string | null;
  /** Why it failed or was skipped, or a warning on what was imported. */
  readonly message: string | null;
};

/** An import that the program's end broke off: it can go on where it was. */
export type InterruptedImport = {
  readonly id: Id;
  readonly startedAt: string;
  /** Files (and addresses) settled, and given in all. */
  readonly done: number;
  readonly total: number;
};

const items = v.array(
  v.object({
    name: v.string(),
    status: v.picklist(["imported", "updated", "duplicate", "skipped", "failed"]),
    articleId: v.nullable(id),
    title: v.nullable(v.string()),
    message: v.nullable(v.string()),
  }),
);

/** From the JSON that a report is kept as; nothing for anything else. */
export const readItems = (json: string): readonly ImportItem[] => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), items), json);
  return read.success ? read.output : [];
};

const content = v.pipe(v.string(), v.maxLength(200_000_000));
/** What the caller knows of a text that comes without a file. */
const about = {
  title: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  /** What to call it in reports and as the snapshot's origin: "pasted text", "standard input". */
  name: v.optional(v.pipe(v.string(), v.maxLength(2000))),
  /** "paste" (for HTML "clipboard-html") when left out. */
  origin: v.optional(v.picklist(originKinds)),
};
const webAddress = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^https?:\/\//iu, "only http and https addresses are fetched"),
  v.maxLength(4000),
);
const importItem = v.variant("kind", [
  v.strictObject({ kind: v.literal("path"), path }),
  v.strictObject({
    kind: v.literal("text"),
    text: content,
    ...about,
    format: v.optional(v.picklist(["text", "markdown"]), "text"),
  }),
  /** Clipboard HTML, or a page; `text` is what the clipboard held beside it, taken when the HTML has none. */
  v.strictObject({
    kind: v.literal("html"),
    html: content,
    ...about,
    url: v.optional(v.pipe(v.string(), v.maxLength(4000))),
    text: v.optional(content),
  }),
  /** Fetched when its turn comes: a page, a file or a feed. */
  v.strictObject({ kind: v.literal("url"), url: webAddress }),
  /** Files the user chose or dropped; main knows the paths, the window only holds the token. */
  v.strictObject({ kind: v.literal("grant"), token: id }),
]);
export type ImportInput = v.InferOutput<typeof importItem>;

const heading = v.pipe(v.string(), v.maxLength(10_000));
const tableChoice = v.strictObject({
  /** A file's name without its folder; null for every table. */
  file: v.nullable(path),
  columns: v.pipe(v.array(v.strictObject({ heading, field: v.picklist(tableFields) })), v.maxLength(100)),
});

const tableChoices = v.pipe(v.array(tableChoice), v.maxLength(1_000));

/** What this program wrote down of the columns of tables. */
export const readTables = (json: string | null): readonly TableChoice[] =>
  json === null ? [] : v.parse(tableChoices, JSON.parse(json));

/** The beginning of a table, and what its columns seem to hold. */
export type TablePreview = {
  /** A file's name without its folder. */
  readonly file: string;
  readonly headings: readonly string[];
  /** What each column seems to hold; null for what is left out. */
  readonly fields: readonly (TableField | null)[];
  /** The first rows, cells cut to a line. */
  readonly rows: readonly (readonly string[])[];
};

export const importMethods = {
  /**
   * Folders are read recursively. One file, one transaction; all of them one gesture for undo. What `tables` does not speak
   * of is told by what its columns are called.
   */
  "import.run": job<ImportReport>()(
    v.strictObject({
      items: v.array(importItem),
      tables: v.optional(tableChoices, []),
      /** A newer version of a page or file that is there becomes an article of its own. */
      separate: v.optional(v.boolean(), false),
    }),
  ),
  /** Read one article again, from wherever: what comes is its newer version, whatever its address. */
  "import.again": job<ImportReport>()(v.strictObject({ articleId: id, item: importItem })),
  /**
   * Make an article of its own of a version that was imported again, with the versions after it: it was another article. `lost`
   * counts passages that have no place in either.
   */
  "import.splitOff": job<{ readonly articleId: Id; readonly lost: number }>()(
    v.strictObject({ articleId: id, revisionId: id }),
  ),
  /** The tables among files that were chosen, to be looked at before they are imported. Writes nothing. */
  "import.tables": job<{ readonly tables: readonly TablePreview[] }>()(v.strictObject({ token: id })),
  "import.interrupted": query<readonly InterruptedImport[]>()(none),
  "import.resume": job<ImportReport>()(v.strictObject({ batchId: id })),
  /** What is in stays; the rest is forgotten. */
  "import.discard": action<null>()(v.strictObject({ batchId: id })),
};
