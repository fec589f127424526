import { Refusal } from "../../../shared/contract/failure.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import { metaFields, metaWith } from "../../../shared/domain/article.ts";
import type { ArticleMeta } from "../../../shared/domain/article.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { creditArticle } from "../claims/index.ts";
import type { ChangeContext } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { countOf, quoted } from "../../../shared/domain/labels.ts";

type Patch = Input<"library.editArticles">["patch"];

/** Overwrite the given fields of the articles; what really changed is from now on the analyst's word. */
export const editArticles = (store: Store, ids: readonly Id[], patch: Patch, change: ChangeContext): void => {
  let title: string | null = null;
  for (const id of ids) {
    const now = store.articles.head(id);
    if (now === null) throw new Refusal("not-found", "an article to edit is no longer in the notebook");
    const next = patched(now, patch);
    const changed = metaFields.filter((field) => next[field] !== now[field]);
    title ??= next.title;
    if (changed.length === 0) continue;
    store.articles.edit(id, next, {
      ...now.metaOrigin,
      ...Object.fromEntries(changed.map((field) => [field, "analyst"])),
    });
    if (changed.some((field) => field === "byline" || field === "publication" || field === "agency"))
      creditArticle(store, id, next);
  }
  change.label(ids.length === 1 && title !== null ? `Edit ${quoted(title)}` : `Edit ${countOf(ids.length, "article")}`);
};

/** An emptied field is one that has no value. */
const patched = (now: ArticleMeta, patch: Patch): ArticleMeta =>
  metaWith(patch.title ?? now.title, (field) => {
    const given = patch[field];
    return given === undefined ? now[field] : given === "" ? null : given;
  });
