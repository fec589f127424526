import type { Id } from "../../../shared/domain/id.ts";
import { checkedByOthers, summedRecord } from "../../../shared/domain/track-record.ts";
import type { TrackRecord } from "../../../shared/domain/track-record.ts";
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
        ...checkedByOthers(words, everybody, selves),
        judged: judged(claimId),
        words: everybody.length,
      };
    })
    .toSorted((a, b) => b.words - a.words || a.text.localeCompare(b.text, "en"));
  return summedRecord(rows.map(({ words: _words, ...row }) => row));
};
