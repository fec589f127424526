import type { Id } from "../../../../shared/domain/id.ts";
import { keptPerNotebook } from "../../session/kept.ts";

export type BoardLook = "cards" | "table" | "hypotheses";

type BoardState = {
  readonly mode: "list" | "board";
  /** Null is the claims without a question; undefined: the first one. */
  readonly questionId: Id | null | undefined;
  readonly look: BoardLook;
};

/** How the board was left. */
export const useBoardState = keptPerNotebook<BoardState>({ mode: "list", questionId: undefined, look: "cards" });
