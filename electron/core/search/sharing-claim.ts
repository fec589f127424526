const isOwn = 1;
const isOther = 2;

/**
 * Those of `own` that are tagged with a claim that another passage, one of `others`, is tagged with too.
 *
 * @param onClaims - the passages on each claim
 */
export const sharingClaim = (
  onClaims: readonly (readonly number[] | Uint32Array)[],
  own: readonly number[],
  others: readonly number[],
): readonly number[] => {
  const flags = flagged(own, others);
  const sharing = new Set<number>();
  for (const passages of onClaims) {
    let theirs = 0;
    for (const passage of passages) if (((flags[passage] ?? 0) & isOther) !== 0) theirs++;
    if (theirs === 0) continue;
    for (const passage of passages) {
      const flag = flags[passage] ?? 0;
      // A passage is no other to itself.
      if ((flag & isOwn) !== 0 && theirs > ((flag & isOther) === 0 ? 0 : 1)) sharing.add(passage);
    }
  }
  return own.filter((passage) => sharing.has(passage));
};

const flagged = (own: readonly number[], others: readonly number[]): Uint8Array => {
  const highest = [own, others].reduce((most, list) => list.reduce((a, b) => Math.max(a, b), most), 0);
  const flags = new Uint8Array(highest + 1);
  for (const passage of own) flags[passage] = (flags[passage] ?? 0) | isOwn;
  for (const passage of others) flags[passage] = (flags[passage] ?? 0) | isOther;
  return flags;
};
