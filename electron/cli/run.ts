import { parseArgs } from "node:util";
import { openNotebook } from "../core/store/index.ts";
import { Refusal } from "../../shared/contract/failure.ts";
import type { Call, Command, Options } from "./command.ts";
import { commands } from "./commands/index.ts";
import { helpOf, overview } from "./help.ts";
import { status, UsageError } from "./io.ts";
import type { Io } from "./io.ts";
import { withSession } from "./session.ts";
import { plain } from "./table.ts";

/**
 * The `claimbook` command.
 *
 * @param argv - without the program's own name
 * @returns the exit status: 0 done, 1 failed, 2 called wrongly
 */
export const run = async (argv: readonly string[], io: Io): Promise<number> => {
  const at = commandAt(argv);
  const name = argv[at] ?? null;
  try {
    if (name === null || name === "help") {
      const about = name === null ? null : (argv[at + 1] ?? null);
      io.out(about === null ? overview(commands) : helpOf(about, commandNamed(about)));
      return name === null && !argv.includes("--help") && !argv.includes("-h") ? status.usage : status.done;
    }
    const command = commandNamed(name);
    const { values, positionals } = parse(command, [...argv.slice(0, at), ...argv.slice(at + 1)]);
    if (values.help === true) {
      io.out(helpOf(name, command));
      return status.done;
    }
    const [least, most] = command.takes;
    if (positionals.length < least || positionals.length > most)
      throw new UsageError(`wrong arguments: claimbook ${name} ${command.usage}`);
    return await command.run(callOf(values, positionals, io));
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`claimbook${name === null ? "" : ` ${plain(name)}`}: ${plain(error.message)}\n`);
      return status.usage;
    }
    if (error instanceof Refusal) {
      io.err(`claimbook ${plain(name ?? "")}: ${plain(error.message)}\n`);
      return status.failed;
    }
    throw error;
  }
};

const globals = {
  notebook: { type: "string", short: "n" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** Options may stand before the command's name too. */
const commandAt = (argv: readonly string[]): number => {
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "--notebook" || word === "-n") at += 1;
    else if (!word.startsWith("-")) return at;
  }
  return argv.length;
};

const commandNamed = (name: string): Command => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new UsageError(`there is no command ${name}; see claimbook --help`);
  return command;
};

const parse = (
  command: Command,
  args: readonly string[],
): { readonly values: Options; readonly positionals: readonly string[] } => {
  try {
    return parseArgs({ args: [...args], options: { ...globals, ...command.options }, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
};

const callOf = (options: Options, args: readonly string[], io: Io): Call => {
  const notebookPath = typeof options.notebook === "string" ? options.notebook : (io.env.CLAIMBOOK_NOTEBOOK ?? null);
  return {
    args,
    options,
    json: options.json === true,
    io,
    notebookPath,
    withNotebook: (work, fetchPage) => {
      if (notebookPath === null || notebookPath === "")
        throw new UsageError("which notebook? Give --notebook FILE, or set CLAIMBOOK_NOTEBOOK");
      return withSession(openNotebook(notebookPath), io, work, fetchPage);
    },
  };
};
