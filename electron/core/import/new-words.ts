/**
 * Gives of each text the words that were in none before. What was met is known by two hashes: a word that is taken for
 * another (one in a million) is missing where patterns are looked up, and nowhere else.
 */
export const openNewWords = () => {
  let met = new Int32Array(places);
  let count = 0;

  /** Whether it is there now for the first time. */
  const meet = (place: number, tag: number): boolean => {
    const own = tag === 0 ? 1 : tag;
    let at = place & (places - 1);
    while (met[at] !== 0) {
      if (met[at] === own) return false;
      at = (at + 1) & (places - 1);
    }
    met[at] = own;
    count += 1;
    return true;
  };

  return {
    /** @param folded - as the index reads it */
    of: (folded: string): readonly string[] => {
      if (count > mostKept) {
        met = new Int32Array(places);
        count = 0;
      }
      const found: string[] = [];
      let start = -1;
      let place = 0;
      let tag = 0;
      for (let at = 0; at <= folded.length; at += 1) {
        const unit = at < folded.length ? folded.charCodeAt(at) : space;
        const kind = kinds[unit] || kindAt(folded, at);
        if (kind === letter) {
          if (start === -1) {
            start = at;
            place = 0;
            tag = 0x811c_9dc5;
          }
          place = Math.imul(place + unit, 0x9e37_79b1) ^ (place >>> 13);
          // FNV-1a.
          tag = Math.imul(tag ^ unit, 0x0100_0193);
        } else if (start !== -1) {
          // Cut out of the text a longer word would keep all of it in memory.
          if (meet(place ^ (place >>> 16), tag)) found.push(` ${folded.slice(start, at)}`.slice(1));
          start = -1;
        }
      }
      return found;
    },
  };
};

export type NewWords = ReturnType<typeof openNewWords>;

/** Of an endless import not all are kept. */
const mostKept = 300_000;
/** A power of two, with room to spare. */
const places = 1_048_576;

const space = 0x20;
const other = 1;
const letter = 2;

/** What each character is, looked up when it is first met; none of the halves of a pair. */
const kinds = new Uint8Array(0x1_0000);

const kindAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) {
    // The second half goes with the first.
    const from = unit >= 0xdc00 && at > 0 ? at - 1 : at;
    return isLetter(String.fromCodePoint(text.codePointAt(from) ?? space)) ? letter : other;
  }
  const kind = isLetter(String.fromCharCode(unit)) ? letter : other;
  kinds[unit] = kind;
  return kind;
};

const isLetter = (character: string): boolean => /^[\p{L}\p{N}\p{M}]$/u.test(character);
