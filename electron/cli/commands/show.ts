import { printJson } from "../command.ts";
import type { Command } from "../command.ts";
import { findArticle } from "../find-article.ts";
import { status } from "../io.ts";
import { noteOn } from "../note-on.ts";
import { plain, plainLines } from "../table.ts";

export const show: Command = {
  usage: "ARTICLE",
  summary: "Show an article: its text, and what was tagged in it.",
  details: [
    "  ARTICLE is an id, its first or last six characters, a title, a URL, or the name of the file it came from.",
    '  JSON: {"id","title",…,"text","blocks","exclusions","tags"}; tags are the passages with their notes,',
    "  offsets are UTF-16 code units.",
  ],
  options: {},
  takes: [1, 1],
  run: async (call) => {
    const { article, passages } = await call.withNotebook(async (session) => {
      const id = await findArticle(session, call.args[0] ?? "");
      const found = [];
      for (const passage of await session.ask("annotate.passages", { articleId: id }))
        found.push({
          ...passage,
          note: passage.noteId === null ? null : await noteOn(session, "passage", passage.id),
        });
      return { article: await session.ask("library.article", { id }), passages: found };
    });
    if (call.json) {
      printJson(call, { ...article, tags: passages });
      return status.done;
    }
    const { title, byline, publication, publishedAt, url, text } = article;
    const head = [title, [byline, publication, publishedAt].filter((part) => part !== null).join(", "), url ?? ""];
    call.io.out(
      `${head
        .filter((line) => line !== "")
        .map(plain)
        .join("\n")}\n\n${plainLines(text)}\n`,
    );
    for (const passage of passages) {
      if (passage.serves !== null) continue;
      const says = passage.attributions.map(({ sourceName, act }) => `${sourceName ?? "somebody"} ${act}`);
      const tags = passage.tags.map(
        ({ kind, label, position }) => `${kind}${position === null ? "" : ` (${position})`}: ${label}`,
      );
      call.io.out(
        `\n${passage.start}–${passage.end}  ${plain(passage.exact)}\n${[...says, ...tags].map((line) => `    ${plain(line)}\n`).join("")}`,
      );
    }
    return status.done;
  },
};
