export { Inspector } from "./inspector/Inspector.tsx";
export { TagMentionsDialog } from "./mentions/TagMentionsDialog.tsx";
export { readerKeys } from "./keys/reader-keys.ts";
export { Reader } from "./Reader.tsx";
