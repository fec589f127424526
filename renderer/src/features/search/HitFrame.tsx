import { useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Hit } from "../../../../shared/contract/search.ts";
import type { TagKind } from "../../../../shared/domain/passage.ts";
import { useAsk } from "../../bridge/ask.ts";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { useWide } from "../../ui/use-wide.ts";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { exportChosen } from "./export-chosen.ts";
import { hitEntries, kindOfKey, showSimilar, similarKey } from "./hit-entries.tsx";
import { HitPreview } from "./HitPreview.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { TagManyDialog } from "./TagManyDialog.tsx";
import type { TagMany } from "./TagManyDialog.tsx";
import type { HitSelection } from "./use-hit-selection.ts";

export type HitRows = {
  readonly count: number;
  readonly rowHeight: number;
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Undefined where the row is no hit, or still on its way. */
  readonly hitAt: (index: number) => Hit | undefined;
  readonly onOpen: (index: number) => void;
  readonly row: (index: number) => ReactNode;
  readonly onRange?: (first: number, last: number) => void;
  readonly onKey?: (event: KeyboardEvent, index: number | null) => boolean;
  readonly branch?: (index: number) => { readonly level: number; readonly expanded: boolean | null };
};

type Props = {
  readonly rows: HitRows;
  /** How many hits there are. */
  readonly total: number;
  /** Null where hits are nothing to work on: articles, notes. */
  readonly selection: HitSelection | null;
  readonly isBehind: boolean;
  /** Up from the first hit, or Escape: back to the box. */
  readonly onUp: () => void;
};

/** A list of hits with a preview beside it, and what can be done with one or with many. */
export const HitFrame = ({ rows, total, selection, isBehind, onUp }: Props) => {
  const { active, hitAt } = rows;
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [tagging, setTagging] = useState<TagMany | null>(null);
  const info = useAsk("notebook.info", {});
  const isReadOnly = typeof info.data?.readOnly === "string";
  const wide = useWide("(min-width: 1080px)");
  const tag = (kind: TagKind): void => {
    const about = selection?.which() ?? null;
    if (about !== null && !isReadOnly) setTagging({ kind, ...about });
  };
  const exportThem = (): void => {
    const about = selection?.which() ?? null;
    if (about !== null) void exportChosen(about.which);
  };
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    // Dialogs and menus are children too, but not here on the screen.
    if (!(event.target instanceof HTMLElement) || !event.currentTarget.contains(event.target)) return;
    const clears = event.key === "Escape" && selection !== null && selection.count > 0;
    const isList = ["listbox", "tree"].includes(event.target.role ?? "");
    if (!clears && !isList) return;
    if (!clears && event.key !== "Escape" && !(event.key === "ArrowUp" && active === 0 && !event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (clears) selection.none();
    else onUp();
  };
  const onKey = (event: KeyboardEvent, index: number | null): boolean => {
    if (rows.onKey?.(event, index) === true) return true;
    if (selection === null || event.altKey) return false;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "a") selection.all();
    else if (!command && event.key.toUpperCase() === similarKey) {
      const hit = hitAt(active);
      if (hit !== undefined) showSimilar(hit);
    } else if (event.key === " " && index !== null) selection.toggle(index);
    else {
      const kind = command ? null : kindOfKey(event.key);
      if (kind === null) return false;
      tag(kind);
    }
    return true;
  };
  const list = (
    // Only lets the keyboard out of the list again.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={`search-hits${isBehind ? " is-behind" : ""}`} onKeyDownCapture={onKeyDownCapture}>
      {selection === null || selection.count === 0 ? null : (
        <SelectionBar
          count={selection.count}
          total={total}
          isReadOnly={isReadOnly}
          onAll={selection.all}
          onTag={tag}
          onExport={exportThem}
          onClear={selection.none}
        />
      )}
      <VirtualList
        label="Hits"
        count={rows.count}
        rowHeight={rows.rowHeight}
        measured
        active={active}
        onActive={(index, how) => {
          selection?.move(index, how);
          rows.onActive(index);
        }}
        onOpen={rows.onOpen}
        onKey={onKey}
        {...(rows.onRange === undefined ? {} : { onRange: rows.onRange })}
        {...(rows.branch === undefined ? {} : { branch: rows.branch })}
        {...(selection === null
          ? {}
          : {
              selected: (index: number) => selection.has(index) || (index === active && hitAt(index) === undefined),
              onMenu: (index: number, at: { readonly x: number; readonly y: number }) => {
                if (hitAt(index) === undefined) return;
                selection.aim(index);
                rows.onActive(index);
                setMenuAt(at);
              },
            })}
        row={rows.row}
      />
      {menuAt === null || selection === null ? null : (
        <ContextMenu
          label="Hit actions"
          at={menuAt}
          entries={hitEntries({
            count: selection.count,
            total,
            isReadOnly,
            hit: hitAt(active),
            onOpen: () => rows.onOpen(active),
            onTag: tag,
            onExport: exportThem,
            onAll: selection.all,
          })}
          onClose={() => setMenuAt(null)}
        />
      )}
      {tagging === null ? null : <TagManyDialog {...tagging} onClose={() => setTagging(null)} />}
    </div>
  );
  if (!wide) return list;
  const shown = hitAt(active);
  return (
    <Panes
      label="Hits and preview"
      panes={[
        { id: "hits", min: 360, content: list },
        {
          id: "preview",
          min: 280,
          size: 420,
          content: <HitPreview hit={shown} onOpen={() => rows.onOpen(active)} />,
        },
      ]}
    />
  );
};
