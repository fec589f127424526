import { useState } from "react";
import type { Field, QueryNode } from "../../../../shared/query/query.ts";
import { useAsk } from "../../bridge/ask.ts";
import { DaysStage } from "./DaysStage.tsx";
import { FigureStage } from "./FigureStage.tsx";
import { fieldHelp } from "./field-help.ts";
import { PickList } from "./PickList.tsx";

type Props = { readonly field: Field; readonly value: string; readonly onTake: (node: QueryNode) => void };

/** The value of a field: one there is, one that is typed, days, or a figure. */
export const FieldStage = ({ field, value, onTake }: Props) => {
  const take = (chosen: string): void => onTake({ kind: "filter", field, value: chosen, at: 0 });
  switch (field) {
    case "published":
    case "imported":
    case "said":
      return <DaysStage field={field} value={value} onTake={take} />;
    case "value":
      return <FigureStage value={value} onTake={take} />;
    default:
      return <ValueStage field={field} value={value} onTake={take} />;
  }
};

type ValueProps = { readonly field: Field; readonly value: string; readonly onTake: (value: string) => void };

const ValueStage = ({ field, value, onTake }: ValueProps) => {
  const [text, setText] = useState("");
  const found = useAsk("search.values", { field, text, limit: 50 }, { keep: true });
  const typed = text.trim();
  const values = (found.data ?? []).map((each) => each.value);
  // A name that is there is taken as it is; a beginning or a pattern is the user's to make.
  const own = typed === "" || values.some((each) => each.toLowerCase() === typed.toLowerCase()) ? [] : [typed];
  return (
    <PickList
      label={`${field}: ${fieldHelp[field]}`}
      placeholder={value === "" ? `${field}…` : value}
      text={text}
      onText={setText}
      busy={found.isPending}
      none={field === "article" ? "Type words of the title." : "Nothing in this notebook fits."}
      groups={[
        {
          id: "values",
          title: `${field}: ${fieldHelp[field]}`,
          rows: values.map((each) => ({ id: `value ${each}`, label: each })),
        },
        { id: "typed", title: "As typed", rows: own.map((each) => ({ id: `value ${each}`, label: each })) },
      ]}
      onPick={(id) => onTake(id.slice("value ".length))}
    />
  );
};
