import { positions } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { checkedByOthers, mostRecorded, sidesOf, sumOf } from "../../../shared/domain/track-record.ts";
import type { CheckedClaim, RecordSum, TrackRecord } from "../../../shared/domain/track-record.ts";
import { always, inSlices } from "../search/index.ts";
import { groupBy } from "../store/group-by.ts";
import type { Store } from "../store/index.ts";

/** What a source claimed and how it fared with independent others; the claims that most words are on first. */
export const trackRecordOf = async (store: Store, id: Id): Promise<TrackRecord> => {
  const found = (await checkedOf(store, [id])).get(id) ?? [];
  const listed = found.toSorted((a, b) => b.words - a.words || a.claim - b.claim).slice(0, mostRecorded);
  const claims = new Map(store.records.claims(listed.map(({ claim }) => claim)).map((row) => [row.n, row]));
  const judged = store.assessments.judgements([...claims.values()].map((claim) => claim.id));
  const rows = listed.flatMap(({ claim: n, words, ...checked }) => {
    const claim = claims.get(n);
    return claim === undefined
      ? []
      : [{ words, row: { claimId: claim.id, text: claim.text, ...checked, judged: judged(claim.id) } }];
  });
  return {
    ...sumOf(found),
    rows: rows
      .toSorted((a, b) => b.words - a.words || a.row.text.localeCompare(b.row.text, "en"))
      .map(({ row }) => row),
  };
};

/** The sums of many sources in one pass over the claims that any of them speaks of, each claim read once. */
export const recordSumsOf = async (store: Store, ids: readonly Id[]): Promise<ReadonlyMap<Id, RecordSum>> =>
  new Map([...(await checkedOf(store, ids))].map(([id, found]) => [id, sumOf(found)]));

type Checked = CheckedClaim & {
  readonly claim: number;
  /** Everybody's on the claim. */
  readonly words: number;
};
type Asked = { readonly selves: ReadonlySet<number>; readonly found: Checked[] };

/** So many claims are looked at together: some 5 ms. */
const claimsAtOnce = 250;

/** By source the claims that it takes a position on. */
const checkedOf = async (store: Store, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly Checked[]>> => {
  const sources = store.records.sources(ids);
  const asked = new Map(
    sources.map(({ n, self }): readonly [number, Asked] => [n, { selves: new Set([self]), found: [] }]),
  );
  const claims = store.records.claimsOf([...asked.keys()]);
  const pieces = Array.from({ length: Math.ceil(claims.length / claimsAtOnce) }, (_, at) =>
    claims.slice(at * claimsAtOnce, (at + 1) * claimsAtOnce),
  );
  await inSlices(pieces, always, (piece) => {
    for (const words of store.records.words(piece)) {
      const sides = sidesOf(words);
      const said = words.filter(({ source }) => source !== null && asked.has(source));
      for (const own of groupBy(said, ({ source }) => String(source)).values()) {
        const [first] = own;
        const of = asked.get(first?.source ?? 0);
        if (first === undefined || of === undefined) continue;
        const taken = new Set(own.map(({ position }) => position));
        of.found.push({
          claim: first.claim,
          words: words.length,
          positions: positions.filter((position) => taken.has(position)),
          ...checkedByOthers(own, sides, of.selves),
        });
      }
    }
  });
  return new Map(sources.map(({ id, n }) => [id, asked.get(n)?.found ?? []]));
};
