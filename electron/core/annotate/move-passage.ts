import { quoteOf } from "../../../shared/domain/range.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import type { Store } from "../store/index.ts";
import { appendParagraphs, readLexical } from "./note-text.ts";
import { tidyRange } from "./place-range.ts";
import { textThere } from "./there.ts";

/** Give a passage other ends. Where a passage with these ends is already, the two become one. Returns the one that stays. */
export const movePassage = (store: Store, passage: Passage, range: Range): Id => {
  const at = textThere(store, passage.articleId);
  const { start, end } = tidyRange(at.text, range);
  const there = store.passages.at(passage.articleId, at.revisionId, start, end);
  if (there === null || there === passage.id) {
    store.passages.move(passage.id, at, quoteOf(at.text, { start, end }));
    return passage.id;
  }
  mergeInto(store, passage.id, there);
  return there;
};

const mergeInto = (store: Store, fromId: Id, toId: Id): void => {
  for (const tag of store.tags.ofPassage(fromId)) store.tags.update({ ...tag, passageId: toId });
  const parts = store.attributions.spansOn(toId);
  for (const span of store.attributions.spansOn(fromId)) {
    const doubled = parts.some((part) => part.attributionId === span.attributionId && part.role === span.role);
    if (doubled) store.attributions.removeSpan(span.id);
    else store.attributions.moveSpan(span.id, toId);
  }
  mergeNotes(store, fromId, toId);
  store.annotations.movePassage(fromId, toId);
  store.passages.remove(fromId);
};

const mergeNotes = (store: Store, fromId: Id, toId: Id): void => {
  const moved = store.notes.of("passage", fromId);
  if (moved === null) return;
  const kept = store.notes.of("passage", toId);
  if (kept === null) return store.notes.setSubject(moved.id, toId);
  const plain = store.notes.plainOf(moved.id);
  store.notes.update(kept.id, {
    title: kept.title === "" ? moved.title : kept.title,
    lexical: appendParagraphs(kept.lexical, readLexical(moved.lexical)),
    markdown: `${kept.markdown}\n\n${moved.markdown}`,
    plain: `${store.notes.plainOf(kept.id)}\n\n${plain}`,
  });
  store.notes.remove(moved.id);
};
