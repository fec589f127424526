import { copyLists } from "../../../shared/contract/copies.ts";
import type { CopyList } from "../../../shared/contract/copies.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import { allPages } from "../all-pages.ts";
import { printJson, textOption } from "../command.ts";
import type { Call, Command } from "../command.ts";
import { status } from "../io.ts";
import { table } from "../table.ts";

export const copies: Command = {
  usage: "[--find] [--again] [--list open|decided|rejected]",
  summary: "List articles that repeat others, and look for more.",
  details: [
    "  --find          first compare the articles that were not compared yet with all others; an import does it by itself",
    "  --again         compare all of them anew; what was rejected stays rejected",
    "  --list LIST     open (to be decided, the default), decided, rejected",
    '  JSON: one array of {"original":{"id","title","publication","publishedAt","words"},"copies":[{"article","link":{"id",',
    '  "kind":"duplicate|syndicated|rewritten|update","state","share","shareOfOriginal"}}]}; shares of words, 0 to 1.',
  ],
  options: { find: { type: "boolean" }, again: { type: "boolean" }, list: { type: "string" } },
  takes: [0, 0],
  run: async (call) => {
    const list = listOf(call);
    const { groups, cancelled } = await call.withNotebook(async (session) => {
      const again = call.options["again"] === true;
      const found = call.options["find"] === true || again ? await session.run("copies.find", { again }) : null;
      if (found !== null)
        call.io.err(`${found.output.checked} articles compared, ${found.output.proposed} possible copies found\n`);
      return {
        groups: await allPages((limit, offset) => session.ask("copies.groups", { list, limit, offset })),
        cancelled: found?.cancelled === true,
      };
    });
    if (call.json) printJson(call, groups);
    else
      call.io.out(
        table(
          ["state", "kind", "share", "copy", "of", "published", "publication", "title"],
          groups.flatMap(({ copies: of }) =>
            of.map(({ article, link }) => [
              link.state,
              link.kind,
              Math.round(link.share * 100),
              article.id,
              link.originalId,
              article.publishedAt?.slice(0, 10) ?? "",
              article.publication,
              article.title,
            ]),
          ),
        ),
      );
    return cancelled ? status.failed : status.done;
  },
};

const listOf = (call: Call): CopyList => {
  const named = textOption(call, "list") ?? "open";
  const list = copyLists.find((each) => each === named);
  if (list === undefined)
    throw new Refusal("bad-input", `there is no list ${named}; there are ${copyLists.join(", ")}`);
  return list;
};
