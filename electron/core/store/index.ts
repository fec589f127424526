export { createNotebook, notebookInMemory, openNotebook } from "./open-notebook.ts";
export type { OpenedDatabase } from "./open-notebook.ts";
export { openStore } from "./open-store.ts";
export type { Store } from "./open-store.ts";
export { dayOfRow } from "./search-row-number.ts";
export { localDay } from "./search-sets.ts";
export { sha256Of } from "./snapshots.ts";
export { sortSqliteError } from "./sqlite-error.ts";
export type { TouchedRow } from "./change-log.ts";
