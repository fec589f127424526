export { notesHandlers } from "./notes-handlers.ts";
export { textNode } from "./text-node.ts";
