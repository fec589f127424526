export { decode } from "./read/decode.ts";
export { foundFields } from "./found-fields.ts";
export { importHandlers } from "./import-handlers.ts";
