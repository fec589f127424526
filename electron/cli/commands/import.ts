import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ImportInput, ImportItem } from "../../../shared/contract/import.ts";
import type { Article } from "../../../shared/domain/article.ts";
import { tableFields } from "../../../shared/domain/table-columns.ts";
import type { ColumnChoice } from "../../../shared/domain/table-columns.ts";
import { version } from "../../../shared/domain/version.ts";
import { fetchPage } from "../../network/fetch-page.ts";
import { printJson } from "../command.ts";
import type { Call, Command, FetchPage } from "../command.ts";
import { status, UsageError } from "../io.ts";
import type { Session } from "../session.ts";
import { plain } from "../table.ts";

export const importFiles: Command = {
  usage: "PATH… | URL… | - | --resume",
  summary: "Import files, folders with all that is in them, web pages, or standard input.",
  details: [
    "  Text, Markdown, HTML, MHTML, webarchive, PDF, DOCX, ODT, RTF, EPUB, EML and what is attached to it; of MBOX, CSV,",
    "  JSONL, RSS and Atom feeds, RIS, BibTeX, CSL-JSON, WARC, WACZ and ZIP each article in them. What is in them and is no",
    "  article is skipped, and said why.",
    "  --columns says what the columns of tables hold (CSV, TSV, JSON lines): text=body,title=headline,byline=…,",
    "  publication=…,date=…,url=…,language=…; without it the columns' names tell.",
    "  A URL (http or https) is fetched once, with a time and size limit; addresses of this machine and its own network are",
    "  refused unless --allow-private is given.",
    '  A page that was imported before and has changed since becomes a new version of its article ("updated"; so does a file',
    "  at the same place), tags carried over; with --separate, an article of its own.",
    "  --resume goes on with imports that were broken off; what they were given is known to the notebook.",
    "  One line per file. A file that fails does not stop the others; then the exit status is 1.",
    '  JSON, one per line: {"file","status":"imported|updated|duplicate|skipped|failed","articleId","title","subtitle","byline",',
    '  "authors","publication","section","agency","publishedAt","updatedAt","url","language","words","exclusions":[{"start","end","kind"}],"copyOf","error"}; copyOf is what the',
    '  article seems to repeat, {"articleId","title","kind":"duplicate|syndicated|rewritten|update","share"}, or null.',
  ],
  options: {
    "allow-private": { type: "boolean" },
    columns: { type: "string" },
    separate: { type: "boolean" },
    resume: { type: "boolean" },
  },
  takes: [0, Number.MAX_SAFE_INTEGER],
  run: async (call) => {
    const resuming = call.options["resume"] === true;
    if (resuming === call.args.length > 0) throw new UsageError("import takes files and addresses, or --resume alone");
    if (resuming) return resume(call);
    const tables = tablesOf(call.options["columns"]);
    const folder = mkdtempSync(join(tmpdir(), "claimbook-stdin-"));
    try {
      const stdinPath = call.args.includes("-") ? saveStdin(folder, await call.io.stdin()) : null;
      const items = call.args.flatMap((arg): readonly ImportInput[] => {
        if (arg === "-") return stdinPath === null ? [] : [{ kind: "path", path: stdinPath }];
        return [isAddress(arg) ? { kind: "url", url: arg } : { kind: "path", path: resolve(arg) }];
      });
      return await call.withNotebook(async (session) => {
        const { output, cancelled } = await session.run("import.run", {
          items,
          tables,
          separate: call.options["separate"] === true,
        });
        const all = output.items.map((item) => (item.name === stdinPath ? { ...item, name: "-" } : item));
        return reportAll(call, session, all, cancelled);
      }, doorOf(call));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Every import that was broken off, the oldest first. */
const resume = (call: Call): Promise<number> =>
  call.withNotebook(async (session) => {
    const items: ImportItem[] = [];
    for (const { id } of await session.ask("import.interrupted", {})) {
      const { output, cancelled } = await session.run("import.resume", { batchId: id });
      items.push(...output.items);
      if (cancelled) return reportAll(call, session, items, true);
    }
    return reportAll(call, session, items, false);
  }, doorOf(call));

const reportAll = async (
  call: Call,
  session: Session,
  items: readonly ImportItem[],
  cancelled: boolean,
): Promise<number> => {
  for (const item of items) await report(call, session, item);
  if (!call.json) call.io.out(`${summary(items)}\n`);
  if (cancelled) call.io.err("claimbook import: cancelled; what was imported until then stays\n");
  return cancelled || items.some((item) => item.status === "failed") ? status.failed : status.done;
};

/** "text=body,title=headline", for every table. */
const tablesOf = (columns: unknown): { file: null; columns: ColumnChoice[] }[] => {
  if (typeof columns !== "string") return [];
  const chosen = columns.split(",").map((pair) => {
    const at = pair.indexOf("=");
    const said = pair.slice(0, at).trim();
    const field = tableFields.find((known) => known === (otherNames[said] ?? said));
    const heading = pair.slice(at + 1).trim();
    if (at === -1 || field === undefined || heading === "")
      throw new UsageError(`--columns: “${pair.trim()}” is no FIELD=COLUMN; the fields are ${tableFields.join(", ")}`);
    return { field, heading };
  });
  if (!chosen.some(({ field }) => field === "text"))
    throw new UsageError("--columns: say which column holds the text of the articles, as in text=body");
  return [{ file: null, columns: chosen }];
};

const otherNames: Readonly<Record<string, string>> = { date: "publishedAt", author: "byline" };

const isAddress = (arg: string): boolean => /^https?:\/\//iu.test(arg);

/** Nobody can be asked here: the option says beforehand whether private addresses are meant. */
const doorOf =
  ({ options }: Call): FetchPage =>
  (url, signal) =>
    fetchPage(url, {
      version,
      signal,
      confirmPrivate: () => Promise.resolve(options["allow-private"] === true),
    });

/** As a file, so that its bytes are decoded and kept like those of any other. */
const saveStdin = (folder: string, bytes: Uint8Array): string => {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1000));
  const path = join(
    folder,
    /^[^\w<]*<(?:!doctype|\?xml|html|head|body|article|main|div|p)\b/iu.test(start) ? "stdin.html" : "stdin.txt",
  );
  writeFileSync(path, bytes);
  return path;
};

const report = async (call: Call, session: Session, item: ImportItem): Promise<void> => {
  if (call.json) {
    const article = item.articleId === null ? null : await session.ask("library.article", { id: item.articleId });
    printJson(call, {
      file: item.name,
      status: item.status,
      articleId: item.articleId,
      ...meta(article, item),
      copyOf: await copyOf(session, item),
      error: item.status === "failed" ? item.message : null,
    });
    if (item.status !== "failed" && item.message !== null) call.io.err(`${plain(item.name)}: ${plain(item.message)}\n`);
  } else if (item.status === "failed")
    call.io.err(`failed     ${plain(item.name)}: ${plain(item.message ?? "unknown reason")}\n`);
  else
    call.io.out(
      `${item.status.padEnd(9)}  ${item.articleId ?? ""}  ${plain(item.title ?? item.name)}${item.message === null ? "" : ` (${plain(item.message)})`}\n`,
    );
};

const copyOf = async (session: Session, { status: of, articleId }: ImportItem) => {
  if (of !== "imported" || articleId === null) return null;
  const [original] = (await session.ask("copies.of", { articleId })).originals;
  if (original === undefined) return null;
  const { article, link } = original;
  return { articleId: article.id, title: article.title, kind: link.kind, share: link.share };
};

const meta = (article: Article | null, item: ImportItem) => ({
  title: article?.title ?? item.title,
  subtitle: article?.subtitle ?? null,
  byline: article?.byline ?? null,
  authors: article?.credits.authors.map(({ name }) => name) ?? [],
  publication: article?.publication ?? null,
  section: article?.section ?? null,
  agency: article?.agency ?? null,
  publishedAt: article?.publishedAt ?? null,
  updatedAt: article?.updatedAt ?? null,
  url: article?.url ?? null,
  language: article?.language ?? null,
  words: article?.words ?? null,
  exclusions: (article?.exclusions ?? [])
    .filter(({ state }) => state === "folded")
    .map(({ start, end, kind }) => ({ start, end, kind })),
});

const summary = (items: readonly ImportItem[]): string => {
  const count = (wanted: ImportItem["status"]): number => items.filter((item) => item.status === wanted).length;
  const skipped = count("skipped") === 0 ? "" : `${count("skipped")} skipped, `;
  const updated = count("updated") === 0 ? "" : `${count("updated")} updated, `;
  return `${count("imported")} imported, ${updated}${count("duplicate")} already there, ${skipped}${count("failed")} failed`;
};
