import { useMemo } from "react";
import type { Asked } from "../../../../shared/contract/methods.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Lane, Mark } from "../../../../shared/domain/timeline.ts";
import { useAsk } from "../../bridge/ask.ts";

type Input = Omit<Asked<"timeline.marks">, "claimIds" | "axis">;

/** Lanes are asked for in blocks, so that scrolling a little asks for nothing. */
const block = 30;

/** The marks of the lanes on the screen, by claim. */
export const useMarks = (
  lanes: readonly Lane[],
  axis: "said" | "published" | "event",
  input: Input,
  { first, last }: { readonly first: number; readonly last: number },
): ReadonlyMap<Id, readonly Mark[]> => {
  const from = Math.floor(first / block) * block;
  const to = (Math.floor(last / block) + 1) * block;
  const claimIds = lanes.slice(from, to).map(({ claimId }) => claimId);
  const { data } = useAsk(
    "timeline.marks",
    { ...input, axis: axis === "event" ? "published" : axis, claimIds },
    { keep: true, when: axis !== "event" && claimIds.length > 0 },
  );
  return useMemo(() => {
    const byClaim = new Map<Id, Mark[]>();
    if (axis !== "event")
      for (const mark of data ?? []) {
        const own = byClaim.get(mark.claimId);
        if (own === undefined) byClaim.set(mark.claimId, [mark]);
        else own.push(mark);
      }
    return byClaim;
  }, [data, axis]);
};
