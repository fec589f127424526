import type { Brief } from "../../../shared/domain/brief.ts";
import { openPointsOf } from "../../../shared/domain/brief.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Store } from "../store/index.ts";
import { standingsOf } from "./board.ts";

/** What a page about a claim says; null when the claim is gone. */
export const briefOf = (store: Store, id: Id): Brief | null => {
  const claim = store.claims.summary(id);
  const [standing] = standingsOf(store, [id]);
  if (claim === null || standing === undefined) return null;
  const voices = store.voices.first([id]).get(id) ?? [];
  const names = voices.flatMap(({ said, chain }) => [
    ...(said?.sourceName === null || said === null ? [] : [said.sourceName]),
    ...chain.slice(0, 1).map(({ name }) => name),
  ]);
  return {
    notebook: store.notebook.title(),
    claim,
    standing,
    voices,
    assessments: store.assessments.ofClaim(id),
    relations: store.claimRelations.ofClaim(id),
    grades: store.assessments.gradesNamed(names),
    openPoints: openPointsOf({ claim, standing, voices, note: store.notes.of("claim", id)?.markdown ?? "" }),
  };
};
