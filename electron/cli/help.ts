import type { Command } from "./command.ts";

export const overview = (commands: Readonly<Record<string, Command>>): string => {
  const names = Object.entries(commands);
  const width = Math.max(...names.map(([name]) => name.length));
  return `${[
    "Usage: claimbook COMMAND [ARGUMENTS] --notebook FILE [--json]",
    "",
    "Who claims what, according to whom: a research notebook, from the command line.",
    "",
    ...names.map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    ...common,
    "",
    "claimbook COMMAND --help tells more of one command.",
  ].join("\n")}\n`;
};

export const helpOf = (name: string, { usage, summary, details }: Command): string =>
  `${[`Usage: claimbook ${name} ${usage}`.trimEnd(), "", summary, ...(details.length === 0 ? [] : ["", ...details]), "", ...common].join("\n")}\n`;

const common = [
  "  -n, --notebook FILE   the notebook; CLAIMBOOK_NOTEBOOK says it once for all",
  "      --json            JSON instead of a table",
  "  -h, --help            this",
  "",
  "Exit status: 0 done, 1 failed, 2 called wrongly. Errors go to standard error.",
];
