import { useState } from "react";
import type { RefObject } from "react";
import { Dialog, Popover } from "react-aria-components";
import { fields, structures } from "../../../../shared/query/query.ts";
import type { QueryNode } from "../../../../shared/query/query.ts";
import { structureForms } from "../../../../shared/query/read-structure.ts";
import { fieldHelp, structureHelp } from "./field-help.ts";
import { PickList } from "./PickList.tsx";
import { FieldStage } from "./FieldStage.tsx";
import { StructureStage } from "./StructureStage.tsx";
import { WordsStage } from "./WordsStage.tsx";
import type { Stage } from "./term-stage.ts";

type TakeProps = { readonly onTake: (node: QueryNode) => void };

type Props = TakeProps & {
  readonly at: RefObject<HTMLElement | null>;
  readonly stage: Stage;
  readonly onClose: () => void;
};

/** Where a term of the query is made: beside what it belongs to. */
export const TermPopover = ({ at, stage, onTake, onClose }: Props) => (
  <Popover
    className="popover"
    placement="bottom start"
    triggerRef={at}
    isOpen
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
  >
    <Dialog className="filter-menu" aria-label="Term of the search">
      <TermMaker stage={stage} onTake={onTake} />
    </Dialog>
  </Popover>
);

/** First what to ask for, then how. */
const TermMaker = ({ stage: first, onTake }: TakeProps & { readonly stage: Stage }) => {
  const [stage, setStage] = useState(first);
  switch (stage.kind) {
    case "what":
      return <WhatStage onChoose={setStage} />;
    case "words":
      return <WordsStage text={stage.text} onTake={onTake} />;
    case "field":
      return <FieldStage key={stage.field} field={stage.field} value={stage.value} onTake={onTake} />;
    case "structure":
      return <StructureStage kind={stage.structure} now={stage.now} onTake={onTake} />;
  }
};

const WhatStage = ({ onChoose }: { readonly onChoose: (stage: Stage) => void }) => {
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  /** By name those that begin so, else by what they are for. */
  const fitting = <Name extends string>(
    names: readonly Name[],
    help: Readonly<Record<Name, string>>,
  ): readonly Name[] => {
    const begin = names.filter((name) => name.startsWith(wanted));
    return begin.length > 0 ? begin : names.filter((name) => help[name].toLowerCase().includes(wanted));
  };
  return (
    <PickList
      label="What to ask for"
      placeholder="Words, a field, how passages stand…"
      text={text}
      onText={setText}
      none="There is no such field. For words, choose Words."
      groups={[
        {
          id: "text",
          title: "Text",
          rows: "words".startsWith(wanted) ? [{ id: "words", label: "Words", detail: wordsHelp }] : [],
        },
        {
          id: "fields",
          title: "Fields",
          rows: fitting(fields, fieldHelp).map((field) => ({
            id: `field ${field}`,
            label: field,
            detail: fieldHelp[field],
          })),
        },
        {
          id: "structures",
          title: "How passages stand to each other",
          rows: fitting(structures, structureHelp).map((kind) => ({
            id: `structure ${kind}`,
            label: structureForms[kind],
            detail: structureHelp[kind],
          })),
        },
      ]}
      onPick={(id) => {
        const field = fields.find((each) => id === `field ${each}`);
        const structure = structures.find((each) => id === `structure ${each}`);
        if (field !== undefined) onChoose({ kind: "field", field, value: "" });
        else if (structure !== undefined) onChoose({ kind: "structure", structure, now: null });
        else onChoose({ kind: "words", text: "" });
      }}
    />
  );
};

const wordsHelp = "in the passage, its note or its tags";
