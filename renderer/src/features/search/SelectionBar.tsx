import { FileDown, X } from "lucide-react";
import { tagKinds } from "../../../../shared/domain/passage.ts";
import type { TagKind } from "../../../../shared/domain/passage.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { KindIcon, kindNames } from "../../ui/kinds.tsx";

type Props = {
  readonly count: number;
  readonly total: number;
  readonly isReadOnly: boolean;
  readonly onAll: () => void;
  readonly onTag: (kind: TagKind) => void;
  readonly onExport: () => void;
  readonly onClear: () => void;
};

/** What can be done with the hits that are selected. */
export const SelectionBar = ({ count, total, isReadOnly, onAll, onTag, onExport, onClear }: Props) => (
  <div className="selection-bar" role="toolbar" aria-label="Selected hits">
    <output className="selection-count">{count.toLocaleString("en")} selected</output>
    {count < total ? (
      <Button size="small" look="quiet" onPress={onAll}>
        Select all {total.toLocaleString("en")}
      </Button>
    ) : null}
    {tagKinds.map((kind) => (
      <Button
        key={kind}
        size="small"
        isDisabled={isReadOnly}
        aria-label={kind === "claim" ? "Add to a claim" : `Tag as ${kindNames[kind].one.toLowerCase()}`}
        onPress={() => onTag(kind)}
      >
        <KindIcon kind={kind} size={13} />
        {kindNames[kind].one}
      </Button>
    ))}
    <Button size="small" aria-label="Export the selected passages" onPress={onExport}>
      <FileDown size={14} aria-hidden />
      Export…
    </Button>
    <IconButton label="Select nothing" keys="Esc" icon={<X size={14} />} onPress={onClear} />
  </div>
);
