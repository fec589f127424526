import type { WorkedOut } from "../../../shared/anchoring/place-again.ts";
import type { Block } from "../../../shared/domain/article.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { RevisionReason } from "../../../shared/domain/revision.ts";
import { countWords } from "../../../shared/domain/words.ts";
import { sha256Of } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import { carryOver } from "./carry-over.ts";
import type { CarriedOver, Debris } from "./carry-over.ts";

export type NewText = {
  readonly articleId: Id;
  readonly reason: Exclude<RevisionReason, "import">;
  readonly snapshotId: Id;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Null when what was folded stays folded and no more. */
  readonly debris: readonly Debris[] | null;
  /** Of the text before and this one, where it was worked out already. */
  readonly worked?: WorkedOut;
};

/** Give an article another text, within the caller's transaction: what hangs on the one before goes over to it. */
export const writeRevision = (store: Store, { debris, worked, ...next }: NewText): CarriedOver => {
  const from = store.passages.currentText(next.articleId);
  if (from === null) throw new Error(`article ${next.articleId} is not in the notebook`);
  const revisionId = store.revisions.add({ ...next, textSha256: sha256Of(next.text) });
  const to = { articleId: next.articleId, revisionId, text: next.text };
  const carried = carryOver(store, from, to, { debris, worked: worked ?? null });
  const folded = store.exclusions.ofRevision(next.articleId, revisionId).filter(({ state }) => state === "folded");
  store.articles.setWords(next.articleId, countWords(next.text, folded));
  return carried;
};
