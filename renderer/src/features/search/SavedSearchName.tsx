import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";

type Props = {
  readonly title: string;
  /** On the button that does it. */
  readonly action: string;
  readonly name: string;
  readonly hint: string;
  /** Why the name could not be kept, in words; null when it was. */
  readonly onKeep: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
};

/** Asks what a saved search is called; what the notebook refuses is said under the name. */
export const SavedSearchName = ({ title, action, name, hint, onKeep, onClose }: Props) => {
  const [wanted, setWanted] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async (): Promise<void> => {
    if (wanted.trim() === "") {
      setProblem("A name is needed");
      return;
    }
    const failure = await onKeep(wanted.trim());
    if (failure === null) onClose();
    else setProblem(failure);
  };
  return (
    <Dialog
      title={title}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => void keep()}>
            {action}
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        hint={hint}
        value={wanted}
        onChange={(text) => {
          setWanted(text);
          setProblem(null);
        }}
        error={problem}
        autoFocus
        onEnter={() => void keep()}
      />
    </Dialog>
  );
};
