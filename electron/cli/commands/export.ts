import { resolve } from "node:path";
import { listOption, printJson, textOption } from "../command.ts";
import type { Command } from "../command.ts";
import { findArticle } from "../find-article.ts";
import { status, UsageError } from "../io.ts";
import { plain } from "../table.ts";

export const exportNotebook: Command = {
  usage: "--out DIR [--format markdown] [--article ARTICLE]… [--query QUERY]",
  summary: "Write the notes out as a folder of Markdown files.",
  details: [
    "  --out DIR           the folder; only files that an earlier export made are overwritten or removed",
    "  --article ARTICLE   only this one; may be given more than once",
    "  --query QUERY       only the passages that a search finds",
    '  JSON: {"folder","files","passages","removed","kept"}; kept are files of ours that somebody had edited.',
  ],
  options: {
    out: { type: "string", short: "o" },
    format: { type: "string" },
    article: { type: "string", multiple: true },
    query: { type: "string" },
  },
  takes: [0, 0],
  run: async (call) => {
    const out = textOption(call, "out");
    const format = textOption(call, "format") ?? "markdown";
    const named = listOption(call, "article");
    const query = textOption(call, "query");
    if (out === null || out === "") throw new UsageError("where to? claimbook export --out DIR");
    if (format !== "markdown") throw new UsageError(`--format is markdown, not ${format}`);
    if (named.length > 0 && query !== null) throw new UsageError("give --article or --query, not both");
    const { output } = await call.withNotebook(async (session) => {
      const articleIds: string[] = [];
      for (const name of named) articleIds.push(await findArticle(session, name));
      return session.run("export.markdown", {
        folder: { path: resolve(out) },
        ...(articleIds.length === 0 ? {} : { articleIds }),
        ...(query === null ? {} : { query }),
      });
    });
    if (call.json) printJson(call, output);
    else {
      call.io.out(
        `${output.files} files with ${output.passages} passages in ${plain(output.folder)}; ${output.removed} old ones removed\n`,
      );
      for (const path of output.kept) call.io.err(`kept, as it had been edited: ${plain(path)}\n`);
    }
    return status.done;
  },
};
