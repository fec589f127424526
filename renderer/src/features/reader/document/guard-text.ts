/**
 * The text is editable only so that it has a caret: nothing that would change it comes through. What an input method
 * writes cannot be refused, so it is put back.
 */
export const guardText = (root: HTMLElement, textOf: (start: number, length: number) => string): (() => void) => {
  const refuse = (event: Event): void => event.preventDefault();
  const kinds = ["beforeinput", "paste", "cut", "drop"];
  for (const kind of kinds) root.addEventListener(kind, refuse);

  const lengths = new WeakMap<Node, number>();
  const watcher = new MutationObserver((records) => {
    for (const { target, oldValue } of records) {
      const start = target.parentElement?.dataset["run"];
      if (!(target instanceof Text) || start === undefined) continue;
      const length = lengths.get(target) ?? oldValue?.length ?? target.length;
      lengths.set(target, length);
      const right = textOf(Number(start), length);
      if (target.data !== right) target.data = right;
    }
  });
  watcher.observe(root, { characterData: true, characterDataOldValue: true, subtree: true });
  return () => {
    watcher.disconnect();
    for (const kind of kinds) root.removeEventListener(kind, refuse);
  };
};
