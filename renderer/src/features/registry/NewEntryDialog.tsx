import { useState } from "react";
import type { Outcome } from "../../../../shared/contract/failure.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { Select } from "../../ui/Field.tsx";
import { NameDialog } from "../../ui/NameDialog.tsx";

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

/** Asks for a name and a kind. */
export const NewEntryDialog = <Kind extends string>(props: Props<Kind>) => {
  const { title, action = "Create", nameLabel, hint, lines, kindLabel, kinds, create, onCreated, onClose } = props;
  const [kind, setKind] = useState(kinds[0]?.value);

  const keep = async (name: string): Promise<string | null> => {
    if (kind === undefined) return `${kindLabel} is needed`;
    const outcome = await create(name, kind);
    if (!outcome.ok) return outcome.failure.message;
    onCreated(outcome.value.id);
    return null;
  };
  return (
    <NameDialog
      title={title}
      action={action}
      label={nameLabel}
      name=""
      hint={hint}
      lines={lines}
      missing={`${nameLabel} is needed`}
      onKeep={keep}
      onClose={onClose}
    >
      {kind === undefined || kinds.length < 2 ? null : (
        <Select label={kindLabel} value={kind} options={kinds} onChange={setKind} />
      )}
    </NameDialog>
  );
};
