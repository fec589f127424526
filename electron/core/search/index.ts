export { always, inSlices } from "./count-in-slices.ts";
export { findPassages } from "./run-search.ts";
export { searchHandlers } from "./search-handlers.ts";
