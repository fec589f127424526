import type { CopiesFound } from "../../../shared/contract/copies.ts";
import type { CopyKind } from "../../../shared/domain/copy.ts";
import type { JobContext } from "../handlers.ts";
import type { Comparable } from "../store/copies.ts";
import type { Store } from "../store/index.ts";
import { compare } from "./compare.ts";
import type { Likeness } from "./compare.ts";
import { isEarlier, judge } from "./judge-copy.ts";
import { signatureOf } from "./min-hash.ts";
import { runLength, shinglesOf } from "./shingles.ts";

/** Words; of less, chance decides. */
const shortest = 25;
/** Places of 128: unrelated texts agree in none or one, reworded ones in a dozen. */
const leastAlike = 8;
/** Looked at in full; a wire story printed by hundreds is one group, and its nearest are enough to find it. */
const mostLookedAt = 24;

/** Small enough that reading and tagging go on in between, large enough that the disk is not waited for each time. */
const batchMs = 15;
const mostTogether = 400;

/**
 * Compare articles with all that were compared before, and propose what is alike. Each pair is looked at once, whichever
 * came first. What was proposed until a cancel stays; the rest is done the next time.
 *
 * @param label - what the Undo menu says of the job so far, from the number of pairs proposed
 */
export const findCopies = async (
  store: Store,
  numbers: readonly number[],
  job: JobContext,
  label: (proposed: number) => string,
): Promise<CopiesFound> => {
  let checked = 0;
  let proposed = 0;
  while (checked < numbers.length && !job.signal.aborted) {
    const until = performance.now() + batchMs;
    const before = checked;
    job.write(
      () => label(proposed),
      () => {
        do {
          proposed += check(store, numbers[checked] ?? 0);
          checked += 1;
        } while (checked < numbers.length && checked - before < mostTogether && performance.now() < until);
      },
      // What a power cut takes back is compared the next time.
      { lasting: false },
    );
    job.progress({ done: checked, total: numbers.length });
    await job.breathe();
  }
  return { checked, proposed };
};

type Found = { readonly other: Comparable; readonly kind: CopyKind; readonly likeness: Likeness };

/** @returns how many pairs it proposed */
const check = (store: Store, n: number): number => {
  const article = store.copies.comparable(n);
  if (article === null) return 0;
  const { signature, found } = findAlike(store, article);
  store.copies.putSignature(n, signature);
  return propose(
    store,
    article,
    found.filter(({ other }) => store.copies.between(article.id, other.id) === null),
  );
};

/** Which of the articles compared before are alike; the signature is null when the article is too short to say. */
export const findAlike = (
  { copies }: Store,
  article: Comparable,
): { readonly signature: Uint8Array | null; readonly found: readonly Found[] } => {
  const shingles = shinglesOf(article.text);
  if (shingles.length + runLength - 1 < shortest) return { signature: null, found: [] };
  const signature = signatureOf(shingles);
  const near = new Set([...copies.near(signature, leastAlike, mostLookedAt), ...copies.sameAddress(article)]);
  near.delete(article.n);
  const found: Found[] = [];
  for (const n of near) {
    const other = copies.comparable(n);
    if (other === null) continue;
    const likeness = compare(shingles, shinglesOf(other.text));
    const kind = judge(article, other, likeness);
    if (kind !== null) found.push({ other, kind, likeness });
  }
  return { signature, found };
};

/**
 * An article has one original: of those before it, the one most alike. Later ones that have no original yet are proposed
 * as its copies; those that have one are in its group already.
 */
const propose = (store: Store, article: Comparable, found: readonly Found[]): number => {
  const { copies } = store;
  const byLikeness = found.toSorted((a, b) => b.likeness.contained - a.likeness.contained);
  const [original] = byLikeness.filter(({ other }) => isEarlier(other, article));
  const later = byLikeness.filter(({ other }) => !isEarlier(other, article) && copies.upwards(other.id).length === 0);
  const orphaned = copies.upwards(article.id).length === 0;
  if (original !== undefined && orphaned)
    copies.insert({
      articleId: article.id,
      originalId: original.other.id,
      kind: original.kind,
      state: "proposed",
      share: original.likeness.shareOfA,
      shareOfOriginal: original.likeness.shareOfB,
    });
  for (const { other, kind, likeness } of later)
    copies.insert({
      articleId: other.id,
      originalId: article.id,
      kind,
      state: "proposed",
      share: likeness.shareOfB,
      shareOfOriginal: likeness.shareOfA,
    });
  return later.length + (original !== undefined && orphaned ? 1 : 0);
};
