import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { EditManyArticles } from "./EditManyArticles.tsx";
import { EditOneArticle } from "./EditOneArticle.tsx";
import "./library.css";

type Props = { readonly ids: readonly Id[]; readonly onClose: () => void };

/** Correct what is known about one article, or the same about many. */
export const EditArticleDialog = ({ ids, onClose }: Props) => {
  const [first] = ids;
  if (first === undefined) return null;
  return ids.length > 1 ? (
    <EditManyArticles ids={ids} onClose={onClose} />
  ) : (
    <LoadArticle id={first} onClose={onClose} />
  );
};

const LoadArticle = ({ id, onClose }: { readonly id: Id; readonly onClose: () => void }) => {
  const { data: article, error } = useAsk("library.article", { id });
  if (article !== undefined) return <EditOneArticle article={article} onClose={onClose} />;
  return (
    <Dialog title="Article details" onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      <p role={error === null ? "status" : "alert"}>{error === null ? "Loading…" : error.message}</p>
    </Dialog>
  );
};
