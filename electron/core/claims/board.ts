import { Refusal } from "../../../shared/contract/failure.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import { positions } from "../../../shared/domain/attribution.ts";
import type { Board, BoardClaim, Standing } from "../../../shared/domain/board.ts";
import { conflictsOf } from "../../../shared/domain/conflict.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { independenceOf } from "../../../shared/domain/independence.ts";
import { findPassages } from "../search/index.ts";
import { groupBy } from "../store/group-by.ts";
import type { Store } from "../store/index.ts";

/** How claims stand: how many independent roots, and what is in conflict. In the order asked for. */
export const standingsOf = (store: Store, ids: readonly Id[]): readonly Standing[] => {
  const words = store.voices.words(ids);
  const stances = new Map(store.board.stances(ids).map((stance) => [stance.id, stance]));
  const questions = new Set([...stances.values()].flatMap(({ questionId }) => questionId ?? []));
  const answers = store.board.rivals([...questions]);
  const oppositions = store.board.oppositions(ids);
  return ids.flatMap((id): readonly Standing[] => {
    const stance = stances.get(id);
    if (stance === undefined) return [];
    const all = words.get(id) ?? [];
    const byPosition = groupBy(all, ({ position }) => position);
    const rivals = stance.questionId === null ? [] : (answers.get(stance.questionId) ?? []);
    return [
      {
        claimId: id,
        independence: independenceOf(all),
        sides: positions.flatMap((position) => {
          const taken = byPosition.get(position);
          return taken === undefined ? [] : { position, independence: independenceOf(taken) };
        }),
        conflicts: conflictsOf(stance, rivals, oppositions.get(id) ?? []),
      },
    ];
  });
};

type Asked = Pick<Input<"claims.board">, "questionId" | "query" | "limit" | "offset">;

/** The claims on the passages that a search finds; null without one. */
export const claimsInScope = (store: Store, query: string | null): readonly Id[] | null => {
  if (query === null) return null;
  const found = findPassages(store.search, query);
  if (!found.ok) throw new Refusal("bad-input", `the search cannot be understood: ${found.problem.message}`);
  return store.board.claimsOn(found.ids);
};

/** The claims of a question side by side, a page at a time. */
export const boardOf = (store: Store, { questionId, query, limit, offset }: Asked): Board => {
  const { total, ids } = store.board.claimsOf(questionId, claimsInScope(store, query), limit, offset);
  const standings = new Map(standingsOf(store, ids).map((standing) => [standing.claimId, standing]));
  const voices = store.voices.first(ids);
  return {
    total,
    rows: store.claims.summaries(ids).flatMap((claim): readonly BoardClaim[] => {
      const standing = standings.get(claim.id);
      if (standing === undefined) return [];
      return [{ ...standing, claim, voices: voices.get(claim.id) ?? [] }];
    }),
    independence: questionId === null ? null : independenceOf(store.voices.wordsOnQuestion(questionId)),
  };
};
