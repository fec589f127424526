export { findPassages } from "./run-search.ts";
export { searchHandlers } from "./search-handlers.ts";
