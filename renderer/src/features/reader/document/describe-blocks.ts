import type { Passage } from "../../../../../shared/domain/passage.ts";
import type { Offsets } from "./offsets.ts";

const most = 12;

/**
 * Highlights are paint, which screen readers do not see: each block with passages gets a description that lists them.
 *
 * @param holder - out of sight; takes the descriptions
 */
export const openDescriptions = (holder: HTMLElement, offsets: Offsets) => {
  let known = new Map<HTMLElement, HTMLElement>();
  let waiting = 0;
  let count = 0;
  const describe = (passages: readonly Passage[]): void => {
    const blocks = offsets.blocks();
    const byBlock = new Map<HTMLElement, Passage[]>();
    for (const passage of passages) {
      const block = blocks[Math.max(0, offsets.blockAt(passage.start))];
      if (block === undefined) continue;
      const here = byBlock.get(block.element);
      if (here === undefined) byBlock.set(block.element, [passage]);
      else here.push(passage);
    }
    const next = new Map<HTMLElement, HTMLElement>();
    for (const [element, here] of byBlock) {
      const words = inWords(here);
      const line = known.get(element) ?? document.createElement("p");
      if (line.id === "") {
        count += 1;
        line.id = `reader-tags-${count}`;
        holder.append(line);
        element.setAttribute("aria-describedby", line.id);
      }
      if (line.textContent !== words) line.textContent = words;
      next.set(element, line);
    }
    for (const [element, line] of known) {
      if (next.has(element)) continue;
      element.removeAttribute("aria-describedby");
      line.remove();
    }
    known = next;
  };
  return {
    /** When there is time: nothing on the screen waits for it. */
    update: (passages: readonly Passage[]): void => {
      cancelIdleCallback(waiting);
      waiting = requestIdleCallback(() => describe(passages), { timeout: 2000 });
    },
    dispose: (): void => {
      cancelIdleCallback(waiting);
      for (const line of known.values()) line.remove();
    },
  };
};

const inWords = (passages: readonly Passage[]): string => {
  const lines = passages.slice(0, most).map(({ exact, tags, noteId }) => {
    const names = tags.map(({ kind, label }) => `${kind} ${label}`);
    if (noteId !== null) names.push("a note");
    return `“${exact.length > 80 ? `${exact.slice(0, 79)}…` : exact}”: ${names.join(", ") || "attribution"}`;
  });
  const more = passages.length - lines.length;
  return `Passages here: ${lines.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
};
