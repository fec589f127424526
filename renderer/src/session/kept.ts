import { create } from "zustand";
import { useSession } from "./session.ts";

/**
 * How a view was left: coming back finds it as it was. Kept per notebook while the window is open, and per view where the
 * hook is told which of several it is for.
 */
export const keptPerNotebook = <State extends object, View extends string = "">(untouched: State) => {
  const useAll = create<{ readonly kept: Readonly<Record<string, State>> }>(() => ({ kept: {} }));
  return (
    ...[view]: "" extends View ? [] : [view: View]
  ): State & {
    readonly keep: (patch: Partial<State>) => void;
  } => {
    const path = useSession((session) => session.shell?.notebook?.path ?? "");
    const key = view === undefined ? path : `${view} ${path}`;
    const state = useAll((all) => all.kept[key] ?? untouched);
    const keep = (patch: Partial<State>): void =>
      useAll.setState((all) => ({ kept: { ...all.kept, [key]: { ...(all.kept[key] ?? untouched), ...patch } } }));
    return { ...state, keep };
  };
};
