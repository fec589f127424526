import type { CopyKind, CopyState } from "../../../../shared/domain/copy.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { act } from "../../bridge/act.ts";
import { offerUndo } from "../history/index.ts";
import { countOf } from "./copy-words.ts";

/** Whether it was done; what was done to several at once is said, with Undo beside it. */
export const decide = async (ids: readonly Id[], state: CopyState, kind?: CopyKind): Promise<boolean> => {
  if (ids.length === 0) return false;
  const done = await act("copies.decide", { ids: [...ids], state, ...(kind === undefined ? {} : { kind }) });
  if (done === null) return false;
  if (ids.length > 1 && state !== "proposed")
    offerUndo(`${countOf(ids.length, "pair")} ${state === "confirmed" ? "confirmed" : "rejected"}`);
  return true;
};
