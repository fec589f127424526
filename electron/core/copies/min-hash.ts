/** Bytes of a signature. */
const signatureLength = 128;

/**
 * A signature of 128 bytes (MinHash, Broder 1997, one byte of each minimum kept): of two texts about as many bytes are
 * equal as the share of all their runs that both have.
 */
export const signatureOf = (shingles: Uint32Array): Uint8Array => {
  const distinct = new Uint32Array(new Set(shingles));
  const signature = new Uint8Array(signatureLength);
  for (let place = 0; place < signatureLength; place += 1) {
    const factor = factors[place] ?? 1;
    const shift = shifts[place] ?? 0;
    let least = 0xff_ff_ff_ff;
    for (const shingle of distinct) {
      const hash = (Math.imul(shingle, factor) + shift) >>> 0;
      if (hash < least) least = hash;
    }
    signature[place] = Math.imul(least ^ (least >>> 15), 0x2c_1b_3c_6d) >>> 24;
  }
  return signature;
};

/** Odd factors and shifts out of one seed: a signature must be the same in every version of the program. */
const draw = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state ^ (state >>> 13)) >>> 0;
  };
};
const next = draw(20_310_506);
const factors = Uint32Array.from({ length: signatureLength }, () => next() | 1);
const shifts = Uint32Array.from({ length: signatureLength }, next);
