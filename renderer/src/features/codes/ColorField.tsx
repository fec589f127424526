import { Hash } from "lucide-react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { codeColors } from "../../../../shared/domain/code.ts";
import "./codes.css";

const names = ["Pink", "Blue", "Green", "Orange", "Violet", "Teal", "Red", "Brown"] as const;

type Props = { readonly color: number; readonly onChange: (color: number) => void };

/** One of the theme's colours; what each looks like follows light, dark and high contrast. */
export const ColorField = ({ color, onChange }: Props) => (
  <RadioGroup
    className="field"
    orientation="horizontal"
    value={String(color)}
    onChange={(value) => onChange(Number(value))}
  >
    <Label className="field-label">Colour</Label>
    <div className="code-colors">
      {Array.from({ length: codeColors }, (_, each) => each).map((each) => (
        <Radio
          key={each}
          value={String(each)}
          className={`code-color chip-color-${each}`}
          aria-label={names[each] ?? `Colour ${each + 1}`}
        >
          <Hash size={15} aria-hidden />
        </Radio>
      ))}
    </div>
  </RadioGroup>
);
