/**
 * The rows of a pipe table, cells joined by " | "; the line of dashes under the head is left out.
 *
 * @returns null when the paragraph is no table
 */
export const tableRows = (paragraph: string): readonly string[] | null => {
  const lines = paragraph.split("\n");
  const [head, rule] = lines;
  if (head === undefined || rule === undefined || !head.includes("|")) return null;
  if (!/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u.test(rule) || !rule.includes("-")) return null;
  if (cells(head).length !== cells(rule).length) return null;
  return [head, ...lines.slice(2)].map((line) => cells(line).join(" | "));
};

const cells = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));
