import type { Id } from "../../../../shared/domain/id.ts";
import { keptPerNotebook } from "../../session/kept.ts";

export type BoardLook = "cards" | "matrix" | "hypotheses";

type BoardState = {
  readonly mode: "list" | "board";
  /** Null is the claims without a question; undefined: the first one. */
  readonly questionId: Id | null | undefined;
  readonly look: BoardLook;
  /** Only claims on what this search finds; null for all. */
  readonly scope: SearchScopeOfBoard | null;
};

/** A search, under its name where it was saved. */
export type SearchScopeOfBoard = { readonly name: string; readonly query: string };

/** How the board was left. */
export const useBoardState = keptPerNotebook<BoardState>({
  mode: "list",
  questionId: undefined,
  look: "cards",
  scope: null,
});
