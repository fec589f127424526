import { annotateHandlers } from "./annotate/index.ts";
import { claimsHandlers } from "./claims/index.ts";
import { copiesHandlers } from "./copies/index.ts";
import { exportHandlers } from "./export/index.ts";
import type { Handlers } from "./handlers.ts";
import { historyHandlers } from "./history/index.ts";
import { importHandlers } from "./import/index.ts";
import { libraryHandlers } from "./library/index.ts";
import { notesHandlers } from "./notes/index.ts";
import { revisionsHandlers } from "./revisions/index.ts";
import { searchHandlers } from "./search/index.ts";
import type { Store } from "./store/index.ts";

export type CoreParts = {
  readonly store: Store;
  /** Who is logged in. */
  readonly who: string;
  readonly jobs: {
    readonly cancel: (jobId: string) => void;
    readonly pause: (jobId: string, paused: boolean) => void;
  };
  readonly indexChanged: () => void;
  readonly flip: (direction: "undo" | "redo") => { readonly label: string } | null;
};

/** One line per feature: here the compiler sees that every method of the contract has its handler. */
export const join = (parts: CoreParts): Handlers => ({
  ...libraryHandlers(parts.store),
  ...importHandlers(parts.store),
  ...annotateHandlers(parts.store),
  ...claimsHandlers(parts.store, parts.who),
  ...copiesHandlers(parts.store),
  ...revisionsHandlers(parts.store),
  ...notesHandlers(parts.store),
  ...searchHandlers(parts.store, parts.indexChanged),
  ...exportHandlers(parts.store),
  ...historyHandlers(parts),
});
