import { Refusal } from "../../../shared/contract/failure.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import type { Store } from "../store/index.ts";

// What a window asks about may have been removed in another window the moment before.

export const passageThere = (store: Store, id: Id): Passage => {
  const passage = store.passages.byId(id);
  if (passage === null) throw new Refusal("not-found", "that passage is not in the notebook any more");
  return passage;
};

export const tagThere = (store: Store, id: Id) => {
  const tag = store.tags.byId(id);
  if (tag === null) throw new Refusal("not-found", "that tag is not in the notebook any more");
  return tag;
};

export const attributionThere = (store: Store, id: Id) => {
  const attribution = store.attributions.byId(id);
  if (attribution === null) throw new Refusal("not-found", "that attribution is not in the notebook any more");
  return attribution;
};

export const textThere = (store: Store, articleId: Id) => {
  const text = store.passages.currentText(articleId);
  if (text === null) throw new Refusal("not-found", "that article is not in the notebook any more");
  return text;
};

/** The words of a passage on one line, for a label. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
