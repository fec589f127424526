export { exportHandlers } from "./export-handlers.ts";
