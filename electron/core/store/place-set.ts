/**
 * A set of passages in memory, a bit for each place: a passage's place is where its row stands in the index, counted from 0 in
 * the order of row numbers. 125 KB at a million passages, however many are in it.
 */
export type PlaceSet = Uint32Array;

export const emptySet = (places: number): PlaceSet => new Uint32Array((places + 31) >>> 5);

/** All of the first so many places. */
export const fullSet = (places: number): PlaceSet => {
  const set = emptySet(places).fill(0xffff_ffff);
  if ((places & 31) !== 0) set[set.length - 1] = 2 ** (places & 31) - 1;
  return set;
};

export const putPlace = (set: PlaceSet, place: number): void => {
  set[place >>> 5] = (set[place >>> 5] ?? 0) | (1 << (place & 31));
};

export const inEach = (one: PlaceSet, other: PlaceSet): PlaceSet => one.map((bits, at) => bits & (other[at] ?? 0));

export const inEither = (one: PlaceSet, other: PlaceSet): PlaceSet => one.map((bits, at) => bits | (other[at] ?? 0));

export const inFirstOnly = (one: PlaceSet, other: PlaceSet): PlaceSet =>
  one.map((bits, at) => bits & ~(other[at] ?? 0));

/** Those from one place up to another, which is not among them. */
export const between = (set: PlaceSet, from: number, to: number): PlaceSet => {
  const [first, last] = [from >>> 5, to >>> 5];
  const kept = new Uint32Array(set.length);
  kept.set(set.subarray(first, last + 1), first);
  kept[first] = (kept[first] ?? 0) & (0xffff_ffff << (from & 31));
  if (last < kept.length) kept[last] = (kept[last] ?? 0) & ~(0xffff_ffff << (to & 31));
  return kept;
};

/** How many there are in it. */
export const sizeOf = (set: PlaceSet): number => {
  let size = 0;
  for (const bits of set) {
    // Bits added up in pairs, then fours, then eights: the usual way without a table.
    const pairs = bits - ((bits >>> 1) & 0x5555_5555);
    const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
    size += Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return size;
};

/**
 * The places in a piece of a set, in order.
 *
 * @param offset - in units of 32 places, where the piece begins in its set
 */
export const placesIn = (piece: PlaceSet, offset: number): Uint32Array => {
  const places = new Uint32Array(sizeOf(piece));
  let found = 0;
  for (let at = 0; at < piece.length; at++) {
    const base = (offset + at) * 32;
    for (let bits = piece[at] ?? 0; bits !== 0; bits &= bits - 1)
      places[found++] = base + 31 - Math.clz32(bits & -bits);
  }
  return places;
};
