import { useEffect, useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import "./pick-list.css";

export type PickRow = {
  readonly id: string;
  readonly icon?: ReactNode;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  readonly keys?: string | null;
  /** Only in lists of things that are on or off. */
  readonly checked?: boolean;
};
export type PickGroup = { readonly id: string; readonly title: string; readonly rows: readonly PickRow[] };

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly PickGroup[];
  readonly onPick: (id: string, other: boolean) => void;
  /** Said where nothing fits. */
  readonly none: string;
  readonly busy?: boolean;
};

/** A box and the grouped choices under it: the focus stays in the box, arrows move through the choices, Enter takes one. */
export const PickList = ({ label, placeholder, text, onText, groups, onPick, none, busy = false }: Props) => {
  const id = useId();
  const rows = groups.flatMap((group) => group.rows);
  const [cursor, setCursor] = useState({ text, row: 0 });
  // What is typed anew begins at the top again.
  const at = cursor.text === text ? Math.min(cursor.row, Math.max(0, rows.length - 1)) : 0;
  const active = rows[at];
  const move = (to: number): void => {
    if (rows.length > 0) setCursor({ text, row: (to + rows.length) % rows.length });
  };

  useEffect(() => {
    if (active !== undefined) document.getElementById(`${id}-${active.id}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: Math.min(rows.length - 1, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (event.key === "Enter" && active !== undefined) {
      event.preventDefault();
      onPick(active.id, event.ctrlKey || event.metaKey);
    }
  };

  return (
    <div className="pick">
      <input
        className="pick-input"
        role="combobox"
        aria-label={label}
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(active === undefined ? {} : { "aria-activedescendant": `${id}-${active.id}` })}
        placeholder={placeholder}
        value={text}
        // It is what the list was opened for.
        autoFocus
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {/* A list that shows icons and details is no select of the platform. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div className="pick-list" id={`${id}-list`} role="listbox" aria-label={label} aria-busy={busy}>
        {groups.map((group) =>
          group.rows.length === 0 ? null : (
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`}>
              <div
                className={group.title === "" ? "visually-hidden" : "pick-title"}
                id={`${id}-group-${group.id}`}
                role="presentation"
              >
                {group.title === "" ? label : group.title}
              </div>
              {group.rows.map((row) => (
                <Row
                  key={row.id}
                  id={`${id}-${row.id}`}
                  row={row}
                  active={row === active}
                  onPick={(other) => onPick(row.id, other)}
                />
              ))}
            </div>
          ),
        )}
      </div>
      {rows.length === 0 ? <output className="pick-none">{busy ? "Looking…" : none}</output> : null}
    </div>
  );
};

type RowProps = {
  readonly id: string;
  readonly row: PickRow;
  readonly active: boolean;
  readonly onPick: (other: boolean) => void;
};

const Row = ({ id, row, active, onPick }: RowProps) => (
  // Keys are handled by the box, which holds the focus.
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
  <div
    id={id}
    className={`pick-row${active ? " is-active" : ""}`}
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    role="option"
    tabIndex={-1}
    aria-selected={row.checked ?? active}
    // The focus stays in the box.
    onMouseDown={(event) => event.preventDefault()}
    onClick={(event) => onPick(event.ctrlKey || event.metaKey)}
  >
    {row.checked === undefined ? null : (
      <span className="pick-check" aria-hidden>
        {row.checked ? "✓" : ""}
      </span>
    )}
    {row.icon === undefined ? null : <span className="pick-icon">{row.icon}</span>}
    <span className="pick-label">{row.label}</span>
    {row.detail === undefined || row.detail === "" || row.detail === null ? null : (
      <span className="pick-detail">{row.detail}</span>
    )}
    {typeof row.keys === "string" ? <kbd>{row.keys}</kbd> : null}
  </div>
);
