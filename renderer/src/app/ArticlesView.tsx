import { FileText } from "lucide-react";
import { useAsk } from "../bridge/ask.ts";
import { ArticleList } from "../features/library/index.ts";
import { Inspector, Reader } from "../features/reader/index.ts";
import { useSession } from "../session/session.ts";
import { useWide } from "../ui/use-wide.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Panes } from "../ui/Panes.tsx";

/** The list, the article, and what is known about the passage under the cursor. */
export const ArticlesView = () => {
  const place = useSession((session) => session.place);
  const inspector = useSession((session) => session.inspector);
  const info = useAsk("notebook.info", {});
  const roomForAll = useWide("(min-width: 820px)");
  if (place.view !== "articles") return null;
  const { articleId, passageId } = place;
  const list = { id: "article list", content: <ArticleList />, size: 300, min: 200 };
  // A new notebook has one thing to say, and the list says it.
  if (info.data?.counts.articles === 0) return <ArticleList />;
  const reader = {
    id: "article",
    min: 320,
    content: articleId === null ? <Nothing /> : <Reader key={articleId} articleId={articleId} passageId={passageId} />,
  };
  const side =
    articleId !== null && inspector
      ? [{ id: "inspector", size: 330, min: 240, content: <Inspector articleId={articleId} passageId={passageId} /> }]
      : [];
  // In a small window the inspector stands in for the list; its button swaps them.
  const before = roomForAll || side.length === 0 ? [list] : [];
  return <Panes label="Articles" panes={[...before, reader, ...side]} />;
};

const Nothing = () => (
  <EmptyState icon={<FileText size={36} />} title="Choose an article">
    Select it in the list to read and tag it.
  </EmptyState>
);
