import { useState } from "react";
import { dateForms, daysOf } from "../../../../shared/query/dates.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";
import { fieldHelp } from "./field-help.ts";

type Props = {
  readonly field: "published" | "imported" | "said";
  readonly value: string;
  readonly onTake: (value: string) => void;
};

/** From a day, month or year to another; or one of the usual stretches. */
export const DaysStage = ({ field, value, onTake }: Props) => {
  const [before, after] = value.includes("..") ? value.split("..") : [value, value];
  const [from, setFrom] = useState(before ?? "");
  const [to, setTo] = useState(after ?? "");
  const [tried, setTried] = useState(false);
  const usual = useAsk("search.values", { field, text: "" });
  const [start, end] = [from.trim(), to.trim()];
  const text = start === end ? start : `${start}..${end}`;
  const isWrong = daysOf(text, 0) === null;
  const take = (): void => {
    setTried(true);
    if (!isWrong) onTake(text);
  };
  return (
    <div className="term-form">
      <p className="field-hint">
        {field}: {fieldHelp[field]}
      </p>
      <div className="term-row">
        <TextField label="From" autoFocus value={from} onChange={setFrom} onEnter={take} placeholder="2017-04-10" />
        <TextField label="To" value={to} onChange={setTo} onEnter={take} placeholder="2017-04-12" />
      </div>
      {tried && isWrong ? (
        <p className="field-error" role="alert">
          These are no days: write {dateForms}.
        </p>
      ) : (
        <p className="field-hint">A year, month or day; one of them may be empty.</p>
      )}
      <Button look="primary" size="small" onPress={take}>
        Apply
      </Button>
      <div className="term-usual" role="group" aria-label="Usual stretches">
        {(usual.data ?? []).map((each) => (
          <Button key={each.value} size="small" look="quiet" onPress={() => onTake(each.value)}>
            {each.value}
          </Button>
        ))}
      </div>
    </div>
  );
};
