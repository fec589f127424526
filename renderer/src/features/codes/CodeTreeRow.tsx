import { ChevronRight, Hash } from "lucide-react";
import { useState } from "react";
import type { DragEvent } from "react";
import type { Code } from "../../../../shared/domain/code.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { isUnder } from "./code-tree.ts";
import type { CodeRow } from "./code-tree.ts";
import { setCollapsed } from "./use-collapsed.ts";

type Props = {
  readonly row: CodeRow;
  readonly codes: readonly Code[];
  readonly onMove: (id: Id, parentId: Id | null) => void;
};

/** While dragging, the page may see that something is dragged, but not what: so it is kept here. */
let dragged: Id | null = null;

/** A code in the tree. It can be dragged onto another, to stand under that one. */
export const CodeTreeRow = ({ row: { code, level, expanded }, codes, onMove }: Props) => {
  const [over, setOver] = useState(false);
  const takes = (): boolean => dragged !== null && dragged !== code.id && !isUnder(codes, code.id, dragged);
  const onDragOver = (event: DragEvent): void => {
    if (!takes()) return;
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    setOver(false);
    if (dragged === null || !takes()) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(dragged, code.id);
  };
  return (
    <div
      className={`code-row${over ? " is-over" : ""}`}
      style={{ paddingInlineStart: 8 + (level - 1) * 18 }}
      draggable
      onDragStart={(event) => {
        dragged = code.id;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("application/x-claimbook-code", code.id);
      }}
      onDragEnd={() => {
        dragged = null;
      }}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {expanded === null ? (
        <span className="code-twist" />
      ) : (
        // By key this is the arrows' work.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <span
          className={`code-twist${expanded ? " is-open" : ""}`}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            setCollapsed(code.id, expanded);
          }}
        >
          <ChevronRight size={14} />
        </span>
      )}
      <span className={`code-mark chip-color-${code.color % 8}`} aria-hidden>
        <Hash size={14} />
      </span>
      <span className="code-name truncate">{code.name}</span>
      <span className="code-count">
        {code.passages === 0 ? "" : code.passages.toLocaleString()}
        <span className="visually-hidden">{code.passages === 1 ? " passage" : " passages"}</span>
      </span>
    </div>
  );
};
