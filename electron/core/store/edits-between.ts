/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make one word the other (optimal
 * string alignment); counts no further than `most`, and then answers `most + 1`.
 */
export const editsBetween = (a: string, b: string, most: number): number => {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    let least = row;
    for (let at = 1; at <= b.length; at++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(at - 1);
      let edits = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        row > 1 &&
        at > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(at - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(at - 1);
      if (swapped) edits = Math.min(edits, (before[at - 2] ?? 0) + 1);
      next.push(edits);
      least = Math.min(least, edits);
    }
    // A swap can still reach back to the row before.
    if (least > most && Math.min(...last) > most) return most + 1;
    before = last;
    last = next;
  }
  return Math.min(most + 1, last[b.length] ?? most + 1);
};
