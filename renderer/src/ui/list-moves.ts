/** How the cursor of a list was moved. */
export type Modifiers = {
  readonly by: "key" | "pointer";
  /** Shift: select from the anchor to here. */
  readonly extend: boolean;
  /** Ctrl or Command: add this row to the selection or take it out. */
  readonly toggle: boolean;
};

export const modifiersOf = (
  event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  by: Modifiers["by"],
): Modifiers => ({ by, extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey });

type List = {
  readonly active: number | null;
  readonly count: number;
  /** Rows on one screen. */
  readonly page: number;
  /** Rows that the cursor passes over. Sorted. */
  readonly headings: readonly number[];
};

/** The row that a key leads to; null when the key is not one that moves, or there is no row to go to. */
export const nextRow = (key: string, { active, count, page, headings }: List): number | null => {
  const at = active ?? -1;
  const steps: Readonly<Record<string, readonly [to: number, direction: 1 | -1]>> = {
    ArrowDown: [at + 1, 1],
    ArrowUp: [at - 1, -1],
    PageDown: [at + page, 1],
    PageUp: [at - page, -1],
    Home: [0, 1],
    End: [count - 1, -1],
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  const wanted = Math.max(0, Math.min(count - 1, step[0]));
  return landing(wanted, step[1], count, headings) ?? landing(wanted, step[1] === 1 ? -1 : 1, count, headings);
};

const landing = (from: number, direction: 1 | -1, count: number, headings: readonly number[]): number | null => {
  for (let index = from; index >= 0 && index < count; index += direction) if (!headings.includes(index)) return index;
  return null;
};
