import { basename } from "node:path";
import { makeSample } from "../../core/sample/index.ts";
import { createNotebook, openNotebook } from "../../core/store/index.ts";
import { printJson, textOption } from "../command.ts";
import type { Command } from "../command.ts";
import { status, UsageError } from "../io.ts";
import { withSession } from "../session.ts";
import { plain, table } from "../table.ts";

export const newNotebook: Command = {
  usage: "FILE [--title TITLE] [--sample]",
  summary: "Make a new, empty notebook.",
  details: [
    "  --title TITLE   what it is called; else the file's name",
    "  --sample        with fictional articles, fully tagged, to try things on",
  ],
  options: { title: { type: "string" }, sample: { type: "boolean" } },
  takes: [0, 1],
  run: async (call) => {
    const path = call.args[0] ?? call.notebookPath;
    if (path === null) throw new UsageError("which file? claimbook new FILE");
    const title = textOption(call, "title");
    if (call.options.sample === true && title !== null) throw new UsageError("a sample has its own title");
    if (call.options.sample === true) await makeSample(path);
    const opened =
      call.options.sample === true
        ? openNotebook(path)
        : createNotebook(path, title ?? basename(path).replace(/\.claimbook$/iu, ""));
    const info = await withSession(opened, call.io, (session) => session.ask("notebook.info", {}));
    if (call.json) printJson(call, info);
    else call.io.out(`made ${plain(path)}\n`);
    return status.done;
  },
};

export const stats: Command = {
  usage: "",
  summary: "What is in the notebook, in numbers.",
  details: [],
  options: {},
  takes: [0, 0],
  run: async (call) => {
    const info = await call.withNotebook((session) => session.ask("notebook.info", {}));
    if (call.json) printJson(call, info);
    else call.io.out(`${plain(info.title)}\n${table(["what", "count"], Object.entries(info.counts))}`);
    return status.done;
  },
};

export const check: Command = {
  usage: "[--repair]",
  summary: "Check the file, the search index and every quotation. Fails when something is wrong.",
  details: [
    "  --repair   first make the search index anew where something is wrong with it",
    '  JSON: {"ok","problems":[…],"orphans"}; orphans are passages whose words a newer text no longer has.',
    '  JSON with --repair: further {"repaired":[…]}, what was wrong with the index.',
  ],
  options: { repair: { type: "boolean" } },
  takes: [0, 0],
  run: async (call) => {
    const repair = call.options["repair"] === true;
    const { report, repaired } = await call.withNotebook(async (session) => {
      const mended = repair ? (await session.run("search.rebuild", {})).output.problems : [];
      return { repaired: mended, report: await session.ask("notebook.check", {}) };
    });
    if (call.json) printJson(call, repair ? { ...report, repaired } : report);
    else {
      for (const problem of repaired) call.io.out(`repaired: ${plain(problem)}\n`);
      if (report.ok) call.io.out(`ok, ${report.orphans} orphans\n`);
    }
    for (const problem of report.problems) if (!call.json) call.io.err(`${plain(problem)}\n`);
    return report.ok ? status.done : status.failed;
  },
};

export const backup: Command = {
  usage: "FILE",
  summary: "Write a whole, compact copy of the notebook. Never overwrites.",
  details: [],
  options: {},
  takes: [1, 1],
  run: async (call) => {
    const path = call.args[0] ?? "";
    await call.withNotebook((session) => session.ask("notebook.backup", { path }));
    if (call.json) printJson(call, { path });
    else call.io.out(`copied to ${plain(path)}\n`);
    return status.done;
  },
};
