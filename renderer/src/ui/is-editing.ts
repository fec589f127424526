/**
 * Whether what has the focus takes text. The reader is editable only so that it has a caret: it says so
 * (`data-caret-only`), and counts as not editing.
 */
export const isEditing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target.isContentEditable && target.closest("[data-caret-only]") === null));
