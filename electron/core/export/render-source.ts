import type { ExportSource } from "../store/export.ts";
import { inline } from "./escape-markdown.ts";
import { frontMatter } from "./front-matter.ts";
import type { Book } from "./make-book.ts";
import type { Links } from "./make-links.ts";
import { noteText } from "./note-text.ts";
import { renderStatements } from "./render-actor.ts";
import { capital, renderUse } from "./render-use.ts";
import { gradeLine, sourceHistory } from "./say-judgement.ts";
import type { Sayings } from "./say-attribution.ts";

/** The file of a source that is no actor: an unnamed official, a document. */
export const renderSource = (book: Book, links: Links, sayings: Sayings, source: ExportSource): string => {
  const statements = book.statements.get(source.id) ?? [];
  const tagged = book.tagged.get(source.id) ?? [];
  const note = book.notes.get(source.id);
  const sections = [
    `# ${inline(source.name)}`,
    [`- Kind: ${capital(source.kind)}`, ...gradeLine(source)].join("\n"),
    note === undefined ? "" : `## Note\n\n${noteText(note.markdown, 2, links)}`,
    sourceHistory(source.grades),
    ...renderStatements("Says", statements, links, sayings),
    ...(tagged.length === 0 ? [] : [`## Tagged (${tagged.length})`, ...tagged.map((use) => renderUse(links, use, ""))]),
  ];
  const head = frontMatter([
    ["type", "source"],
    ["id", source.id],
    ["name", source.name],
    ["kind", source.kind],
    ["reliability", source.reliability],
    ["statements", statements.length],
  ]);
  return `${head}\n${sections.filter((section) => section !== "").join("\n\n")}\n`;
};
