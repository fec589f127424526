import { useState } from "react";
import type { ReactNode } from "react";
import type { Suggestion } from "../../../../shared/contract/annotate.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { problemOf } from "../../bridge/act.ts";
import { go } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { offerUndo } from "../history/index.ts";
import { EntryPicker } from "./EntryPicker.tsx";

type Props = {
  readonly kind: keyof typeof views;
  readonly entry: { readonly id: Id; readonly name: string };
  /** What goes over. */
  readonly children: ReactNode;
  readonly onClose: () => void;
};

const views = { claim: "claims", actor: "actors", code: "codes" } as const;

/** Two entries are one: choose the one that stays. */
export const MergeDialog = ({ kind, entry, children, onClose }: Props) => {
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const merge = async (into: Suggestion | null): Promise<void> => {
    if (into === null) return;
    const view = views[kind];
    const failure = await problemOf(`${view}.merge`, { id: entry.id, into: into.id });
    setProblem(failure);
    if (failure !== null) return;
    onClose();
    go({ view, id: into.id }, true);
    offerUndo(`Merged “${entry.name}” into “${into.label}”`);
  };
  return (
    <Dialog
      title={`Merge this ${kind} into another`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={chosen === null} onPress={() => void merge(chosen)}>
            Merge
          </Button>
        </>
      }
    >
      <p className="registry-removing">“{entry.name}”</p>
      <EntryPicker
        kind={kind}
        of={entry}
        label={`${views[kind].charAt(0).toUpperCase()}${views[kind].slice(1)} to merge into`}
        onChoose={(each) => {
          setChosen(each);
          setProblem(null);
        }}
        onTake={(each) => void merge(each)}
      />
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <p className="field-hint">{children}</p>
    </Dialog>
  );
};
