import { allArticles } from "../all-pages.ts";
import { printJson, textOption } from "../command.ts";
import type { Command } from "../command.ts";
import { status } from "../io.ts";
import { table } from "../table.ts";

export const articles: Command = {
  usage: "[--filter TEXT]",
  summary: "List the articles.",
  details: ["  --filter TEXT   only those whose title, publication or byline has it", "  JSON: one array"],
  options: { filter: { type: "string" } },
  takes: [0, 0],
  run: async (call) => {
    const rows = await call.withNotebook((session) => allArticles(session, textOption(call, "filter") ?? ""));
    if (call.json) printJson(call, rows);
    else
      call.io.out(
        table(
          ["id", "date", "words", "passages", "claims", "publication", "title"],
          rows.map((row) => [
            row.id,
            row.publishedAt?.slice(0, 10) ?? "",
            row.words,
            row.passages,
            row.claims,
            row.publication,
            row.title,
          ]),
        ),
      );
    return status.done;
  },
};
