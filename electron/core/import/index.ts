export { decode } from "./read/decode.ts";
export { importHandlers } from "./import-handlers.ts";
