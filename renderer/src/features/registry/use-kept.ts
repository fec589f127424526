import { create } from "zustand";
import { useSession } from "../../session/session.ts";
import type { RegistryView } from "../../session/place.ts";

type Kept = {
  readonly filter: string;
  /** Where the chosen row stood when it was chosen; the list may have moved since. */
  readonly index: number;
};
const untouched: Kept = { filter: "", index: 0 };

const useAll = create<{ readonly kept: Readonly<Record<string, Kept>> }>(() => ({ kept: {} }));

/** How a list was left: coming back from an article finds it as it was. Kept per notebook while the window is open. */
export const useKept = (view: RegistryView): Kept & { readonly keep: (patch: Partial<Kept>) => void } => {
  const path = useSession((session) => session.shell?.notebook?.path ?? "");
  const key = `${view} ${path}`;
  const kept = useAll((all) => all.kept[key] ?? untouched);
  const keep = (patch: Partial<Kept>): void =>
    useAll.setState((all) => ({ kept: { ...all.kept, [key]: { ...(all.kept[key] ?? untouched), ...patch } } }));
  return { ...kept, keep };
};
