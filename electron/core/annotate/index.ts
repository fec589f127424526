export { annotateHandlers } from "./annotate-handlers.ts";
