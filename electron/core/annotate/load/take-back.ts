import type { AnnotationRecord } from "../../store/annotations.ts";
import type { Store } from "../../store/index.ts";
import { removeAttribution } from "../remove-passages.ts";

/** Before an annotation comes again with other words: what it had put in goes, what the analyst did beside it stays. */
export const takeBack = (store: Store, { iri, passageId, attributionId, made }: AnnotationRecord): void => {
  // First, else it would go with the passage.
  store.annotations.remove(iri);
  const touched = new Set([passageId]);
  for (const tagId of made.tags) {
    const tag = store.tags.byId(tagId);
    if (tag === null) continue;
    touched.add(tag.passageId);
    store.tags.remove(tagId);
  }
  for (const { id, at } of made.notes) {
    // One that was written on since is the analyst's.
    if (store.notes.byId(id)?.updatedAt === at) store.notes.remove(id);
  }
  if (attributionId !== null && store.attributions.byId(attributionId) !== null)
    removeAttribution(store, attributionId);
  store.passages.prune([...touched]);
};
