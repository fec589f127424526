import { useState } from "react";
import type { Outcome } from "../../../../shared/contract/failure.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select, TextField } from "../../ui/Field.tsx";

type Props<Kind extends string> = {
  readonly title: string;
  readonly nameLabel: string;
  readonly hint?: string;
  readonly lines?: number;
  /** On the button that does it; "Create" when not said. */
  readonly action?: string;
  readonly kindLabel: string;
  /** The first is chosen at the start. */
  readonly kinds: readonly { readonly value: Kind; readonly label: string }[];
  readonly create: (name: string, kind: Kind) => Promise<Outcome<{ readonly id: Id }>>;
  readonly onCreated: (id: Id) => void;
  readonly onClose: () => void;
};

/** Asks for a name and a kind; what the notebook refuses is said under the name. */
export const NewEntryDialog = <Kind extends string>(props: Props<Kind>) => {
  const { title, action = "Create", nameLabel, hint, lines, kindLabel, kinds, create, onCreated, onClose } = props;
  const [name, setName] = useState("");
  const [kind, setKind] = useState(kinds[0]?.value);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (): Promise<void> => {
    if (kind === undefined) return;
    if (name.trim() === "") {
      setProblem(`${nameLabel} is needed`);
      return;
    }
    const outcome = await create(name.trim(), kind);
    if (outcome.ok) {
      onCreated(outcome.value.id);
      onClose();
    } else setProblem(outcome.failure.message);
  };

  return (
    <Dialog
      title={title}
      width="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => void submit()}>
            {action}
          </Button>
        </>
      }
    >
      <TextField
        label={nameLabel}
        value={name}
        onChange={(text) => {
          setName(text);
          setProblem(null);
        }}
        error={problem}
        autoFocus
        onEnter={() => void submit()}
        {...(hint === undefined ? {} : { hint })}
        {...(lines === undefined ? {} : { lines })}
      />
      {kind === undefined || kinds.length < 2 ? null : (
        <Select label={kindLabel} value={kind} options={kinds} onChange={setKind} />
      )}
    </Dialog>
  );
};
