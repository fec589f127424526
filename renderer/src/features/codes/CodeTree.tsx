import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { Code } from "../../../../shared/domain/code.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { IconButton } from "../../ui/Button.tsx";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import { SearchField } from "../../ui/Field.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { codeEntries } from "./code-entries.tsx";
import type { CodeActions } from "./code-entries.tsx";
import { CodeTreeRow } from "./CodeTreeRow.tsx";
import { treeRows } from "./code-tree.ts";
import { setCollapsed, useCollapsed } from "./use-collapsed.ts";
import "./codes.css";

type Props = {
  readonly codes: readonly Code[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id, small: boolean) => void;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly actions: CodeActions;
};

/** The codebook as a tree: arrows walk, open and fold; codes are dragged, or moved by the menu. */
export const CodeTree = ({ codes, chosen, onChoose, filter, onFilter, actions }: Props) => {
  const collapsed = useCollapsed((state) => state.collapsed);
  const [menu, setMenu] = useState<{
    readonly code: Code;
    readonly at: { readonly x: number; readonly y: number };
  } | null>(null);
  const whole = useRef<HTMLElement>(null);
  const rows = treeRows(codes, collapsed, filter);
  const found = rows.findIndex((row) => row.code.id === chosen);
  const active = found === -1 ? null : found;
  const choose = (index: number, small: boolean): void => {
    const row = rows[index];
    if (row !== undefined && row.code.id !== chosen) onChoose(row.code.id, small);
  };

  const inDetail = (selector: string): void =>
    whole.current?.closest(".registry")?.querySelector<HTMLElement>(`.registry-detail ${selector}`)?.focus();
  const onKey = (event: KeyboardEvent, index: number | null): boolean => {
    const row = index === null ? undefined : rows[index];
    if (row === undefined || index === null) return false;
    switch (event.key) {
      case "ArrowRight":
        if (row.expanded === false) setCollapsed(row.code.id, false);
        else if (row.expanded === true) choose(index + 1, true);
        return true;
      case "ArrowLeft":
        if (row.expanded === true && filter.trim() === "") setCollapsed(row.code.id, true);
        else if (row.code.parentId !== null) onChoose(row.code.parentId, true);
        return true;
      case "Delete":
      case "Backspace":
        actions.remove(row.code);
        return true;
      case "F2":
        inDetail("textarea");
        return true;
      default:
        return false;
    }
  };

  return (
    <section ref={whole} className="registry-list" aria-label="Codes">
      <h1 className="visually-hidden">Codes</h1>
      <div
        className="registry-list-head"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          whole.current?.querySelector<HTMLElement>("[role=tree]")?.focus();
          if (active === null) choose(0, true);
        }}
      >
        <SearchField label="Filter codes" value={filter} onChange={onFilter} />
        <IconButton label="New code" icon={<Plus size={17} />} onPress={() => actions.create(null)} />
      </div>
      <p className="registry-list-count" aria-live="polite">
        {filter.trim() === ""
          ? `${codes.length.toLocaleString()} ${codes.length === 1 ? "code" : "codes"}`
          : `${rows.length.toLocaleString()} shown`}
      </p>
      {rows.length === 0 ? (
        <p className="registry-list-none">Nothing matches “{filter}”.</p>
      ) : (
        <VirtualList
          label="Codes"
          count={rows.length}
          rowHeight={32}
          takesLostFocus
          active={active}
          onActive={(index, how) => choose(index, how.by === "key")}
          onOpen={() => inDetail("[role=listbox]")}
          onKey={onKey}
          onMenu={(index, at) => {
            const row = rows[index];
            if (row === undefined) return;
            choose(index, false);
            setMenu({ code: row.code, at });
          }}
          branch={(index) => ({ level: rows[index]?.level ?? 1, expanded: rows[index]?.expanded ?? null })}
          row={(index) => {
            const row = rows[index];
            return row === undefined ? null : <CodeTreeRow row={row} codes={codes} onMove={actions.moveTo} />;
          }}
        />
      )}
      {menu === null ? null : (
        <ContextMenu
          label={`Code ${menu.code.name}`}
          at={menu.at}
          entries={codeEntries(menu.code, actions)}
          onClose={() => {
            setMenu(null);
            whole.current?.querySelector<HTMLElement>("[role=tree]")?.focus();
          }}
        />
      )}
    </section>
  );
};
