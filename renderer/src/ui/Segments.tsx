import type { ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import "./segments.css";

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly onChange: (value: Value) => void;
};

/** A few views of the same thing, of which one is shown. */
export const Segments = <Value extends string>({ label, value, options, onChange }: Props<Value>) => (
  <RadioGroup
    className="segments"
    aria-label={label}
    orientation="horizontal"
    value={value}
    onChange={(chosen) => {
      const option = options.find((each) => each.value === chosen);
      if (option !== undefined) onChange(option.value);
    }}
  >
    {options.map((option) => (
      <Radio key={option.value} value={option.value} className="segment">
        {option.label}
      </Radio>
    ))}
  </RadioGroup>
);
