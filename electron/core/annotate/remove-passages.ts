import type { Id } from "../../../shared/domain/id.ts";
import { isPassing } from "../claims/index.ts";
import type { Store } from "../store/index.ts";
import { attributionThere } from "./there.ts";

/** Passages, what they are tagged with, what is said in them, and what is left without use then. */
export const removePassages = (store: Store, ids: readonly Id[]): number => {
  let removed = 0;
  for (const id of ids) {
    for (const span of store.attributions.spansOn(id)) {
      if (span.role !== "content") continue;
      const content = store.attributions.byId(span.attributionId)?.contentPassageIds ?? [];
      if (content.every((passageId) => passageId === id)) removeAttribution(store, span.attributionId);
    }
    // It may have gone with its attribution; it was to go all the same.
    const pruned = store.passages.byId(id) === null;
    if (store.passages.remove(id) || pruned) removed += 1;
  }
  return removed;
};

/** Claim tags go back to the writer's own voice; passages that nothing is left on go. Returns the content's passages. */
export const removeAttribution = (store: Store, id: Id): readonly Id[] => {
  const { contentPassageIds, sourceId } = attributionThere(store, id);
  const spans = store.attributions.spans(id);
  for (const tag of store.tags.ofAttribution(id)) store.tags.update({ ...tag, attributionId: null });
  if (sourceId !== null)
    for (const span of spans) if (span.role === "source") dropSourceTag(store, id, sourceId, span.passageId);
  store.attributions.remove(id);
  store.passages.prune(spans.map((span) => span.passageId));
  dropPassingSource(store, sourceId);
  return contentPassageIds;
};

/**
 * The tag that the span naming the source got with the attribution. One that is older than the attribution is the
 * analyst's own and stays (ids sort by time of making); so does one that another attribution leans on.
 */
export const dropSourceTag = (store: Store, attributionId: Id, sourceId: Id, passageId: Id): void => {
  const tagId = store.tags.find(passageId, sourceId, null);
  if (tagId === null || tagId < attributionId) return;
  const others = store.attributions
    .spansOn(passageId)
    .filter((span) => span.role === "source" && span.attributionId !== attributionId)
    .some((span) => store.attributions.byId(span.attributionId)?.sourceId === sourceId);
  if (!others) store.tags.remove(tagId);
};

/** "A senior official" that nothing refers to any more. */
export const dropPassingSource = (store: Store, sourceId: Id | null): void => {
  if (sourceId === null) return;
  const source = store.sources.byId(sourceId);
  if (source !== null && isPassing(source.kind) && store.sources.isUnused(sourceId)) store.sources.remove(sourceId);
};
