import type { Position } from "../../../shared/domain/attribution.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Store } from "../store/index.ts";
import type { TagRecord } from "../store/tags.ts";
import { learnAlias } from "./learn-alias.ts";
import type { Entry } from "./resolve-target.ts";

/** Put an entry on a passage. One that is there already stays as it is; its tag is returned. */
export const tagPassage = (store: Store, passage: { readonly id: Id; readonly exact: string }, entry: Entry): Id => {
  if (entry.kind === "actor") learnAlias(store, entry.id, passage.exact);
  return putTag(store, passage.id, entry, "affirms").tagId;
};

/** @param position - on a claim; what is tagged so already keeps the one it has */
export const putTag = (
  store: Store,
  passageId: Id,
  entry: Entry,
  position: Position,
): { readonly tagId: Id; readonly isNew: boolean } => {
  const there = store.tags.ofPassage(passageId).find((tag) => tag.kind === entry.kind && tag.targetId === entry.id);
  if (there !== undefined) return { tagId: there.id, isNew: false };
  const tagId = newId();
  store.tags.insert({
    id: tagId,
    passageId,
    kind: entry.kind,
    targetId: entry.id,
    position: entry.kind === "claim" ? position : null,
    attributionId: null,
  });
  return { tagId, isNew: true };
};

/** Let a tag stand for something else. Who says it and the position stay as far as the new one can have them. */
export const retag = (store: Store, tag: TagRecord, words: string, entry: Entry): Id => {
  if (entry.kind === "actor") learnAlias(store, entry.id, words);
  const claim = entry.kind === "claim";
  return store.tags.update({
    ...tag,
    kind: entry.kind,
    targetId: entry.id,
    position: claim ? (tag.position ?? "affirms") : null,
    attributionId: claim ? tag.attributionId : null,
  });
};
