export { always, inSlices } from "./count-in-slices.ts";
export { findPassageNumbers, findPassages } from "./run-search.ts";
export { searchHandlers } from "./search-handlers.ts";
