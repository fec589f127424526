import { ask } from "../bridge/ask.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { readArticle } from "../session/session.ts";

/** Follow a claimbook:// link. The link names no notebook: a window whose notebook has no such passage stays where it is. */
export const goToPassage = async (id: Id): Promise<void> => {
  try {
    const passage = await ask("annotate.passage", { id });
    readArticle(passage.articleId, passage.id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};
