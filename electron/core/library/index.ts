export { countOf, quoted } from "./labels.ts";
export { libraryHandlers } from "./library-handlers.ts";
