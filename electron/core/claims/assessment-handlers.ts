import { Refusal } from "../../../shared/contract/failure.ts";
import { sayJudgement } from "../../../shared/domain/assessment.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { recordSumsOf, trackRecordOf } from "./track-record.ts";

/** @param who - judges where nobody else is named */
export const assessmentHandlers = (store: Store, who: string): HandlersOf<"assessments."> => {
  const claimThere = (id: Id): string => {
    const claim = store.claims.byId(id);
    if (claim === null) throw new Refusal("not-found", "that claim is not in the notebook any more");
    return claim.text;
  };
  return {
    "assessments.ofClaim": ({ id }) => {
      claimThere(id);
      return store.assessments.ofClaim(id);
    },
    "assessments.assessClaim": ({ id, who: named, reason, ...judged }, change) => {
      const text = claimThere(id);
      const assessmentId = store.assessments.judgeClaim(id, { ...judged, reason, who: named ?? change.who });
      change.label(`Judge claim ${quoted(text)}: ${sayJudgement(judged).join(", ")}`);
      return { id: assessmentId };
    },
    "assessments.remove": ({ id }, change) => {
      const subject = store.assessments.subject(id);
      if (subject === null) throw new Refusal("not-found", "that judgement is not in the notebook any more");
      store.assessments.remove(id);
      const { claimId, sourceId } = subject;
      const name = claimId === null ? store.sources.byId(sourceId ?? "")?.name : store.claims.byId(claimId)?.text;
      change.label(`Remove a judgement of ${quoted(name ?? "")}`);
      return null;
    },
    "assessments.author": () => ({ name: who }),
    "assessments.records": async ({ ids }) => {
      const sums = await recordSumsOf(store, ids);
      return ids.flatMap((id) => {
        const record = sums.get(id);
        return record === undefined ? [] : [{ id, record, grades: store.assessments.ofSource(id) }];
      });
    },
    "assessments.record": ({ id }) => {
      if (store.sources.byId(id) === null)
        throw new Refusal("not-found", "that source is not in the notebook any more");
      return trackRecordOf(store, id);
    },
  };
};
