import { newId } from "../../../../shared/domain/id.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { NoteSubject } from "../../../../shared/domain/note.ts";
import type { Store } from "../../store/index.ts";
import { appendParagraphs, lexicalOf, paragraphsOf } from "../note-text.ts";

/**
 * A comment is the note of what it is on; where there is a note already it is added at its end, unless it stands there.
 *
 * @returns the note, when it is there because of this comment alone
 */
export const addComment = (
  store: Store,
  subject: NoteSubject,
  subjectId: Id,
  text: string,
): { readonly id: Id; readonly at: string } | null => {
  const there = store.notes.of(subject, subjectId);
  if (there === null) {
    const id = newId();
    const note = { title: "", lexical: lexicalOf(text), markdown: text, plain: text };
    return { id, at: store.notes.insert(id, subject, subjectId, note) };
  }
  const plain = store.notes.plainOf(there.id);
  if (!plain.includes(text))
    store.notes.update(there.id, {
      title: there.title,
      lexical: appendParagraphs(there.lexical, paragraphsOf(text)),
      markdown: `${there.markdown}\n\n${text}`,
      plain: `${plain}\n\n${text}`,
    });
  return null;
};
