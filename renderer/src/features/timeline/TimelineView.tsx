import { Download } from "lucide-react";
import { useMemo } from "react";
import { countOf } from "../../../../shared/domain/labels.ts";
import type { Timeline, TimelineAxis } from "../../../../shared/domain/timeline.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { saveTable } from "../export/index.ts";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { everything, filterOf, QuestionSelect, ScopeBar } from "../scope/index.ts";
import { useSettled } from "../../ui/use-settled.ts";
import { Figures } from "./Figures.tsx";
import { LaneBehind } from "./LaneBehind.tsx";
import { Lanes } from "./Lanes.tsx";
import { LaneTable, rowsOfLanes } from "./LaneTable.tsx";
import { useTimelineState } from "./timeline-state.ts";
import "./timeline.css";

/** When claims were said, when published, when what they speak of took place; and how a figure or a wording changed. */
export const TimelineView = () => {
  const { look, axis, scope, questionId, chosen, keep } = useTimelineState();
  const settled = useSettled(scope, typingMs);
  const filter = useMemo(() => filterOf(settled), [settled]);
  const { data, error } = useAsk("timeline.lanes", { ...filter, axis, questionId }, { keep: true });
  if (error !== null) return <ListProblem message={error.message} />;
  if (data === undefined) return <ListWaiting />;
  const lane = data.lanes.find(({ claimId }) => claimId === chosen?.claimId);
  const isNarrowed = scope !== everything || questionId !== null;
  const main =
    look === "figures" ? (
      <Figures questionId={questionId} axis={axis === "event" ? "said" : axis} filter={filter} />
    ) : data.lanes.length === 0 ? (
      <EmptyState
        icon={<KindIcon kind="timeline" size={34} />}
        title={axis === "event" ? "No claim says when" : "No claims here"}
        actions={
          isNarrowed ? <Button onPress={() => keep({ scope: everything, questionId: null })}>Show all</Button> : null
        }
      >
        {axis === "event"
          ? "Write in a claim’s details when what it speaks of took place."
          : "Tag what is claimed (C): each claim gets a lane, each passage a mark on it."}
      </EmptyState>
    ) : look === "table" ? (
      <LaneTable lanes={data.lanes} chosen={chosen} onChoose={(next) => keep({ chosen: next })} />
    ) : (
      <Lanes
        key={axis}
        lanes={data.lanes}
        axis={axis}
        filter={filter}
        chosen={chosen}
        onChoose={(next) => keep({ chosen: next })}
      />
    );
  return (
    <section className="picture-view" aria-label="Timeline of claims">
      <header className="picture-head">
        <h1 className="visually-hidden">Timeline of claims</h1>
        <Segments label="Show the timeline" value={look} options={looks} onChange={(next) => keep({ look: next })} />
        <Segments label="By which time" value={axis} options={axes} onChange={(next) => keep({ axis: next })} />
        <span className="picture-figures">{look === "figures" ? "" : figures(data)}</span>
        {look === "figures" ? null : (
          <IconButton
            label="Save the table as CSV…"
            icon={<Download size={15} />}
            isDisabled={data.lanes.length === 0}
            onPress={() => void saveTable("Timeline of claims", rowsOfLanes(data.lanes))}
          />
        )}
      </header>
      <ScopeBar scope={scope} onChange={(next) => keep({ scope: next })} problem={data.problem}>
        <QuestionSelect questionId={questionId} onChange={(next) => keep({ questionId: next })} />
      </ScopeBar>
      <Panes
        label="Timeline of claims"
        panes={[
          { id: "timeline", min: 420, content: <div className="picture-main">{main}</div> },
          ...(lane === undefined || chosen === null || look === "figures"
            ? []
            : [
                {
                  id: "passages",
                  size: 380,
                  min: 260,
                  content: (
                    <LaneBehind
                      key={lane.claimId}
                      lane={lane}
                      chosen={chosen}
                      axis={axis}
                      filter={filter}
                      onClose={() => keep({ chosen: null })}
                    />
                  ),
                },
              ]),
        ]}
      />
    </section>
  );
};

const typingMs = 250;

const looks = [
  { value: "lanes", label: "Lanes" },
  { value: "figures", label: "Figures" },
  { value: "table", label: "Table" },
] as const;

const axes: readonly { readonly value: TimelineAxis; readonly label: string }[] = [
  { value: "said", label: "When said" },
  { value: "published", label: "When published" },
  { value: "event", label: "When it happened" },
];

const figures = ({ lanes, total }: Timeline): string =>
  total > lanes.length
    ? `the ${lanes.length.toLocaleString("en")} most used of ${countOf(total, "claim")}: choose a question or filter for others`
    : countOf(total, "claim");
