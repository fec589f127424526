import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { useAuthor } from "./use-author.ts";

type Said = { readonly reason: string; readonly who: string | undefined };
type Props = {
  /** What the button says: "Grade B". */
  readonly action: string;
  /** Why it cannot be saved yet, in words; null when it can. */
  readonly missing: string | null;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Why it was not saved, in words; null when it was. */
  readonly onSave: (said: Said) => Promise<string | null>;
  readonly onCancel: () => void;
};

/** Why it is judged so, and by whom: no judgement without. */
export const ReasonForm = ({ action, missing, reason, onReason, onSave, onCancel }: Props) => {
  const author = useAuthor();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    if (missing !== null) setProblem(missing);
    else if (reason.trim() === "") setProblem("Say why: later readers need the reason");
    else {
      const who = author.name.trim();
      setProblem(await onSave({ reason: reason.trim(), who: who === "" ? undefined : who }));
    }
  };
  return (
    <>
      <TextField
        label="Reason"
        lines={3}
        value={reason}
        onChange={(text) => {
          onReason(text);
          setProblem(null);
        }}
        error={problem}
        placeholder="What this judgement rests on"
      />
      <TextField label="Judged by" value={author.name} onChange={author.rename} />
      <div className="judge-actions">
        <Button look="primary" onPress={() => void save()}>
          {action}
        </Button>
        <Button onPress={onCancel}>Cancel</Button>
      </div>
    </>
  );
};
