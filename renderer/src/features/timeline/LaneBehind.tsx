import { Quote } from "lucide-react";
import { useState } from "react";
import type { Lane, TimelineAxis } from "../../../../shared/domain/timeline.ts";
import { usePages } from "../../bridge/pages.ts";
import { go } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { PagedPassages, positionWords } from "../passages/index.ts";
import { BehindPane } from "../scope/index.ts";
import { sayDays } from "./say-mark.ts";
import type { ChosenLane } from "./timeline-state.ts";
import { Wordings } from "./Wordings.tsx";

type Props = {
  readonly lane: Lane;
  readonly chosen: ChosenLane;
  readonly axis: TimelineAxis;
  readonly filter: { readonly query: string; readonly from: string | null; readonly to: string | null };
  readonly onClose: () => void;
};

/** The passages behind a lane or one of its marks, and how the claim was worded from first to last. */
export const LaneBehind = ({ lane, chosen, axis, filter, onClose }: Props) => {
  const [look, setLook] = useState<"passages" | "words">("passages");
  const along = axis === "event" ? "said" : axis;
  const { span } = chosen;
  return (
    <BehindPane
      label="Behind the timeline"
      title={lane.text}
      tools={
        <IconButton
          label="Open the claim’s record"
          icon={<Quote size={15} />}
          onPress={() => go({ view: "claims", id: lane.claimId })}
        />
      }
      onClose={onClose}
    >
      <div className="lane-behind-head">
        <Segments label="Show of the claim" value={look} options={looks} onChange={setLook} />
        {span === null || look === "words" ? null : (
          <span className="picture-figures">
            {sayDays({ firstDay: Math.floor(span.first), lastDay: Math.floor(span.last) })},{" "}
            {positionWords[span.position].heading.toLowerCase()}
          </span>
        )}
      </div>
      {look === "words" ? (
        <Wordings claimId={lane.claimId} axis={along} filter={filter} />
      ) : (
        <Passages key={JSON.stringify(chosen)} chosen={chosen} axis={along} filter={filter} />
      )}
    </BehindPane>
  );
};

const looks = [
  { value: "passages", label: "Passages" },
  { value: "words", label: "Wording over time" },
] as const;

type PassagesProps = Pick<Props, "chosen" | "filter"> & { readonly axis: "said" | "published" };

const Passages = ({ chosen: { claimId, span }, axis, filter }: PassagesProps) => {
  const pages = usePages("timeline.passages", {
    ...filter,
    axis,
    claimId,
    position: span?.position ?? null,
    firstDay: span === null ? -800_000 : Math.floor(span.first),
    lastDay: span === null ? 3_000_000 : Math.floor(span.last),
  });
  const [active, setActive] = useState(0);
  return (
    <PagedPassages
      label="Passages of the claim"
      pages={pages}
      subject={{ kind: "claim", id: claimId, ...(span === null ? {} : { part: span.position }) }}
      active={active}
      onActive={setActive}
      autoFocus
      empty={
        <EmptyState icon={<KindIcon kind="claim" size={30} />} title="No passages">
          What stood here has changed.
        </EmptyState>
      }
    />
  );
};
