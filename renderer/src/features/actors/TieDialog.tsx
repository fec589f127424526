import { useState } from "react";
import type { ActorDetail } from "../../../../shared/contract/claims.ts";
import type { Suggestion } from "../../../../shared/contract/annotate.ts";
import { tieKinds, tieWords } from "../../../../shared/domain/actor.ts";
import type { Tie, TieKind } from "../../../../shared/domain/actor.ts";
import { problemOf } from "../../bridge/act.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Select, TextField } from "../../ui/Field.tsx";
import { EntryPicker } from "../registry/index.ts";
import { tieMeanings } from "./say-tie.ts";

type Props = {
  readonly actor: ActorDetail;
  /** Null: a new one. */
  readonly tie: Tie | null;
  readonly onClose: () => void;
};

/** How this actor stands to another, as what, and from when to when. */
export const TieDialog = ({ actor, tie, onClose }: Props) => {
  const [kind, setKind] = useState<TieKind>(tie?.kind ?? "affiliation");
  const [title, setTitle] = useState(tie?.title ?? "");
  const [from, setFrom] = useState(tie?.from ?? "");
  const [to, setTo] = useState(tie?.to ?? "");
  const [chosen, setChosen] = useState<Suggestion | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const values = { kind, title: orNull(title), from: orNull(from), to: orNull(to) };

  const keep = async (other: Suggestion | null): Promise<void> => {
    if (tie === null && other === null) {
      setProblem("Choose the other actor");
      return;
    }
    const failure =
      tie === null
        ? await problemOf("actors.tie", { actorId: actor.id, otherId: other?.id ?? "", ...values })
        : await problemOf("actors.editTie", { id: tie.id, ...values });
    setProblem(failure);
    if (failure === null) onClose();
  };
  const changed = (set: (text: string) => void) => (text: string) => {
    set(text);
    setProblem(null);
  };
  return (
    <Dialog
      title={tie === null ? "Tie to another actor" : "Change this tie"}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={tie === null && chosen === null} onPress={() => void keep(chosen)}>
            {tie === null ? "Tie" : "Save"}
          </Button>
        </>
      }
    >
      <p className="registry-removing">{(tie?.actor ?? actor).name}</p>
      <Select label="Stands how" value={kind} options={kinds} hint={tieMeanings[kind]} onChange={setKind} />
      {tie === null ? (
        <EntryPicker
          kind="actor"
          of={actor}
          label="Actors to tie to"
          onChoose={(each) => {
            setChosen(each);
            setProblem(null);
          }}
          onTake={(each) => void keep(each)}
        />
      ) : (
        <p className="registry-removing">{tie.other.name}</p>
      )}
      <TextField
        label="As what"
        value={title}
        placeholder="Optional: mayor, spokesperson"
        onChange={changed(setTitle)}
        onEnter={() => void keep(chosen)}
      />
      <div className="tie-while">
        <TextField
          label="From"
          value={from}
          placeholder="2015, 2015-04, 2015-04-12"
          onChange={changed(setFrom)}
          onEnter={() => void keep(chosen)}
        />
        <TextField
          label="To"
          value={to}
          placeholder="Empty: still, or not known"
          onChange={changed(setTo)}
          onEnter={() => void keep(chosen)}
        />
      </div>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
};

const kinds = tieKinds.map((value) => ({ value, label: tieWords[value].from }));

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
