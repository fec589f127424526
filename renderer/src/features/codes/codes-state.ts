import type { Nearness } from "../../../../shared/contract/codes.ts";
import { keptPerNotebook } from "../../session/kept.ts";

type CodesState = {
  readonly mode: "tree" | "together";
  readonly nearness: Nearness;
  /** "used" for the most used codes, or the id of the code whose children are compared. */
  readonly among: string;
};

/** How the codebook was left. */
export const useCodesState = keptPerNotebook<CodesState>({ mode: "tree", nearness: "passage", among: "used" });
