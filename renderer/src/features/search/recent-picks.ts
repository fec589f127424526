import { create } from "zustand";
import type { TagKind } from "../../../../shared/domain/passage.ts";
import type { Id } from "../../../../shared/domain/id.ts";

/** Something one can go to by name. */
export type Pick = {
  readonly kind: TagKind | "article";
  readonly id: Id;
  readonly label: string;
  readonly detail: string;
};

type State = { readonly notebook: string | null; readonly picks: readonly Pick[] };

const most = 6;
const useRecent = create<State>(() => ({ notebook: null, picks: [] }));
const none: readonly Pick[] = [];

/** What the palette led to lately in this notebook. */
export const useRecentPicks = (notebook: string | null): readonly Pick[] =>
  useRecent((state) => (state.notebook === notebook ? state.picks : none));

export const rememberPick = (notebook: string | null, pick: Pick): void =>
  useRecent.setState((state) => ({
    notebook,
    picks: [pick, ...(state.notebook === notebook ? state.picks : none).filter(({ id }) => id !== pick.id)].slice(
      0,
      most,
    ),
  }));
