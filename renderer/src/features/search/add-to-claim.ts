import type { Alike } from "../../../../shared/contract/search.ts";
import type { Position } from "../../../../shared/domain/attribution.ts";
import { newId } from "../../../../shared/domain/id.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { act, lookUp } from "../../bridge/act.ts";
import { offerUndo } from "../history/index.ts";

/** A passage, or a sentence that becomes one, goes to a claim: one step for Undo. */
export const addToClaim = async (
  hit: Alike,
  claim: { readonly id: Id; readonly words: string },
  position: Position,
): Promise<void> => {
  const gesture = newId();
  const tagId = await tag(hit, claim.id, gesture);
  if (tagId === null) return;
  if (position !== "affirms" && (await act("annotate.setPosition", { tagId, position }, gesture)) === null) return;
  offerUndo(`Added to “${claim.words}”`);
};

const tag = async (hit: Alike, claimId: Id, gesture: Id): Promise<Id | null> => {
  const target = { kind: "claim", id: claimId } as const;
  if (hit.kind === "passage")
    return (await act("annotate.addTag", { passageId: hit.id, target }, gesture))?.value.tagId ?? null;
  const article = await lookUp("library.article", { id: hit.id });
  if (article === null) return null;
  const where = { articleId: article.id, revisionId: article.revisionId, start: hit.start, end: hit.end };
  return (await act("annotate.tag", { ...where, target }, gesture))?.value.tagId ?? null;
};
