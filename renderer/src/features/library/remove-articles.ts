import type { Id } from "../../../../shared/domain/id.ts";
import { act } from "../../bridge/act.ts";
import { offerUndo } from "../history/index.ts";

/** Remove articles with their passages and notes; one undo brings all back. */
export const removeArticles = async (ids: readonly Id[]): Promise<void> => {
  const done = await act("library.removeArticles", { ids: [...ids] });
  if (done === null) return;
  const { removed } = done.value;
  offerUndo(removed === 1 ? "Removed the article" : `Removed ${removed.toLocaleString()} articles`);
};
