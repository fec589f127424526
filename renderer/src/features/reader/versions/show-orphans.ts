import { lookUp } from "../../../bridge/act.ts";
import { readArticle } from "../../../session/session.ts";
import { showToast } from "../../../ui/Toasts.tsx";
import { useReader } from "../use-reader.ts";

/** Go to the first article that has passages which its newest text lost, and list them to be placed again. */
export const showOrphans = async (): Promise<void> => {
  const orphans = await lookUp("annotate.orphans", {});
  if (orphans === null) return;
  const [first] = orphans;
  if (first === undefined) {
    showToast({ kind: "done", message: "Every passage in this notebook has its place" });
    return;
  }
  readArticle(first.articleId);
  useReader.setState({ tab: "passages", orphans: true });
};
