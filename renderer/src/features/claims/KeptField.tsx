import { useState } from "react";
import { TextField } from "../../ui/Field.tsx";

type Props = {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Why it could not be kept, in words; null when it was. */
  readonly onSave: (text: string) => Promise<string | null>;
};

/** A small field of a form that has no button: leaving it or Enter keeps it. */
export const KeptField = ({ label, value, placeholder = "", onSave }: Props) => {
  /** What is typed, over what it was typed: it falls away when that changes. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const draft = typed !== null && typed.over === value ? typed.text : null;
  const keep = async (): Promise<void> => {
    if (draft === null) return;
    const failure = draft.trim() === value ? null : await onSave(draft.trim());
    setProblem(failure);
    // What means the same as before was kept without a change.
    if (failure === null) setTyped(null);
  };
  return (
    <TextField
      label={label}
      value={draft ?? value}
      placeholder={placeholder}
      error={problem}
      onChange={(text) => {
        setTyped({ text, over: value });
        setProblem(null);
      }}
      onEnter={() => void keep()}
      onBlur={() => void keep()}
    />
  );
};
