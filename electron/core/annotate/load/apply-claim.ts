import type { ClaimBody } from "../../../../shared/contract/web-annotation.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { findOrMakeClaim } from "../../claims/index.ts";
import type { Made } from "../../store/annotations.ts";
import type { Store } from "../../store/index.ts";
import { cleanName } from "../../store/names.ts";
import { addComment } from "./add-comment.ts";

/** The claim of that wording with what the annotation tells of it; what it leaves out stays as it is. */
export const applyClaim = (store: Store, body: ClaimBody): Made["notes"] => {
  const { text, claimKind, question, number, event, relations, note } = body;
  const id = findOrMakeClaim(store, text, claimKind ?? "fact");
  const claim = store.claims.byId(id);
  if (claim === null) return [];
  const questionId = asked(store, question ?? null) ?? claim.questionId;
  if (questionId !== claim.questionId || (number ?? null) !== null || (event ?? null) !== null)
    store.claims.edit({ ...claim, questionId, number: number ?? claim.number, event: event ?? claim.event });
  if (claim.questionId !== null && claim.questionId !== questionId) store.claims.pruneQuestion(claim.questionId);
  for (const { kind, text: wording, aspect = null, reason = null } of relations ?? []) {
    const relation = { claimId: id, kind, otherId: findOrMakeClaim(store, wording, "fact"), aspect, reason };
    if (relation.otherId === id) continue;
    const found = store.claimRelations.find(relation);
    if (found === null) store.claimRelations.insert(relation);
    else store.claimRelations.update(found, relation);
  }
  return (note ?? "") === "" ? [] : [addComment(store, "claim", id, note ?? "") ?? []].flat();
};

const asked = (store: Store, question: string | null): Id | null =>
  question === null ? null : store.claims.question(cleanName(question));
