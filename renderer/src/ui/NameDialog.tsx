import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { TextField } from "./Field.tsx";

type Props = {
  readonly title: string;
  /** On the button that does it. */
  readonly action: string;
  readonly label: string;
  /** What the field starts with. */
  readonly name: string;
  readonly hint?: string | undefined;
  readonly lines?: number | undefined;
  /** What is said when nothing is typed. */
  readonly missing: string;
  /** Why the name could not be kept, in words; null when it was. */
  readonly onKeep: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
  /** What else is asked, under the name. */
  readonly children?: ReactNode;
};

/** Asks for a name; what the notebook refuses is said under it. */
export const NameDialog = (props: Props) => {
  const { title, action, label, name, hint, lines, missing, onKeep, onClose, children } = props;
  const [wanted, setWanted] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async (): Promise<void> => {
    if (wanted.trim() === "") {
      setProblem(missing);
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
        label={label}
        value={wanted}
        onChange={(text) => {
          setWanted(text);
          setProblem(null);
        }}
        error={problem}
        autoFocus
        onEnter={() => void keep()}
        {...(hint === undefined ? {} : { hint })}
        {...(lines === undefined ? {} : { lines })}
      />
      {children}
    </Dialog>
  );
};
