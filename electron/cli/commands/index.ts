import type { CommandName } from "../../../shared/domain/command-names.ts";
import type { Command } from "../command.ts";
import { annotate } from "./annotate.ts";
import { articles } from "./articles.ts";
import { copies } from "./copies.ts";
import { exportNotebook } from "./export.ts";
import { redo, undo } from "./history.ts";
import { importFiles } from "./import.ts";
import { backup, check, newNotebook, stats } from "./notebook.ts";
import { original, verify } from "./originals.ts";
import { questions } from "./questions.ts";
import { actors, claims, sources } from "./registries.ts";
import { search } from "./search.ts";
import { show } from "./show.ts";
import { similar } from "./similar.ts";

const byName = {
  new: newNotebook,
  import: importFiles,
  articles,
  show,
  annotate,
  search,
  similar,
  claims,
  questions,
  actors,
  sources,
  copies,
  stats,
  export: exportNotebook,
  original,
  check,
  verify,
  backup,
  undo,
  redo,
} as const satisfies Record<CommandName, Command>;

/** In the order of the work, as the help lists them. */
export const commands: Readonly<Record<string, Command>> = byName;
