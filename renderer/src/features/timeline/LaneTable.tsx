import type { Lane } from "../../../../shared/domain/timeline.ts";
import { isoOfDay, textOfDay } from "../../ui/day-text.ts";
import { SortTable } from "../../ui/SortTable.tsx";
import type { SortColumn } from "../../ui/SortTable.tsx";
import type { ChosenLane } from "./timeline-state.ts";

type Props = {
  readonly lanes: readonly Lane[];
  readonly chosen: ChosenLane | null;
  readonly onChoose: (chosen: ChosenLane) => void;
};

/** The same as the lanes, claim by claim. */
export const LaneTable = ({ lanes, chosen, onChoose }: Props) => {
  const columns: readonly SortColumn<Lane>[] = [
    {
      id: "claim",
      label: "Claim",
      value: ({ text }) => text,
      cell: ({ text, claimId }) => (
        <button type="button" className="registry-link" onClick={() => onChoose({ claimId, span: null })}>
          {text}
        </button>
      ),
    },
    {
      id: "question",
      label: "Question",
      value: ({ question }) => question ?? "",
      cell: ({ question }) => question ?? "",
    },
    {
      id: "first",
      label: "First",
      value: ({ firstDay }) => isoOfDay(firstDay),
      cell: ({ firstDay }) => textOfDay(firstDay),
    },
    { id: "last", label: "Last", value: ({ lastDay }) => isoOfDay(lastDay), cell: ({ lastDay }) => textOfDay(lastDay) },
    {
      id: "times",
      label: "Appearances",
      value: ({ appearances }) => appearances,
      cell: ({ appearances }) => appearances.toLocaleString(),
    },
    {
      id: "disputed",
      label: "Disputed",
      value: ({ disputed }) => (disputed ? "a" : "b"),
      cell: ({ disputed }) => (disputed ? "disputed" : ""),
    },
  ];
  return (
    <SortTable
      caption="Claims in time"
      columns={columns}
      rows={lanes}
      keyOf={({ claimId }) => claimId}
      isChosen={({ claimId }) => claimId === chosen?.claimId}
    />
  );
};

/** To be saved. */
export const rowsOfLanes = (lanes: readonly Lane[]) => [
  ["Claim", "Question", "First", "Last", "Appearances", "Disputed"],
  ...lanes.map(({ text, question, firstDay, lastDay, appearances, disputed }) => [
    text,
    question ?? "",
    isoOfDay(firstDay),
    isoOfDay(lastDay),
    appearances,
    disputed ? "disputed" : "",
  ]),
];
