import { Refusal } from "../../../shared/contract/failure.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Exclusion } from "../../../shared/domain/article.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { recount } from "../debris/index.ts";
import type { ChangeContext } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { countOf, quoted } from "../../../shared/domain/labels.ts";

/** Fold a stretch of text that the analyst marked; one that was restored before is folded again. */
export const addExclusion = (store: Store, input: Input<"library.addExclusion">, change: ChangeContext): Exclusion => {
  const article = store.articles.get(input.articleId);
  if (article === null) throw new Refusal("not-found", "this article is no longer in the notebook");
  const { start, end, kind } = input;
  const exact = article.text.slice(start, end);
  if (start >= end || end > article.text.length || exact.trim() === "")
    throw new Refusal("bad-input", `there is no text to fold at ${start}–${end} of ${article.text.length}`);
  change.label(`Fold ${quoted(exact.replace(/\s+/gu, " "))}`);
  const same = article.exclusions.find((exclusion) => exclusion.start === start && exclusion.end === end);
  if (same !== undefined) store.exclusions.setState(same.id, "folded");
  const folded =
    same === undefined
      ? store.exclusions.add({
          articleId: article.id,
          revisionId: article.revisionId,
          start,
          end,
          exact,
          kind,
          reason: "Marked by the analyst",
          origin: "analyst",
        })
      : { ...same, state: "folded" as const };
  recount(store, article.id);
  return folded;
};

export const setExclusionState = (
  store: Store,
  ids: readonly Id[],
  state: Exclusion["state"],
  change: ChangeContext,
): void => {
  const articles = new Set<Id>();
  for (const id of ids) {
    const exclusion = store.exclusions.get(id);
    if (exclusion === null) throw new Refusal("not-found", "this folded text is no longer in the notebook");
    if (store.exclusions.setState(id, state)) articles.add(exclusion.articleId);
  }
  change.label(`${state === "folded" ? "Fold" : "Restore"} ${countOf(ids.length, "folded part")}`);
  for (const id of articles) recount(store, id);
};
