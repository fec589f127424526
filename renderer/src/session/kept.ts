import { create } from "zustand";
import { useSession } from "./session.ts";

/** How a view was left: coming back finds it as it was. Kept per notebook while the window is open. */
export const keptPerNotebook = <State extends object>(untouched: State) => {
  const useAll = create<{ readonly kept: Readonly<Record<string, State>> }>(() => ({ kept: {} }));
  return (): State & { readonly keep: (patch: Partial<State>) => void } => {
    const path = useSession((session) => session.shell?.notebook?.path ?? "");
    const state = useAll((all) => all.kept[path] ?? untouched);
    const keep = (patch: Partial<State>): void =>
      useAll.setState((all) => ({ kept: { ...all.kept, [path]: { ...(all.kept[path] ?? untouched), ...patch } } }));
    return { ...state, keep };
  };
};
