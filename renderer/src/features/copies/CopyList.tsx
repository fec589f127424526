import { Check, Repeat2, RotateCcw, X } from "lucide-react";
import { useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { act } from "../../bridge/act.ts";
import { Button } from "../../ui/Button.tsx";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import type { MenuEntry } from "../../ui/Menu.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { countOf } from "./copy-words.ts";
import { CopyRow } from "./CopyRow.tsx";
import type { ListRow } from "./list-rows.ts";
import type { Decisions } from "./use-decisions.ts";

type Props = { readonly rows: readonly ListRow[]; readonly more: number; readonly decisions: Decisions };

/** All pairs under their originals. Several are decided at once when selected with Shift, Ctrl or Ctrl+A. */
export const CopyList = ({ rows, more, decisions }: Props) => {
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const headings = useMemo(() => rows.flatMap(({ kind }, at) => (kind === "original" ? [at] : [])), [rows]);
  const { chosen, current } = decisions;
  const confirm = (): void => void decisions.decide(chosen, "confirmed");
  const reject = (): void => void decisions.decide(chosen, "rejected");
  const turn = (): void => {
    if (current !== null) void act("copies.makeOriginal", { articleId: current.link.articleId });
  };
  const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    const letter = key.toLowerCase();
    if ((ctrlKey || metaKey) && letter === "a") {
      decisions.selectAll();
      return true;
    }
    if (ctrlKey || metaKey || altKey) return false;
    const action = { c: confirm, x: reject, delete: reject, o: turn }[letter];
    action?.();
    return action !== undefined;
  };
  const entries: readonly MenuEntry[] = [
    { id: "confirm", label: "Confirm", keys: "C", icon: <Check size={15} />, onAction: confirm },
    { id: "reject", label: "Not a copy", keys: "X", icon: <X size={15} />, onAction: reject },
    {
      id: "reopen",
      label: "Decide again",
      icon: <RotateCcw size={15} />,
      onAction: () => void decisions.decide(chosen, "proposed"),
    },
    {
      id: "turn",
      label: "Take as the original",
      keys: "O",
      icon: <Repeat2 size={15} />,
      disabled: chosen.length !== 1,
      onAction: turn,
    },
  ];
  return (
    <section className="copy-list" aria-label="Pairs">
      <div className="copy-list-head">
        <span role="status">
          {chosen.length > 1
            ? `${chosen.length.toLocaleString("en")} selected`
            : `${countOf(rows.length - headings.length, "pair")} in ${countOf(headings.length, "group")}`}
        </span>
        {chosen.length > 1 ? (
          <>
            <Button size="small" onPress={reject}>
              Not copies
            </Button>
            <Button size="small" look="primary" onPress={confirm}>
              Confirm {chosen.length.toLocaleString("en")}
            </Button>
          </>
        ) : (
          <span className="copy-list-keys">
            <kbd>C</kbd> confirm <kbd>X</kbd> not a copy
          </span>
        )}
      </div>
      <VirtualList
        label="Pairs of copies"
        count={rows.length}
        rowHeight={54}
        active={decisions.active}
        onActive={decisions.move}
        selected={decisions.isSelected}
        headings={headings}
        onKey={onKey}
        onMenu={(index, at) => {
          if (!decisions.isSelected(index)) decisions.move(index, { by: "pointer", extend: false, toggle: false });
          setMenuAt(at);
        }}
        takesLostFocus
        row={(index) => {
          const row = rows[index];
          return row === undefined ? null : <CopyRow row={row} />;
        }}
      />
      {more > 0 ? (
        <p className="copy-list-more">{countOf(more, "more group")}: decide some of these to see them.</p>
      ) : null}
      {menuAt === null ? null : (
        <ContextMenu label="Pair actions" at={menuAt} entries={entries} onClose={() => setMenuAt(null)} />
      )}
    </section>
  );
};
