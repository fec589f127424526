import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";

type Props = { readonly value: string; readonly onTake: (value: string) => void };

/** A figure that claims state, from and to, either may be left open. */
export const FigureStage = ({ value, onTake }: Props) => {
  const [before, after] = endsOf(value);
  const [from, setFrom] = useState(before);
  const [to, setTo] = useState(after);
  const [tried, setTried] = useState(false);
  const made = valueOf(from.trim(), to.trim());
  const take = (): void => {
    setTried(true);
    if (made !== null) onTake(made);
  };
  return (
    <div className="term-form">
      <div className="term-row">
        <TextField label="At least" autoFocus value={from} onChange={setFrom} onEnter={take} placeholder="80" />
        <TextField label="At most" value={to} onChange={setTo} onEnter={take} placeholder="100" />
      </div>
      {tried && made === null ? (
        <p className="field-error" role="alert">
          A number is needed in one of them at least.
        </p>
      ) : null}
      <Button look="primary" size="small" onPress={take}>
        Apply
      </Button>
    </div>
  );
};

const number = /^-?\d+(?:\.\d+)?$/u;

const valueOf = (from: string, to: string): string | null => {
  if (![from, to].every((end) => end === "" || number.test(end)) || (from === "" && to === "")) return null;
  if (to === "") return `>=${from}`;
  if (from === "") return `<=${to}`;
  return from === to ? from : `${from}..${to}`;
};

const endsOf = (value: string): readonly [string, string] => {
  const range = value.split("..");
  if (range.length === 2) return [range[0] ?? "", range[1] ?? ""];
  if (/^>=?/u.test(value)) return [value.replace(/^>=?/u, ""), ""];
  if (/^<=?/u.test(value)) return ["", value.replace(/^<=?/u, "")];
  const only = value.replace(/^=/u, "");
  return [only, only];
};
