import { useRef, useState } from "react";
import type { ActorType } from "../../../../../shared/domain/actor.ts";
import { actorTypes } from "../../../../../shared/domain/actor.ts";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { TagKind } from "../../../../../shared/domain/passage.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { sourceKinds } from "../../../../../shared/domain/source.ts";
import type { SourceKind } from "../../../../../shared/domain/source.ts";
import { Select } from "../../../ui/Field.tsx";
import { KindIcon, kindNames } from "../../../ui/kinds.tsx";
import { settleOn, tagWith } from "../tagging/actions.ts";
import type { Subject } from "../use-reader.ts";
import { Combo } from "./Combo.tsx";
import { Floating } from "./Floating.tsx";
import { guessActorType, guessSourceKind, nameOf } from "./guess.ts";
import { newOption, tagOptions } from "./tag-options.ts";
import type { TagOption } from "./tag-options.ts";
import { useLikeClaims, useSuggestions } from "./use-suggestions.ts";

type Props = {
  readonly article: Article;
  readonly kind: TagKind;
  readonly on: Subject;
  /** Where the words stand, and the words. */
  readonly range: Range;
  readonly words: string;
  /** The tag that is replaced. */
  readonly tagId: Id | null;
};

/** Choose or make what the words are tagged with: type, Enter. */
export const TagPicker = ({ article, kind, on, range, words, tagId }: Props) => {
  const [typed, setTyped] = useState(() => (kind === "actor" && tagId === null ? nameOf(words) : ""));
  const [chosenType, setChosenType] = useState<ActorType | null>(null);
  const [chosenKind, setChosenKind] = useState<SourceKind | null>(null);
  const busy = useRef(false);
  const actorType = chosenType ?? guessActorType(typed);
  const sourceKind = chosenKind ?? guessSourceKind(typed);
  const suggestions = useSuggestions(
    kind === "source" ? ["source", "actor"] : [kind],
    typed.trim() === "" ? suggestedBy(kind, words) : typed,
  );
  const alike = useLikeClaims(typed.trim() === "" ? words : typed, kind === "claim");
  const asked = { kind, typed, words: words.replaceAll(/\s+/gu, " ").trim(), actorType, sourceKind };
  const { options, preselected, namesakes } = tagOptions({ ...asked, suggestions, alike });

  const take = (option: TagOption): void => {
    if (busy.current) return;
    busy.current = true;
    void tagWith(article, on, option.target, tagId).then((passage) => {
      busy.current = false;
      if (passage !== null) settleOn(passage);
    });
  };
  const force = (): void => {
    const made = newOption(asked);
    if (made === null) return;
    const { target } = made;
    take("id" in target || target.kind !== "actor" ? made : { ...made, target: { ...target, another: true } });
  };
  const { one } = kindNames[kind];
  const title = tagId === null ? `Tag as ${one.toLowerCase()}` : `Another ${one.toLowerCase()} instead`;
  return (
    <Floating label={title} at={range} onClose={() => settleOn(null)}>
      <div className="floating-head">
        <span>
          <KindIcon kind={kind} />
          {title}
        </span>
      </div>
      <Combo
        label={one}
        hideLabel
        autoFocus
        value={typed}
        onChange={setTyped}
        options={options.map((option) => ({ ...option, icon: <KindIcon kind={option.kind} /> }))}
        preselected={preselected}
        onChoose={take}
        onForce={force}
        placeholder={placeholders[kind]}
        empty={kind === "code" ? "Type a name; a slash makes a code under a code." : "Type a name."}
      />
      {namesakes > 1 ? (
        <p className="field-error" role="alert">
          {namesakes} actors are called so. Choose who is meant.
        </p>
      ) : null}
      {kind === "actor" ? (
        <Select label="A new actor is a" value={actorType} options={labelled(actorTypes)} onChange={setChosenType} />
      ) : null}
      {kind === "source" ? (
        <Select
          label="A new source is"
          value={sourceKind}
          options={sourceKinds.map((value) => ({ value, label: sourceKindNames[value] }))}
          onChange={setChosenKind}
        />
      ) : null}
      <div className="floating-foot">
        <span>
          <kbd>Enter</kbd> take
        </span>
        <span>
          <kbd>Ctrl Enter</kbd> always new
        </span>
        <span>
          <kbd>Esc</kbd> back
        </span>
      </div>
    </Floating>
  );
};

/** What to offer before anything is typed; codes are offered by use, for words rarely name them. */
const suggestedBy = (kind: TagKind, words: string): string =>
  kind === "code" ? "" : kind === "claim" ? words : nameOf(words);

const placeholders: Readonly<Record<TagKind, string>> = {
  claim: "The claim in your words, or find one…",
  source: "Find or name a source…",
  actor: "Find or name an actor…",
  code: "Find or name a code, as in casualties/figures",
};

const sourceKindNames: Readonly<Record<SourceKind, string>> = {
  actor: "somebody named",
  "unnamed-individual": "an unnamed person",
  "unnamed-group": "unnamed people",
  anonymous: "anonymous",
  document: "a document",
  unspecified: "not specified",
};

const labelled = <Value extends string>(
  values: readonly Value[],
): readonly { readonly value: Value; readonly label: string }[] =>
  values.map((value) => ({ value, label: value.replace("-", " ") }));
