import { Plus } from "lucide-react";
import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Pages } from "../../bridge/pages.ts";
import { IconButton } from "../../ui/Button.tsx";
import { SearchField } from "../../ui/Field.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import type { Cursor } from "./use-cursor.ts";
import "./registry-list.css";

type Props<Row> = {
  /** "Claims". */
  readonly label: string;
  /** "claim", for the line that counts. */
  readonly one: string;
  readonly pages: Pages<Row>;
  readonly cursor: Cursor;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly controls: ReactNode;
  readonly onNew: () => void;
  readonly onRemove: (id: Id) => void;
  readonly row: (row: Row) => ReactNode;
  readonly rowHeight: number;
};

/** The left side of a registry: a filter, and all entries that pass it. */
export const RegistryList = <Row extends { readonly id: Id }>(props: Props<Row>) => {
  const { label, one, pages, cursor, filter, onFilter, controls, onNew, onRemove, row, rowHeight } = props;
  const whole = useRef<HTMLElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    whole.current?.querySelector<HTMLElement>("[role=listbox]")?.focus();
    if (cursor.active === null) cursor.choose(0, true);
  };
  const inDetail = (selector: string): void =>
    whole.current?.closest(".registry")?.querySelector<HTMLElement>(`.registry-detail ${selector}`)?.focus();
  const onKey = (event: KeyboardEvent, index: number | null): boolean => {
    const chosen = index === null ? undefined : pages.rowAt(index);
    if (chosen === undefined) return false;
    if (event.key === "Delete" || event.key === "Backspace") onRemove(chosen.id);
    else if (event.key === "F2") inDetail("textarea");
    else return false;
    return true;
  };
  /** Enter goes on to what the entry is about: its passages. */
  const onOpen = (): void => inDetail("[role=listbox]");

  return (
    <section ref={whole} className="registry-list" aria-label={label}>
      <h1 className="visually-hidden">{label}</h1>
      {/* Only listens to what the filter does not use itself. */}
      <div className="registry-list-head" onKeyDown={onKeyDown} role="presentation">
        <SearchField label={`Filter ${label.toLowerCase()}`} value={filter} onChange={onFilter} />
        <IconButton label={`New ${one}`} icon={<Plus size={17} />} onPress={onNew} />
      </div>
      {controls === undefined ? null : <div className="registry-list-controls">{controls}</div>}
      <p className="registry-list-count" aria-live="polite">
        {pages.loading ? "" : counted(pages.total, one, filter)}
      </p>
      {pages.failure !== null ? (
        <ListProblem message={pages.failure} />
      ) : pages.loading ? (
        <ListWaiting />
      ) : pages.total === 0 ? (
        <p className="registry-list-none">
          {filter.trim() === "" ? "Nothing passes what is chosen above." : `Nothing matches “${filter}”.`}
        </p>
      ) : (
        <VirtualList
          label={label}
          count={pages.total}
          rowHeight={rowHeight}
          active={cursor.active}
          onActive={(index, how) => cursor.choose(index, how.by === "key")}
          onOpen={onOpen}
          onKey={onKey}
          onRange={pages.show}
          takesLostFocus
          row={(index) => {
            const entry = pages.rowAt(index);
            return entry === undefined ? <span className="visually-hidden">Loading</span> : row(entry);
          }}
        />
      )}
    </section>
  );
};

const counted = (total: number, one: string, filter: string): string => {
  const entries = `${total.toLocaleString()} ${total === 1 ? one : `${one}s`}`;
  return filter.trim() === "" ? entries : `${entries} match`;
};
