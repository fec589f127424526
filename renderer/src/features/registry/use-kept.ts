import { keptPerNotebook } from "../../session/kept.ts";
import type { RegistryView } from "../../session/place.ts";

type Kept = {
  readonly filter: string;
  /** Where the chosen row stood when it was chosen; the list may have moved since. */
  readonly index: number;
};

/** How a list was left. */
export const useKept = keptPerNotebook<Kept, RegistryView>({ filter: "", index: 0 });
