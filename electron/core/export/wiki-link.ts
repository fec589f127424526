/**
 * A link between the files of an export, as Obsidian resolves it. Its label cannot be escaped (Obsidian shows the
 * backslashes), so what would be markup there is replaced by a look-alike; the exact wording stands in the file it leads to.
 */
export const wikiLink = (file: string, label: string): string => `[[${file}|${labelOf(label)}]]`;

/** The same inside a table, where a bare "|" would end the cell. */
export const wikiLinkInTable = (file: string, label: string): string => `[[${file}\\|${labelOf(label)}]]`;

const labelOf = (label: string): string => {
  const plain = label
    .replace(/\p{Bidi_Control}|\p{Surrogate}/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[[\]|\\`*<>&~=^_]/gu, (sign) => lookAlikes[sign] ?? sign)
    .replace(/:(?=\/\/)/gu, "∶");
  return plain === "" ? "untitled" : plain;
};

const lookAlikes: Readonly<Record<string, string>> = {
  "[": "(",
  "]": ")",
  "|": "¦",
  "\\": "⧵",
  "`": "'",
  "*": "∗",
  "<": "‹",
  ">": "›",
  "&": "＆",
  "~": "∼",
  "=": "＝",
  "^": "ˆ",
  _: "＿",
};
