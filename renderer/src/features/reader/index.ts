export { Inspector } from "./inspector/Inspector.tsx";
export { TagMentionsDialog } from "./mentions/TagMentionsDialog.tsx";
export { readerKeys } from "./keys/reader-keys.ts";
export { showOrphans } from "./versions/show-orphans.ts";
export { Reader } from "./Reader.tsx";
