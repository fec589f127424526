import type { ReactNode } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import "./panes.css";

type Pane = {
  readonly id: string;
  readonly content: ReactNode;
  /** Pixels; none for the pane that takes what is left. */
  readonly size?: number;
  readonly min: number;
};

/** Panes side by side with separators that drag and take arrow keys. */
export const Panes = ({ panes, label }: { readonly panes: readonly Pane[]; readonly label: string }) => (
  <Group className="panes" orientation="horizontal" aria-label={label}>
    {panes.flatMap((pane, index) => [
      ...(index === 0
        ? []
        : [<Separator key={`before-${pane.id}`} className="pane-separator" aria-label={`Resize ${pane.id}`} />]),
      <Panel
        key={pane.id}
        id={pane.id}
        className="pane"
        minSize={`${pane.min}px`}
        {...(pane.size === undefined
          ? {}
          : { defaultSize: `${pane.size}px`, groupResizeBehavior: "preserve-pixel-size" as const })}
      >
        {pane.content}
      </Panel>,
    ])}
  </Group>
);
