/**
 * Text as Markdown that shows exactly that text, on one line: in CommonMark, in GitHub's dialect, and in Obsidian, where
 * `[[x]]`, `==x==`, `%%x%%`, `#x`, `$x$` and `^x` would mean something. White space is reduced to single spaces.
 */
export const inline = (text: string): string => escapeLine(text.replace(/\s+/gu, " ").trim());

/**
 * Words as a block quote that holds them verbatim: every line of the words is one line of the quote, empty lines part its
 * paragraphs. Only white space at the ends of lines is lost.
 */
export const blockQuote = (words: string): string => {
  const lines = words.split(/\r\n?|\n/u).map((line) => escapeLine(line.replace(/^[ \t]+|[ \t]+$/gu, "")));
  while (lines[0] === "") lines.shift();
  while (lines.at(-1) === "") lines.pop();
  return lines.length === 0 ? ">" : lines.map((line) => (line === "" ? ">" : `> ${line}`)).join("\n");
};

const escapeLine = (line: string): string =>
  line
    .replace(/[\\`*[\]<~|#$^]/gu, "\\$&")
    // Inside a word an underscore means nothing.
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu, "\\_")
    .replace(/&(?=[#A-Za-z])/gu, "\\&")
    // Obsidian looks for these in the raw text, backslash or not.
    .replace(/={2,}/gu, (signs) => "&#61;".repeat(signs.length))
    .replace(/%{2,}/gu, (signs) => "&#37;".repeat(signs.length))
    // Links made of bare addresses would show our backslashes.
    .replace(/:(?=\/\/)/gu, "&#58;")
    .replace(/\b(www)\./giu, "$1&#46;")
    .replace(/(?<=[\w.+-])@(?=\w)/gu, "&#64;")
    // What only means something where a line begins.
    .replace(/^[-+>:]/u, "\\$&")
    .replace(/^=/u, "&#61;")
    .replace(/^(\d{1,9})([.)])/u, "$1\\$2");
