import type { ExportCode } from "../store/export.ts";
import { inline } from "./escape-markdown.ts";
import { tagName } from "./file-name.ts";
import { frontMatter } from "./front-matter.ts";
import type { Book } from "./make-book.ts";
import type { Links } from "./make-links.ts";
import { noteText } from "./note-text.ts";
import { renderUse } from "./render-use.ts";
import type { Sayings } from "./say-attribution.ts";

/** A code's file: what it means, the codes under it, the passages that carry it. */
export const renderCode = (book: Book, links: Links, sayings: Sayings, code: ExportCode): string => {
  const uses = book.tagged.get(code.id) ?? [];
  const note = book.notes.get(code.id);
  const children = book.registry.codesUnder(code.id);
  const sections = [
    `# ${inline(code.path)}`,
    code.description === null || code.description === "" ? "" : inline(code.description),
    children.map(({ id, path }) => `- ${links.to(id, path)}`).join("\n"),
    note === undefined ? "" : `## Note\n\n${noteText(note.markdown, 2, links)}`,
    ...(uses.length === 0
      ? []
      : [`## Passages (${uses.length})`, ...uses.map((use) => renderUse(links, use, sayings.list(use.passage)))]),
  ];
  const tag = tagName(code.path);
  const head = frontMatter([
    ["type", "code"],
    ["id", code.id],
    ["path", code.path],
    ["passages", uses.length],
    ["tags", tag === "" ? [] : [tag]],
  ]);
  return `${head}\n${sections.filter((section) => section !== "").join("\n\n")}\n`;
};
