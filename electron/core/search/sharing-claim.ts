import type { Store } from "../store/index.ts";

type Structure = Pick<Store["search"]["structure"], "claimsOf" | "passagesOn">;

/**
 * Those of `own` that are tagged with a claim that another passage, one of `others`, is tagged with too. Only the claims of
 * the smaller set are looked up; their passages lead to the other.
 */
export const sharingClaim = (
  structure: Structure,
  own: readonly number[],
  others: readonly number[],
): readonly number[] => {
  const fewer = own.length <= others.length ? own : others;
  const claims = new Set(structure.claimsOf(fewer).map(([, claim]) => claim));
  const [mine, theirs] = [new Set(own), new Set(others)];
  const onClaim = new Map<string, { readonly mine: Set<number>; readonly theirs: Set<number> }>();
  for (const [passage, claim] of structure.passagesOn([...claims])) {
    const there = onClaim.get(claim) ?? { mine: new Set<number>(), theirs: new Set<number>() };
    onClaim.set(claim, there);
    if (mine.has(passage)) there.mine.add(passage);
    if (theirs.has(passage)) there.theirs.add(passage);
  }
  const sharing = new Set<number>();
  for (const there of onClaim.values())
    for (const passage of there.mine) if (there.theirs.size > (there.theirs.has(passage) ? 1 : 0)) sharing.add(passage);
  return own.filter((passage) => sharing.has(passage));
};
