import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import { modifiersOf, nextRow } from "./list-moves.ts";
import type { Modifiers } from "./list-moves.ts";
import "./virtual-list.css";

type Props = {
  readonly label: string;
  readonly count: number;
  readonly rowHeight: number;
  /** Rows that differ in height are measured; `rowHeight` is then a first guess. */
  readonly measured?: boolean;
  /** The row under the cursor; null for none. */
  readonly active: number | null;
  /** The cursor moved, by key or by click. */
  readonly onActive: (index: number, how: Modifiers) => void;
  /** Enter or double click. */
  readonly onOpen?: (index: number) => void;
  /** One click opens; dragging over the words still selects them. */
  readonly opensOnClick?: boolean;
  /** Other keys; return true when handled. */
  readonly onKey?: (event: KeyboardEvent, index: number | null) => boolean;
  /** A context menu is wanted, by mouse or by key. */
  readonly onMenu?: (index: number, at: { readonly x: number; readonly y: number }) => void;
  /** Which rows are on the screen. */
  readonly onRange?: (first: number, last: number) => void;
  readonly row: (index: number) => ReactNode;
  /** Which rows are selected, where that is more than the one under the cursor. */
  readonly selected?: (index: number) => boolean;
  /** Rows that are headings: shown, never under the cursor. Sorted. */
  readonly headings?: readonly number[];
  /** Makes the list a tree: where each row stands in it; `expanded` is null for a leaf. */
  readonly branch?: (index: number) => { readonly level: number; readonly expanded: boolean | null };
  readonly autoFocus?: boolean;
  /** Takes the focus when what had it is gone: after going to another view by a key. */
  readonly takesLostFocus?: boolean;
};

/** A list of any length with one tab stop: arrows, Page keys, Home and End move, Enter opens. */
export const VirtualList = (props: Props) => {
  const { label, count, rowHeight, measured = false, active, onActive, onOpen, onKey, onRange, row, selected } = props;
  const { opensOnClick = false, onMenu, headings = [], branch, autoFocus = false, takesLostFocus = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // Measured rows are tall: a few of them are enough to scroll into, and each is drawn anew with every answer.
    overscan: measured ? 4 : 8,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const activeIsThere = active !== null && active < count;

  useEffect(() => onRange?.(first, last), [onRange, first, last]);
  useEffect(() => {
    if (activeIsThere) virtual.scrollToIndex(active, { align: "auto" });
    // Only when the cursor moves or its row comes: the user may scroll away from it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [active, activeIsThere]);
  useEffect(() => {
    if (autoFocus || (takesLostFocus && document.activeElement === document.body)) scroller.current?.focus();
  }, [autoFocus, takesLostFocus]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 1);
    const to =
      event.altKey || event.ctrlKey || event.metaKey ? null : nextRow(event.key, { active, count, page, headings });
    if (to !== null) {
      event.preventDefault();
      onActive(to, modifiersOf(event, "key"));
    } else if (event.key === "Enter" && active !== null && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onOpen?.(active);
    } else if (onKey?.(event, active) === true) event.preventDefault();
  };

  const onClick = (event: MouseEvent, index: number): void => {
    onActive(index, modifiersOf(event, "pointer"));
    scroller.current?.focus({ preventScroll: true });
    if (opensOnClick && event.detail === 1 && window.getSelection()?.isCollapsed !== false) onOpen?.(index);
  };

  const onContextMenu = (event: MouseEvent): void => {
    if (onMenu === undefined || !(event.target instanceof Element)) return;
    const under = event.target.closest("[data-index]");
    const index = under instanceof HTMLElement ? Number(under.dataset["index"]) : active;
    if (index === null || headings.includes(index)) return;
    event.preventDefault();
    const box = (under ?? scroller.current?.querySelector(".virtual-row.is-active"))?.getBoundingClientRect();
    const byKey = event.button !== 2;
    onMenu(
      index,
      byKey && box !== undefined ? { x: box.left + 24, y: box.bottom - 6 } : { x: event.clientX, y: event.clientY },
    );
  };

  return (
    // The role is one of two, which the rule does not see.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={scroller}
      className="virtual-list"
      role={branch === undefined ? "listbox" : "tree"}
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      {...(selected === undefined ? {} : { "aria-multiselectable": true })}
      {...(activeIsThere ? { "aria-activedescendant": `${id}-${active}` } : {})}
    >
      <div className="virtual-list-content" style={{ height: virtual.getTotalSize() }} role="presentation">
        {items.map((item) => {
          const { index } = item;
          const place = {
            id: `${id}-${index}`,
            ref: measured ? virtual.measureElement : null,
            "data-index": index,
            style: { transform: `translateY(${item.start}px)`, ...(measured ? {} : { height: rowHeight }) },
          };
          if (headings.includes(index))
            return (
              <div key={item.key} {...place} className="virtual-heading" role="presentation">
                {row(index)}
              </div>
            );
          const { level, expanded } = branch?.(index) ?? { level: null, expanded: null };
          return (
            // Keys are handled by the list, which holds the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
            <div
              key={item.key}
              {...place}
              className={`virtual-row${index === active ? " is-active" : ""}${selected?.(index) === true ? " is-selected" : ""}`}
              role={branch === undefined ? "option" : "treeitem"}
              tabIndex={-1}
              aria-selected={selected?.(index) ?? index === active}
              {...(level === null
                ? {
                    "aria-posinset": index + 1 - headings.filter((heading) => heading < index).length,
                    "aria-setsize": count - headings.length,
                  }
                : { "aria-level": level })}
              {...(expanded === null ? {} : { "aria-expanded": expanded })}
              onClick={(event) => onClick(event, index)}
              onDoubleClick={() => {
                if (!opensOnClick) onOpen?.(index);
              }}
            >
              {row(index)}
            </div>
          );
        })}
      </div>
    </div>
  );
};
