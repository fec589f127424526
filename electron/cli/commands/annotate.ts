import { readFileSync } from "node:fs";
import { Refusal } from "../../../shared/contract/failure.ts";
import { printJson } from "../command.ts";
import type { Command } from "../command.ts";
import { status } from "../io.ts";
import { plain } from "../table.ts";

export const annotate: Command = {
  usage: "FILE.jsonld | -",
  summary: "Load tags, attributions, claims and notes written as W3C Web Annotations.",
  details: [
    "  One object, an array, an AnnotationPage, or one object per line. Loading the same file again changes nothing.",
    "  What bodies it knows: docs/annotations.md.",
    "  An annotation that cannot be placed is reported, the rest go in; then the exit status is 1.",
    '  JSON, one per line: {"id","status":"added|updated|unchanged|failed","passageId","message"}',
  ],
  options: {},
  takes: [1, 1],
  run: async (call) => {
    const file = call.args[0] ?? "";
    const json = file === "-" ? new TextDecoder().decode(await call.io.stdin()) : read(file);
    const { output, cancelled } = await call.withNotebook((session) => session.run("annotate.load", { json }));
    for (const item of output.items) {
      if (call.json) printJson(call, item);
      else if (item.status === "failed")
        call.io.err(`failed  ${plain(item.id)}: ${plain(item.message ?? "unknown reason")}\n`);
    }
    const count = (wanted: string): number => output.items.filter((item) => item.status === wanted).length;
    if (!call.json)
      call.io.out(
        `${count("added")} added, ${count("updated")} updated, ${count("unchanged")} unchanged, ${count("failed")} failed\n`,
      );
    if (cancelled) call.io.err("claimbook annotate: cancelled; what was loaded until then stays\n");
    return cancelled || count("failed") > 0 ? status.failed : status.done;
  },
};

const read = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new Refusal("io", `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};
