import { Square, SquareCheck } from "lucide-react";
import { useState } from "react";
import type { Outcome } from "../../../../shared/contract/failure.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { PassageInArticle } from "../../../../shared/domain/passage.ts";
import { usePages } from "../../bridge/pages.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import "./split-dialog.css";

export type SplitChoice = {
  readonly name: string;
  readonly passageIds: readonly Id[];
  readonly aliasIds: readonly Id[];
};

type Props = {
  readonly kind: "claim" | "actor" | "code";
  readonly entry: { readonly id: Id; readonly name: string };
  /** "Wording of the new claim". */
  readonly nameLabel: string;
  readonly hint: string;
  /** Names that may go along. */
  readonly aliases?: readonly { readonly id: Id; readonly alias: string }[];
  readonly split: (choice: SplitChoice) => Promise<Outcome<{ readonly id: Id }>>;
  readonly onSplit: (id: Id, name: string) => void;
  readonly onClose: () => void;
};

/** One entry is two: name the second, and choose what goes to it. */
export const SplitDialog = (props: Props) => {
  const { kind, entry, nameLabel, hint, aliases = [], split, onSplit, onClose } = props;
  const [name, setName] = useState("");
  const [passageIds, setPassageIds] = useState<ReadonlySet<Id>>(new Set());
  const [aliasIds, setAliasIds] = useState<ReadonlySet<Id>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = passageIds.size + aliasIds.size;

  const keep = async (): Promise<void> => {
    if (name.trim() === "") setProblem(`${nameLabel} is needed`);
    else {
      const outcome = await split({ name: name.trim(), passageIds: [...passageIds], aliasIds: [...aliasIds] });
      if (outcome.ok) {
        onClose();
        onSplit(outcome.value.id, name.trim());
      } else setProblem(outcome.failure.message);
    }
  };
  return (
    <Dialog
      title={`Split this ${kind}`}
      onClose={onClose}
      actions={
        <>
          <span className="split-chosen" aria-live="polite">
            {sayChosen(passageIds.size, aliasIds.size)}
          </span>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={chosen === 0} onPress={() => void keep()}>
            Split
          </Button>
        </>
      }
    >
      <p className="registry-removing">“{entry.name}”</p>
      <TextField
        label={nameLabel}
        value={name}
        hint={hint}
        error={problem}
        onChange={(text) => {
          setName(text);
          setProblem(null);
        }}
        autoFocus
      />
      {aliases.length === 0 ? null : (
        <fieldset className="split-aliases">
          <legend className="field-label">Names that go to it</legend>
          {aliases.map(({ id, alias }) => (
            <label key={id} className="split-alias">
              <input type="checkbox" checked={aliasIds.has(id)} onChange={() => setAliasIds(toggled(aliasIds, id))} />{" "}
              {alias}
            </label>
          ))}
        </fieldset>
      )}
      <PassageChoice
        kind={kind}
        id={entry.id}
        chosen={passageIds}
        onToggle={(id) => setPassageIds((before) => toggled(before, id))}
      />
    </Dialog>
  );
};

type ChoiceProps = {
  readonly kind: Props["kind"];
  readonly id: Id;
  readonly chosen: ReadonlySet<Id>;
  readonly onToggle: (id: Id) => void;
};

/** The entry's passages; a click or the space bar chooses one. */
const PassageChoice = ({ kind, id, chosen, onToggle }: ChoiceProps) => {
  const pages = usePages("annotate.passagesOf", { kind, id });
  const [active, setActive] = useState<number | null>(null);
  const toggle = (index: number | null): boolean => {
    const passage = index === null ? undefined : pages.rowAt(index);
    if (passage !== undefined) onToggle(passage.id);
    return passage !== undefined;
  };
  if (pages.failure !== null) return <ListProblem message={pages.failure} />;
  if (pages.loading) return <ListWaiting />;
  if (pages.total === 0) return null;
  return (
    <div className="split-passages">
      <VirtualList
        label="Passages that go to it"
        count={pages.total}
        rowHeight={54}
        active={active}
        onActive={(index, how) => {
          setActive(index);
          if (how.by === "pointer") toggle(index);
        }}
        onOpen={(index) => void toggle(index)}
        onKey={(event, index) => event.key === " " && toggle(index)}
        onRange={pages.show}
        selected={(index) => {
          const passage = pages.rowAt(index);
          return passage !== undefined && chosen.has(passage.id);
        }}
        row={(index) => {
          const passage = pages.rowAt(index);
          return passage === undefined ? null : <ChoiceRow passage={passage} chosen={chosen.has(passage.id)} />;
        }}
      />
    </div>
  );
};

const ChoiceRow = ({ passage, chosen }: { readonly passage: PassageInArticle; readonly chosen: boolean }) => (
  <span className="split-row">
    {chosen ? <SquareCheck size={16} aria-hidden /> : <Square size={16} aria-hidden />}
    <span className="split-words">
      <span className="truncate">{passage.exact}</span>
      <span className="split-where truncate">{passage.articleTitle}</span>
    </span>
  </span>
);

const toggled = (ids: ReadonlySet<Id>, id: Id): ReadonlySet<Id> => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
};

const sayChosen = (passages: number, aliases: number): string => {
  if (passages + aliases === 0) return "Nothing chosen yet";
  const parts = [
    ...(aliases === 0 ? [] : [aliases === 1 ? "1 name" : `${aliases} names`]),
    ...(passages === 0 ? [] : [passages === 1 ? "1 passage" : `${passages.toLocaleString()} passages`]),
  ];
  return `${parts.join(" and ")} chosen`;
};
