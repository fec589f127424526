import { Copy, EyeOff, MessageSquarePlus, Quote } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Toolbar } from "react-aria-components";
import { tagKinds } from "../../../../../shared/domain/passage.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { KindIcon, kindNames } from "../../../ui/kinds.tsx";
import { Tip } from "../../../ui/Tip.tsx";
import type { KeyAction } from "../keys/key-action.ts";
import { useStayBeside } from "../picker/Floating.tsx";
import "./selection-toolbar.css";

type Props = {
  readonly at: Range;
  readonly onAction: (action: KeyAction) => void;
};

/** What can be done with the selected words; each has a key that works in the text. */
export const SelectionToolbar = ({ at, onAction }: Props) => {
  const box = useStayBeside(at, true);
  return (
    <div ref={box} className="selection-toolbar">
      <Toolbar aria-label="Selected words" className="selection-tools">
        {tagKinds.map((tagKind) => (
          <Tool
            key={tagKind}
            name={kindNames[tagKind].one}
            keys={kindNames[tagKind].key}
            kind={tagKind}
            icon={<KindIcon kind={tagKind} />}
            onPress={() => onAction({ kind: "tag", tagKind })}
          />
        ))}
        <span className="selection-gap" />
        <Tool
          name="Who says it"
          keys="Q"
          icon={<MessageSquarePlus size={15} />}
          onPress={() => onAction({ kind: "attribute" })}
        />
        <Tool
          name="Part of an attribution"
          short=""
          keys="W"
          icon={<Quote size={15} />}
          onPress={() => onAction({ kind: "words" })}
        />
        <Tool
          name="Fold as debris"
          short="Debris"
          keys="D"
          icon={<EyeOff size={15} />}
          onPress={() => onAction({ kind: "debris" })}
        />
        <Tool
          name="Copy quote"
          short=""
          keys="Ctrl+Shift+C"
          icon={<Copy size={15} />}
          onPress={() => onAction({ kind: "copy-quote" })}
        />
      </Toolbar>
    </div>
  );
};

type ToolProps = {
  readonly name: string;
  /** What is shown of the name. */
  readonly short?: string;
  readonly keys: string;
  readonly kind?: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
};

const Tool = ({ name, short = name, keys, kind = "other", icon, onPress }: ToolProps) => (
  <Tip
    tip={
      <>
        {name} <kbd>{keys}</kbd>
      </>
    }
  >
    <Button
      className={`selection-tool selection-tool-${kind}`}
      aria-label={name}
      aria-keyshortcuts={keys}
      onPress={onPress}
    >
      {icon}
      {short === "" ? null : <span>{short}</span>}
    </Button>
  </Tip>
);
