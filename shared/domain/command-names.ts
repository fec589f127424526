/** The words that `claimbook` takes, in the order of the work. */
export const commandNames = [
  "new",
  "import",
  "articles",
  "show",
  "annotate",
  "search",
  "similar",
  "claims",
  "questions",
  "actors",
  "sources",
  "copies",
  "stats",
  "export",
  "original",
  "check",
  "verify",
  "backup",
  "undo",
  "redo",
] as const;
export type CommandName = (typeof commandNames)[number];
