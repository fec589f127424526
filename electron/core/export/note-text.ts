import type { Links } from "./make-links.ts";
import { wikiLink } from "./wiki-link.ts";

/**
 * A note's Markdown, made to stand inside a file: its headings go below `level`, what it leaves open is closed, raw HTML is
 * shown as text, and its mentions of entries become links between the files.
 */
export const noteText = (markdown: string, level: number, links: Links): string => {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.replace(/\r\n?/gu, "\n").trim().split("\n")) {
    const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence === null) {
      lines.push(mark === undefined ? linked(withoutHtml(lowered(line, level)), links) : line);
      fence = mark ?? null;
    } else {
      lines.push(line);
      if (mark !== undefined && mark.startsWith(fence) && line.trim() === mark) fence = null;
    }
  }
  if (fence !== null) lines.push(fence);
  return lines.map((line) => line.trimEnd()).join("\n");
};

const lowered = (line: string, level: number): string =>
  line.replace(/^ {0,3}(#{1,6})(?=\s|$)/u, (_all, marks: string) => "#".repeat(Math.min(6, marks.length + level)));

/** Addresses in angle brackets stay; what could open an element, a comment or an instruction does not. */
const withoutHtml = (line: string): string =>
  line.replace(/(`+)[^`]*\1|(?<!\\)<(?=[!?/]|[a-z][a-z\d-]*(?:[\s/>]|$))/giu, (found) =>
    found === "<" ? "\\<" : found,
  );

const linked = (line: string, links: Links): string =>
  line.replace(
    /\[([^[\]]+)\]\(claimbook:\/\/(?:actor|claim|source|code|article)\/([0-9A-Z]{26})\)/gu,
    (all, label: string, id: string) => {
      const file = links.fileOf(id);
      return file === null ? all : wikiLink(file, label);
    },
  );
