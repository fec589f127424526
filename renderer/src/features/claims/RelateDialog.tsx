import { useState } from "react";
import type { Suggestion } from "../../../../shared/contract/annotate.ts";
import { aspects, relationKinds, relationWords } from "../../../../shared/domain/claim.ts";
import type { Aspect, ClaimSummary, RelationKind } from "../../../../shared/domain/claim.ts";
import { problemOf } from "../../bridge/act.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select, TextField } from "../../ui/Field.tsx";
import { EntryPicker } from "../registry/index.ts";

type Props = { readonly claim: ClaimSummary; readonly onClose: () => void };

/** This claim, how it stands, and to which. */
export const RelateDialog = ({ claim, onClose }: Props) => {
  const [kind, setKind] = useState<RelationKind>("contradicts");
  const [aspect, setAspect] = useState<Aspect | "none">("none");
  const [reason, setReason] = useState("");
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const relate = async (other: Suggestion | null): Promise<void> => {
    if (other === null) return;
    const failure = await problemOf("claims.relate", {
      claimId: claim.id,
      kind,
      otherId: other.id,
      aspect: aspect === "none" ? null : aspect,
      reason: reason.trim() === "" ? null : reason,
    });
    setProblem(failure);
    if (failure === null) onClose();
  };
  return (
    <Dialog
      title="Relate to another claim"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={chosen === null} onPress={() => void relate(chosen)}>
            Relate
          </Button>
        </>
      }
    >
      <p className="registry-removing">“{claim.text}”</p>
      <div className="relate-how">
        <Select label="Stands how" value={kind} options={kinds} hint={meanings[kind]} onChange={setKind} />
        <Select label="They differ on" value={aspect} options={aspectOptions} onChange={setAspect} />
      </div>
      <EntryPicker
        kind="claim"
        of={{ id: claim.id, name: claim.text }}
        label="Claims to relate to"
        onChoose={(each) => {
          setChosen(each);
          setProblem(null);
        }}
        onTake={(each) => void relate(each)}
      />
      <TextField
        label="Reason"
        value={reason}
        placeholder="Optional: why you read it so"
        error={problem}
        onChange={setReason}
        onEnter={() => void relate(chosen)}
      />
    </Dialog>
  );
};

const kinds = relationKinds.map((value) => ({ value, label: relationWords[value].from }));

const meanings: Readonly<Record<RelationKind, string>> = {
  contradicts: "Both cannot be true.",
  "in-tension": "Both may be true, but each makes the other less likely.",
  supports: "If this one is true, the other is more likely.",
  "same-as": "The same proposition in other words, kept apart on purpose.",
  qualifies: "This one limits the other: when, where, how far.",
  supersedes: "This one takes the place of the other: a newer figure, a corrected wording.",
};

const aspectOptions: readonly { readonly value: Aspect | "none"; readonly label: string }[] = [
  { value: "none", label: "Not said" },
  ...aspects.map((value) => ({ value, label: `${value.charAt(0).toUpperCase()}${value.slice(1)}` })),
];
