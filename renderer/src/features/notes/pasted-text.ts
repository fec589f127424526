/** Whether a text is one web address and nothing else. */
export const isPlainUrl = (text: string): boolean => /^\s*https?:\/\/\S+\s*$/iu.test(text);

/** Whether a text is written as Markdown: blocks marked at line starts, or emphasis and links in it. */
export const looksFormatted = (text: string): boolean =>
  /^ {0,3}(?:#{1,6} \S|[-*+] \S|\d{1,3}[.)] \S|> ?\S)/mu.test(text) ||
  /\*\*[^\s*][^*\n]*\*\*|`[^`\n]+`|~~[^\s~][^~\n]*~~|\[[^\]\n]+\]\(https?:\/\/[^\s)]+\)/u.test(text);
