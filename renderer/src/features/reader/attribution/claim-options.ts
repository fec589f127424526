import type { Suggestion } from "../../../../../shared/contract/annotate.ts";
import type { LikeClaim } from "../../../../../shared/contract/search.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Tag } from "../../../../../shared/domain/passage.ts";
import type { ComboOption } from "../picker/Combo.tsx";
import { likeOptions } from "../picker/like-options.ts";

export type ClaimChoice =
  | { readonly kind: "existing"; readonly id: Id }
  | { readonly kind: "new"; readonly text: string }
  | { readonly kind: "none" };
export type ClaimOption = ComboOption & { readonly choice: ClaimChoice };

type Asked = {
  readonly typed: string;
  readonly words: string;
  /** The claim the passage is under already. */
  readonly current: Pick<Tag, "targetId" | "label"> | null;
  readonly suggestions: readonly Suggestion[];
  /** Claims that like words are on elsewhere. */
  readonly alike: readonly LikeClaim[];
  /** Words that are no passage yet become one by being a claim. */
  readonly needed: boolean;
};

/** Which claim it is about; with nothing typed, the one it has, else one worded as the passage. */
export const claimOptions = ({
  typed,
  words,
  current,
  suggestions,
  alike,
  needed,
}: Asked): { readonly options: readonly ClaimOption[]; readonly preselected: number } => {
  const text = typed.trim();
  const found = suggestions
    .filter(({ id }) => text !== "" || id !== current?.targetId)
    .map(({ id, label, detail }): ClaimOption => ({ key: id, label, detail, choice: { kind: "existing", id } }));
  // They come a moment later, so they stand last: nothing that is there may move.
  const like = likeOptions(alike, suggestions)
    .filter(({ key }) => key !== current?.targetId)
    .map((option): ClaimOption => ({ ...option, choice: { kind: "existing", id: option.key } }));
  const fresh = (wording: string, detail: string): ClaimOption => ({
    key: "new",
    label: wording,
    detail,
    choice: { kind: "new", text: wording },
  });
  if (text === "") {
    const kept: readonly ClaimOption[] =
      current === null
        ? []
        : [{ key: "kept", label: current.label, detail: "keep", choice: { kind: "existing", id: current.targetId } }];
    const none: readonly ClaimOption[] = needed ? [] : [{ key: "none", label: "No claim", choice: { kind: "none" } }];
    return {
      options: [...kept, fresh(words, "new, worded as here"), ...found, ...none, ...like],
      preselected: 0,
    };
  }
  const exact = found.findIndex(({ label }) => label.toLowerCase() === text.toLowerCase());
  if (exact !== -1) return { options: [...found, ...like], preselected: exact };
  return { options: [...found, fresh(text, "new claim"), ...like], preselected: found.length };
};
