export { ArticleList } from "./ArticleList.tsx";
export { EditArticleDialog } from "./EditArticleDialog.tsx";
