export { copiesHandlers } from "./copies-handlers.ts";
export { findCopies } from "./find-copies.ts";
export { shinglesOf } from "./shingles.ts";
