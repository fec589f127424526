import { useState } from "react";
import type { Target } from "../../../../shared/contract/annotate.ts";
import type { Position } from "../../../../shared/domain/attribution.ts";
import { countOf } from "../../../../shared/domain/labels.ts";
import type { TagKind } from "../../../../shared/domain/passage.ts";
import { startJob } from "../../bridge/act.ts";
import { ended, resultOf } from "../../bridge/jobs.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/Field.tsx";
import { KindIcon, kindNames } from "../../ui/kinds.tsx";
import { showToast } from "../../ui/Toasts.tsx";
import { offerUndo } from "../history/index.ts";
import { positionWords, shownPositions } from "../passages/index.ts";
import { Combo, guessActorType, guessSourceKind, newOption, tagOptions, useSuggestions } from "../reader/index.ts";
import type { TagOption } from "../reader/index.ts";
import type { Which } from "./use-hit-selection.ts";

export type TagMany = { readonly kind: TagKind; readonly which: Which; readonly count: number };

type Props = TagMany & { readonly onClose: () => void };

/** One entry for many passages: type, Enter. */
export const TagManyDialog = ({ kind, which, count, onClose }: Props) => {
  const [typed, setTyped] = useState("");
  const [position, setPosition] = useState<Position>("affirms");
  const suggestions = useSuggestions(kind === "source" ? ["source", "actor"] : [kind], typed);
  const asked = {
    kind,
    typed,
    words: "",
    actorType: guessActorType(typed),
    sourceKind: guessSourceKind(typed),
  };
  const { options, preselected, namesakes } = tagOptions({ ...asked, suggestions });
  // There are no words of one passage that a claim could take its wording from.
  const offered = options.filter(({ label }) => label.trim() !== "");
  const take = ({ target, label }: Pick<TagOption, "target" | "label">): void => {
    onClose();
    void tagMany(which, target, position, `${kindNames[kind].one.toLowerCase()} “${nameOf(target, label)}”`);
  };
  const { one } = kindNames[kind];
  return (
    <Dialog
      title={kind === "claim" ? `Add ${countOf(count, "passage")} to a claim` : `Tag ${countOf(count, "passage")}`}
      onClose={onClose}
      actions={<Button onPress={onClose}>Cancel</Button>}
    >
      <Combo
        label={one}
        autoFocus
        value={typed}
        onChange={setTyped}
        options={offered.map((option) => ({ ...option, icon: <KindIcon kind={option.kind} /> }))}
        preselected={Math.min(preselected, offered.length - 1)}
        onChoose={take}
        onForce={() => {
          const made = newOption(asked);
          if (made !== null && typed.trim() !== "") take(made);
        }}
        placeholder={placeholders[kind]}
        empty="Type a name."
      />
      {namesakes > 1 ? (
        <p className="field-error" role="alert">
          {namesakes} actors are called so. Choose who is meant.
        </p>
      ) : null}
      {kind === "claim" ? (
        <Select
          label="They take this position"
          value={position}
          options={shownPositions.map((value) => ({ value, label: positionWords[value].one }))}
          onChange={setPosition}
        />
      ) : null}
      <p className="field-hint">
        One step for Undo. A passage that has it already stays as it is{kind === "claim" ? ", its position too" : ""}.
      </p>
    </Dialog>
  );
};

const placeholders: Readonly<Record<TagKind, string>> = {
  claim: "Find a claim, or word a new one…",
  source: "Find or name a source…",
  actor: "Find or name an actor…",
  code: "Find or name a code, as in casualties/figures",
};

const nameOf = (target: Target, label: string): string =>
  "name" in target ? target.name : "text" in target ? target.text : label;

const tagMany = async (which: Which, target: Target, position: Position, as: string): Promise<void> => {
  const jobId = await startJob("annotate.tagMany", {
    which,
    target,
    ...(target.kind === "claim" ? { position } : {}),
  });
  if (jobId === null) return;
  const event = await ended(jobId);
  const result = resultOf("annotate.tagMany", event);
  if (event.state === "failed" || result === null) {
    showToast({ kind: "problem", message: event.failure?.message ?? "The passages were not tagged" });
    return;
  }
  const { tagged, passages } = result;
  if (tagged === 0) showToast({ kind: "done", message: `All of them were tagged as ${as} before` });
  else if (tagged === passages) offerUndo(`Tagged ${countOf(tagged, "passage")} as ${as}`);
  else offerUndo(`Tagged ${countOf(tagged, "passage")} as ${as}; ${passages - tagged} had it before`);
};
