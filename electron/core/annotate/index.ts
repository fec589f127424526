export { movePassage } from "./move-passage.ts";
export { annotateHandlers } from "./annotate-handlers.ts";
