import { Plus } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Pages } from "../../bridge/pages.ts";
import type { RegistryView } from "../../session/place.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { RegistryList } from "./RegistryList.tsx";
import { ConfirmRemoval, removeEntry } from "./RemoveEntry.tsx";
import type { Removal } from "./RemoveEntry.tsx";
import { useCursor } from "./use-cursor.ts";
import type { useKept } from "./use-kept.ts";

type Words = {
  /** "Claims". */
  readonly label: string;
  /** "claim". */
  readonly one: string;
  /** "Choose a claim". */
  readonly choose: string;
  /** What choosing one shows. */
  readonly shows: string;
  /** What an entry is and how the first one comes to be. */
  readonly first: ReactNode;
};

type Props<Row> = {
  readonly view: RegistryView;
  readonly words: Words;
  readonly icon: Parameters<typeof KindIcon>[0]["kind"];
  readonly kept: ReturnType<typeof useKept>;
  readonly pages: Pages<Row>;
  /** Sorting and narrowing, under the filter. */
  readonly controls?: ReactNode;
  /** Whether the controls leave some entries out: none then does not mean that there is none yet. */
  readonly narrowed?: boolean;
  /** Pixels the list starts with, and its rows have. */
  readonly listSize: number;
  readonly rowHeight: number;
  readonly row: (row: Row) => ReactNode;
  readonly detail: (id: Id, onRemove: (id: Id) => void) => ReactNode;
  readonly newEntry: (onClose: () => void) => ReactNode;
  readonly removal: {
    readonly command: Removal;
    /** The entry as it is now; null when it is gone or cannot be read. */
    readonly lookUp: (id: Id) => Promise<Row | null>;
    readonly nameOf: (row: Row) => string;
    /** Nothing hangs on it: it goes without asking. */
    readonly isUnused: (row: Row) => boolean;
    readonly consequences: (row: Row) => ReactNode;
  };
};

/** A registry: the list of its entries on the left, the chosen one beside it, making and removing. */
export const RegistryFrame = <Row extends { readonly id: Id }>(props: Props<Row>) => {
  const { view, words, icon, kept, pages, removal } = props;
  const cursor = useCursor(view, pages, kept);
  const [making, setMaking] = useState(false);
  const [removing, setRemoving] = useState<Row | null>(null);

  const remove = (entry: Row): void => {
    cursor.leave(entry.id);
    void removeEntry(removal.command, entry.id, removal.nameOf(entry));
  };
  const askToRemove = async (id: Id): Promise<void> => {
    const entry = await removal.lookUp(id);
    if (entry === null) return;
    if (removal.isUnused(entry)) remove(entry);
    else setRemoving(entry);
  };
  const onRemove = (id: Id): void => void askToRemove(id);
  const onNew = (): void => setMaking(true);

  const nothingYet =
    !pages.loading && pages.failure === null && pages.total === 0 && kept.filter === "" && props.narrowed !== true;
  const list = (
    <RegistryList
      label={words.label}
      one={words.one}
      pages={pages}
      cursor={cursor}
      filter={kept.filter}
      controls={props.controls}
      onFilter={(filter) => kept.keep({ filter, index: 0 })}
      onNew={onNew}
      onRemove={onRemove}
      row={props.row}
      rowHeight={props.rowHeight}
    />
  );
  const chosen =
    cursor.id === null ? (
      <EmptyState icon={<KindIcon kind={icon} size={34} />} title={words.choose}>
        {words.shows}
      </EmptyState>
    ) : (
      props.detail(cursor.id, onRemove)
    );
  return (
    <div className="registry">
      {nothingYet ? (
        <EmptyState
          icon={<KindIcon kind={icon} size={36} />}
          title={`No ${words.label.toLowerCase()} yet`}
          actions={
            <Button onPress={onNew}>
              <Plus size={15} aria-hidden /> New {words.one}
            </Button>
          }
        >
          {words.first}
        </EmptyState>
      ) : (
        <Panes
          label={words.label}
          panes={[
            { id: `${words.one} list`, size: props.listSize, min: 210, content: list },
            { id: words.one, min: 320, content: chosen },
          ]}
        />
      )}
      {making ? props.newEntry(() => setMaking(false)) : null}
      {removing === null ? null : (
        <ConfirmRemoval
          one={words.one}
          name={removal.nameOf(removing)}
          onConfirm={() => remove(removing)}
          onClose={() => setRemoving(null)}
        >
          {removal.consequences(removing)}
        </ConfirmRemoval>
      )}
    </div>
  );
};
