export { compareTexts } from "./compare-texts.ts";
export { revisionsHandlers } from "./revisions-handlers.ts";
export { writeRevision } from "./write-revision.ts";
export type { CarriedOver } from "./carry-over.ts";
