import { useState } from "react";
import type { Suggestion } from "../../../../shared/contract/annotate.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { problemOf } from "../../bridge/act.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { EntryPicker } from "../registry/index.ts";

type Props = {
  readonly question: { readonly id: Id; readonly text: string };
  readonly onClose: () => void;
};

/** A hypothesis in words of its own, or a claim. */
export const AddHypothesis = ({ question, onClose }: Props) => {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (claim: Suggestion | null): Promise<void> => {
    const words = text.trim();
    if (claim === null && words === "") {
      setProblem("Write a hypothesis or choose a claim");
      return;
    }
    const failure = await problemOf("hypotheses.add", {
      questionId: question.id,
      ...(words === "" && claim !== null ? { claimIds: [claim.id] } : { texts: [words] }),
    });
    setProblem(failure);
    if (failure === null) onClose();
  };
  return (
    <Dialog
      title="New hypothesis"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => void add(chosen)}>
            Add hypothesis
          </Button>
        </>
      }
    >
      <TextField
        label="In your own words"
        value={text}
        placeholder={`One possible answer to “${question.text}”`}
        error={problem}
        autoFocus
        onChange={(value) => {
          setText(value);
          setProblem(null);
        }}
        onEnter={() => void add(null)}
      />
      <p className="ach-or">Or a claim, as it is worded:</p>
      <EntryPicker
        kind="claim"
        of={{ id: "", name: question.text }}
        label="Claims to take as a hypothesis"
        onChoose={setChosen}
        onTake={(claim) => void add(claim)}
      />
    </Dialog>
  );
};
