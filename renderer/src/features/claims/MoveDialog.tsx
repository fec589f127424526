import { useState } from "react";
import type { Suggestion } from "../../../../shared/contract/annotate.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { Appearances } from "../passages/index.ts";
import { EntryPicker } from "../registry/index.ts";
import { moveAppearances } from "./move-appearances.ts";

type Props = { readonly moving: Appearances; readonly onClose: () => void };

/** The claim that a passage is to go to; those worded most like it stand first. */
export const MoveDialog = ({ moving, onClose }: Props) => {
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const move = (to: Suggestion | null): void => {
    if (to === null) return;
    void moveAppearances(moving, { id: to.id, text: to.label }).then((done) => {
      if (done) onClose();
    });
  };
  return (
    <Dialog
      title="Move to another claim"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={chosen === null} onPress={() => move(chosen)}>
            Move
          </Button>
        </>
      }
    >
      <p className="registry-removing">“{moving.words}”</p>
      <EntryPicker
        kind="claim"
        of={{ id: moving.claimId, name: moving.words }}
        label="Claims to move to"
        onChoose={setChosen}
        onTake={move}
      />
      <p className="field-hint">Its position and who says it stay. You can undo this.</p>
    </Dialog>
  );
};
