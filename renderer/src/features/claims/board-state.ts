import { create } from "zustand";
import type { Id } from "../../../../shared/domain/id.ts";
import { useSession } from "../../session/session.ts";

type BoardState = {
  readonly mode: "list" | "board";
  /** Null is the claims without a question; undefined: the first one. */
  readonly questionId: Id | null | undefined;
  readonly look: "cards" | "table";
};
const untouched: BoardState = { mode: "list", questionId: undefined, look: "cards" };

const useAll = create<{ readonly kept: Readonly<Record<string, BoardState>> }>(() => ({ kept: {} }));

/** How the board was left. Kept per notebook while the window is open. */
export const useBoardState = (): BoardState & { readonly keep: (patch: Partial<BoardState>) => void } => {
  const path = useSession((session) => session.shell?.notebook?.path ?? "");
  const state = useAll((all) => all.kept[path] ?? untouched);
  const keep = (patch: Partial<BoardState>): void =>
    useAll.setState((all) => ({ kept: { ...all.kept, [path]: { ...(all.kept[path] ?? untouched), ...patch } } }));
  return { ...state, keep };
};
