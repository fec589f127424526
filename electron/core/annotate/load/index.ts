export { loadHandlers } from "./load-handlers.ts";
