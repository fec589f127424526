import { resolve } from "node:path";
import { printJson, textOption } from "../command.ts";
import type { Command } from "../command.ts";
import { findArticle } from "../find-article.ts";
import { status, UsageError } from "../io.ts";
import { plain } from "../table.ts";

export const verify: Command = {
  usage: "[ARTICLE]",
  summary: "Compare originals and texts with the hashes recorded at import. Fails when one differs.",
  details: [
    "  ARTICLE   only this one; else all of the notebook",
    '  JSON: {"checked","differing":[{"articleId","title","sha256","byteLength","problems":[…]}]}',
  ],
  options: {},
  takes: [0, 1],
  run: async (call) => {
    const [named] = call.args;
    const { output, cancelled } = await call.withNotebook(async (session) => {
      if (named === undefined) return session.run("library.verifyAll", {});
      const one = await session.ask("library.verify", { articleId: await findArticle(session, named) });
      return { output: { checked: 1, differing: one.problems.length === 0 ? [] : [one] }, cancelled: false };
    });
    const { checked, differing } = output;
    if (call.json) printJson(call, output);
    else {
      for (const { title, problems } of differing)
        for (const problem of problems) call.io.err(`${plain(`${title}: ${problem}`)}\n`);
      call.io.out(
        `${checked} compared${cancelled ? " until it was cancelled" : ""}, ${differing.length === 0 ? "all intact" : `${differing.length} not as imported`}\n`,
      );
    }
    return differing.length === 0 && !cancelled ? status.done : status.failed;
  },
};

export const original: Command = {
  usage: "ARTICLE --out FILE",
  summary: "Write an article's original out, bit for bit. Never overwrites.",
  details: ["  --out FILE   the file to make", '  JSON: {"name","sha256","byteLength"}'],
  options: { out: { type: "string", short: "o" } },
  takes: [1, 1],
  run: async (call) => {
    const out = textOption(call, "out");
    if (out === null || out === "") throw new UsageError("where to? claimbook original ARTICLE --out FILE");
    const { output } = await call.withNotebook(async (session) =>
      session.run("library.saveOriginal", {
        articleId: await findArticle(session, call.args[0] ?? ""),
        to: { path: resolve(out) },
      }),
    );
    if (call.json) printJson(call, output);
    else call.io.out(`saved ${plain(out)}, ${output.byteLength} bytes, sha256 ${output.sha256}\n`);
    return status.done;
  },
};
