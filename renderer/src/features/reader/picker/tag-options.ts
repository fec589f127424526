import type { Suggestion, Target } from "../../../../../shared/contract/annotate.ts";
import type { LikeClaim } from "../../../../../shared/contract/search.ts";
import type { ActorType } from "../../../../../shared/domain/actor.ts";
import type { TagKind } from "../../../../../shared/domain/passage.ts";
import type { SourceKind } from "../../../../../shared/domain/source.ts";
import type { ComboOption } from "./Combo.tsx";
import { likeOptions } from "./like-options.ts";
import { namesakesOf } from "./namesakes.ts";

export type TagOption = ComboOption & { readonly kind: TagKind; readonly target: Target };

/** Nobody is preselected where several actors are called so. */
export type TagChoices = {
  readonly options: readonly TagOption[];
  readonly preselected: number;
  readonly namesakes: number;
};

type Asked = {
  readonly kind: TagKind;
  readonly typed: string;
  /** The words that are being tagged. */
  readonly words: string;
  readonly actorType: ActorType;
  readonly sourceKind: SourceKind;
  readonly suggestions: readonly Suggestion[];
  /** Claims that like words are on elsewhere. */
  readonly alike?: readonly LikeClaim[];
};

/**
 * What a picker offers. What there is comes first; to make a new one is always possible, and is what Enter does unless what
 * was typed is the very name (or alias, told as the detail) of something there is.
 */
export const tagOptions = (asked: Asked): TagChoices => {
  const found = asked.suggestions.map((suggestion) => optionOf(asked.kind, suggestion));
  const create = newOption(asked);
  const alike = likeOptions(asked.alike ?? [], asked.suggestions).map((option): TagOption => ({
    ...option,
    kind: "claim",
    target: { kind: "claim", id: option.key },
  }));
  if (create === null) return { options: [...found, ...alike], preselected: -1, namesakes: 0 };
  const name = fold(asked.typed.trim() === "" ? asked.words : asked.typed);
  const exact = found.findIndex((option) => fold(option.label) === name || fold(option.detail ?? "") === name);
  const namesakes = asked.kind === "actor" || asked.kind === "source" ? namesakesOf(name, asked.suggestions).length : 0;
  if (namesakes > 1) return { options: [...found, create], preselected: -1, namesakes };
  if (exact !== -1) return { options: [...found, ...alike], preselected: exact, namesakes };
  // They come a moment later, so nothing that is there may move.
  return { options: [...found, create, ...alike], preselected: found.length, namesakes };
};

/** An actor offered as a source is the source that has that actor's name. */
const optionOf = (kind: TagKind, suggestion: Suggestion): TagOption => ({
  key: suggestion.id,
  label: suggestion.label,
  detail: suggestion.detail,
  kind: suggestion.kind,
  target:
    kind === "source" && suggestion.kind === "actor"
      ? { kind: "source", actorId: suggestion.id }
      : { kind: suggestion.kind, id: suggestion.id },
});

/** Null when nothing was typed that could be made. */
export const newOption = ({
  kind,
  typed,
  words,
  actorType,
  sourceKind,
}: Omit<Asked, "suggestions" | "alike">): TagOption | null => {
  const name = typed.trim();
  const key = "new";
  switch (kind) {
    case "claim": {
      const text = name === "" ? words : name;
      const detail = name === "" ? "new, worded as here" : "new claim";
      return { key, kind, label: text, detail, target: { kind, text, claimKind: "fact" } };
    }
    case "actor":
      return name === ""
        ? null
        : { key, kind, label: `Create “${name}”`, detail: actorType, target: { kind, name, type: actorType } };
    case "source":
      return name === "" ? null : { key, kind, label: `Create “${name}”`, target: { kind, name, sourceKind } };
    case "code":
      return name === "" ? null : { key, kind, label: `Create “${name}”`, target: { kind, name } };
  }
};

const fold = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/gu, " ");
