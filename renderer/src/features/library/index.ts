export { ArticleList } from "./ArticleList.tsx";
export { readDate } from "./partial-date.ts";
export { EditArticleDialog } from "./EditArticleDialog.tsx";
export { saveOriginal, verifyAllOriginals } from "./originals.ts";
export { nothingSelected, rangeTo, selectOne, selectRange, selectToggled } from "./selection.ts";
export type { Selection } from "./selection.ts";
export { showOriginal } from "./show-original.ts";
