import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Store } from "../store/index.ts";
import type { TagRecord } from "../store/tags.ts";
import { learnAlias } from "./learn-alias.ts";
import type { Entry } from "./resolve-target.ts";

/** Put an entry on a passage. One that is there already stays as it is; its tag is returned. */
export const tagPassage = (store: Store, passage: { readonly id: Id; readonly exact: string }, entry: Entry): Id => {
  if (entry.kind === "actor") learnAlias(store, entry.id, passage.exact);
  const there = store.tags.ofPassage(passage.id).find((tag) => tag.kind === entry.kind && tag.targetId === entry.id);
  if (there !== undefined) return there.id;
  const id = newId();
  store.tags.insert({
    id,
    passageId: passage.id,
    kind: entry.kind,
    targetId: entry.id,
    position: entry.kind === "claim" ? "affirms" : null,
    attributionId: null,
  });
  return id;
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
