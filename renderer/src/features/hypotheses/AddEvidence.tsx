import { useState } from "react";
import type { Suggestion } from "../../../../shared/contract/annotate.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { act } from "../../bridge/act.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { EntryPicker } from "../registry/index.ts";
import { PassagePicker } from "./PassagePicker.tsx";

type Props = {
  readonly question: { readonly id: Id; readonly text: string };
  readonly onClose: () => void;
};

/** Evidence one after the other: claims, or passages found by their words. The dialog stays open until all are in. */
export const AddEvidence = ({ question, onClose }: Props) => {
  const [from, setFrom] = useState<"claims" | "passages">("claims");
  const [claim, setClaim] = useState<Suggestion | null>(null);
  const [passage, setPassage] = useState<{ readonly id: Id; readonly text: string } | null>(null);
  const [said, setSaid] = useState("");
  const add = async (what: "claimIds" | "passageIds", id: Id, text: string): Promise<void> => {
    const done = await act("hypotheses.addEvidence", { questionId: question.id, [what]: [id] });
    if (done !== null) setSaid(done.value.ids.length === 0 ? `“${text}” is there already.` : `Added “${text}”.`);
  };
  const addChosen = (): void => {
    if (from === "claims" && claim !== null) void add("claimIds", claim.id, claim.label);
    if (from === "passages" && passage !== null) void add("passageIds", passage.id, passage.text);
  };
  return (
    <Dialog
      title="Add evidence"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Done</Button>
          <Button look="primary" isDisabled={(from === "claims" ? claim : passage) === null} onPress={addChosen}>
            Add
          </Button>
        </>
      }
    >
      <div className="ach-from">
        <Segments
          label="Evidence from"
          value={from}
          options={[
            { value: "claims", label: "Claims" },
            { value: "passages", label: "Passages" },
          ]}
          onChange={setFrom}
        />
      </div>
      {from === "claims" ? (
        <EntryPicker
          kind="claim"
          of={{ id: "", name: question.text }}
          label="Claims to take as evidence"
          onChoose={setClaim}
          onTake={({ id, label }) => void add("claimIds", id, label)}
        />
      ) : (
        <PassagePicker onChoose={setPassage} onTake={({ id, text }) => void add("passageIds", id, text)} />
      )}
      <p className="ach-added" role="status">
        {said}
      </p>
    </Dialog>
  );
};
