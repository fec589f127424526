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
  for (const id of made.ties) store.ties.remove(id);
  for (const id of made.aliases) {
    // One that became the actor's name meanwhile is no alias any more.
    const alias = store.actors.aliasById(id);
    if (alias !== null && alias.kind !== "name") store.actors.removeAlias(id);
  }
  for (const { id, text } of made.descriptions) {
    const actor = store.actors.byId(id);
    if (actor?.description === text) store.actors.edit(id, { ...actor, description: null });
  }
  if (attributionId !== null && store.attributions.byId(attributionId) !== null)
    removeAttribution(store, attributionId);
  store.passages.prune([...touched]);
};
