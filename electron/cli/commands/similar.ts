import type { Alike } from "../../../shared/contract/search.ts";
import { printJson } from "../command.ts";
import type { Command } from "../command.ts";
import { status } from "../io.ts";
import { plain } from "../table.ts";

export const similar: Command = {
  usage: "PASSAGE | CLAIM",
  summary: "Find what is like a passage or a claim: the same quotation, other wordings.",
  details: [
    "  PASSAGE, CLAIM  its id, as search, show and claims give it",
    '  JSON: {"tookMs","same":[…],"passages":[…],"sentences":[…],"claims":[{"id","text","likeness"}]}; the hits are those of',
    '  search with "likeness", 0 to 1. A sentence is a stretch of an article that no passage stands in.',
  ],
  options: {},
  takes: [1, 1],
  run: async (call) => {
    const [id = ""] = call.args;
    const { tookMs, same, passages, sentences, claims } = await call.withNotebook((session) =>
      session.ask("search.similar", { id }),
    );
    if (call.json) {
      printJson(call, { tookMs, same, passages, sentences, claims });
      return status.done;
    }
    const groups: readonly (readonly [string, readonly Alike[]])[] = [
      ["The same quotation", same],
      ["Passages in like words", passages],
      ["Sentences that nobody tagged", sentences],
    ];
    for (const [title, hits] of groups) {
      if (hits.length > 0) call.io.out(`${title}\n`);
      for (const hit of hits) call.io.out(`  ${lineOf(hit)}\n`);
    }
    if (claims.length > 0) call.io.out("Claims in like words\n");
    for (const { id: claimId, text, likeness } of claims)
      call.io.out(`  ${percent(likeness)}  ${claimId}  ${plain(text)}\n`);
    if (same.length + passages.length + sentences.length + claims.length === 0) call.io.out("Nothing is like it.\n");
    return status.done;
  },
};

const lineOf = ({ likeness, articleId, start, end, title, text }: Alike): string =>
  plain(`${percent(likeness)}  ${articleId ?? ""} ${start}–${end}  ${title}: ${text}`);

const percent = (share: number): string => `${String(Math.round(share * 100)).padStart(3)} %`;
