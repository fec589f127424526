export { findPassages, runSearch } from "./run-search.ts";
export { searchHandlers } from "./search-handlers.ts";
