import { useRef, useState } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Pages } from "../../bridge/pages.ts";
import type { RegistryView } from "../../session/place.ts";
import { go, useSession } from "../../session/session.ts";
import { rowOf } from "./row-of.ts";

type Kept = { readonly index: number; readonly keep: (patch: { readonly index: number }) => void };

export type Cursor = {
  /** The chosen entry. */
  readonly id: Id | null;
  /** Its row, where it is known. */
  readonly active: number | null;
  /** @param small - a step with the arrow keys: Back does not stop there */
  readonly choose: (index: number, small: boolean) => void;
  /** Away from an entry that is about to go. */
  readonly leave: (id: Id) => void;
};

/** The chosen entry of a list is where the session is; the row it stands in follows from that. */
export const useCursor = <Row extends { readonly id: Id }>(
  view: RegistryView,
  pages: Pages<Row>,
  kept: Kept,
): Cursor => {
  const id = useSession(({ place }) => (place.view === view ? place.id : null));
  /** A row far down that is still on its way: the cursor is there already. */
  const [aimed, setAimed] = useState<number | null>(null);
  const wanted = useRef<number | null>(null);
  const active = aimed ?? rowOf(pages, id, kept.index);

  const land = (index: number, row: Row, small: boolean): void => {
    wanted.current = null;
    setAimed(null);
    kept.keep({ index });
    if (row.id !== id) go({ view, id: row.id }, small && id !== null);
  };
  const fetchAndLand = async (index: number, small: boolean): Promise<void> => {
    wanted.current = index;
    setAimed(index);
    const row = await pages.fetchRow(index);
    if (wanted.current !== index) return;
    if (row === undefined) setAimed(null);
    else land(index, row, small);
  };
  return {
    id,
    active,
    choose: (index, small) => {
      const row = pages.rowAt(index);
      if (row === undefined) void fetchAndLand(index, small);
      else land(index, row, small);
    },
    leave: (leaving) => {
      if (leaving !== id) return;
      const next = active === null ? undefined : (pages.rowAt(active + 1) ?? pages.rowAt(active - 1));
      go({ view, id: next?.id ?? null }, true);
    },
  };
};
