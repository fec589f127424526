import type { Id } from "../../../shared/domain/id.ts";
import { checkedByOthers, sidesOf, sumOf, summedRecord } from "../../../shared/domain/track-record.ts";
import type { RecordedClaim, RecordSum, TrackRecord } from "../../../shared/domain/track-record.ts";
import { groupBy } from "../store/group-by.ts";
import type { Store } from "../store/index.ts";

/** What a source claimed and how it fared with independent others; most-used claims first. */
export const trackRecordOf = (store: Store, source: { readonly id: Id; readonly actorId: Id | null }): TrackRecord => {
  const own = groupBy(store.board.witnessesOfSource(source.id), ({ claimId }) => claimId);
  const ids = [...own.keys()];
  const all = groupBy(store.board.witnesses(ids), ({ claimId }) => claimId);
  const texts = new Map(store.board.stances(ids).map(({ id, text }) => [id, text]));
  const judged = store.assessments.judgements(ids);
  const selves = new Set([source.actorId ?? source.id]);
  const rows = ids
    .map((claimId) => {
      const words = own.get(claimId) ?? [];
      const everybody = all.get(claimId) ?? [];
      return {
        claimId,
        text: texts.get(claimId) ?? "",
        positions: [...new Set(words.map(({ position }) => position))],
        ...checkedByOthers(words, sidesOf(everybody), selves),
        judged: judged(claimId),
        words: everybody.length,
      };
    })
    .toSorted((a, b) => b.words - a.words || a.text.localeCompare(b.text, "en"));
  return summedRecord(rows.map(({ words: _words, ...row }) => row));
};

type Asked = {
  readonly selves: ReadonlySet<string>;
  readonly found: Pick<RecordedClaim, "positions" | "corroboratedBy" | "contradictedBy">[];
};

/** So many claims are looked at together: few enough for memory, enough to ask seldom. */
const claimsAtOnce = 2000;

/** The sums of many sources in one pass over the claims that any of them speaks of, each claim read once. */
export const recordSumsOf = (
  store: Store,
  sources: readonly { readonly id: Id; readonly actorId: Id | null }[],
): ReadonlyMap<Id, RecordSum> => {
  const asked = new Map(
    sources.map(({ id, actorId }): readonly [Id, Asked] => [id, { selves: new Set([actorId ?? id]), found: [] }]),
  );
  const claims = store.board.claimsOfSources([...asked.keys()]);
  for (let from = 0; from < claims.length; from += claimsAtOnce)
    for (const everybody of groupBy(
      store.board.witnesses(claims.slice(from, from + claimsAtOnce)),
      ({ claimId }) => claimId,
    ).values()) {
      const sides = sidesOf(everybody);
      for (const [sourceId, words] of groupBy(everybody, (word) => word.sourceId ?? "")) {
        const own = asked.get(sourceId);
        own?.found.push({
          positions: [...new Set(words.map(({ position }) => position))],
          ...checkedByOthers(words, sides, own.selves),
        });
      }
    }
  return new Map([...asked].map(([id, { found }]) => [id, sumOf(found)]));
};
