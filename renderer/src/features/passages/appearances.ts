import type { Attribution, Position } from "../../../../shared/domain/attribution.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Passage, TagKind } from "../../../../shared/domain/passage.ts";

/** Whose passages a list shows. */
export type Subject = {
  readonly kind: TagKind;
  readonly id: Id;
  /** Of a claim: those that take this position. Of an actor or source: what they say, or where they are tagged. */
  readonly part?: Position | "said" | "tagged";
};

export type Appearance = {
  readonly attributions: readonly Attribution[];
  /** A claim put forward by the writer, on nobody's word. */
  readonly ownVoice: boolean;
};

/**
 * Who says the passage, as far as it matters in this list: under a claim only those who say *that* claim, under an actor
 * only what that actor says.
 */
export const appearanceIn = (passage: Passage, { kind, id, part }: Subject): Appearance => {
  const { attributions, tags } = passage;
  if (kind === "claim") {
    const own = tags.filter(
      (tag) => tag.kind === "claim" && tag.targetId === id && (part === undefined || tag.position === part),
    );
    const ids = new Set(own.map((tag) => tag.attributionId));
    return {
      attributions: attributions.filter((attribution) => ids.has(attribution.id)),
      ownVoice: ids.has(null),
    };
  }
  if (part === "said")
    return {
      attributions: attributions.filter((said) => (kind === "actor" ? said.actorId : said.sourceId) === id),
      ownVoice: false,
    };
  return { attributions, ownVoice: false };
};

/** Appearances of one claim in one passage, to be put under another claim. */
export type Appearances = { readonly claimId: Id; readonly tagIds: readonly Id[]; readonly words: string };

/** Those of a passage that take one position on a claim. */
export const appearancesOf = ({ tags, exact }: Passage, claimId: Id, position: Position): Appearances => ({
  claimId,
  tagIds: tags
    .filter((tag) => tag.kind === "claim" && tag.targetId === claimId && tag.position === position)
    .map(({ id }) => id),
  words: exact,
});
