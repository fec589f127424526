import type { ActorNetwork, NetworkEdge } from "../../../../shared/domain/network.ts";
import { SortTable } from "../../ui/SortTable.tsx";
import type { SortColumn } from "../../ui/SortTable.tsx";
import { edgeId, isSame } from "./chosen.ts";
import type { Chosen } from "./chosen.ts";
import { textOfDay } from "../../ui/day-text.ts";
import { edgeWords, sayEdge } from "./edge-words.ts";

type Props = {
  readonly network: ActorNetwork;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
};

/** The same as the picture, edge by edge. */
export const NetworkTable = ({ network, chosen, onChoose }: Props) => {
  const names = new Map(network.actors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? "";
  const columns: readonly SortColumn<NetworkEdge>[] = [
    {
      id: "speaker",
      label: "Who",
      value: ({ speaker }) => nameOf(speaker),
      cell: ({ speaker }) => (
        <button type="button" className="registry-link" onClick={() => onChoose({ kind: "actor", id: speaker })}>
          {nameOf(speaker)}
        </button>
      ),
    },
    { id: "kind", label: "How", value: ({ kind }) => kind, cell: ({ kind }) => edgeWords[kind].verb },
    {
      id: "other",
      label: "Whom",
      value: ({ other }) => nameOf(other),
      cell: ({ other }) => (
        <button type="button" className="registry-link" onClick={() => onChoose({ kind: "actor", id: other })}>
          {nameOf(other)}
        </button>
      ),
    },
    {
      id: "passages",
      label: "Passages",
      value: ({ passages }) => passages,
      cell: (edge) => (
        <button
          type="button"
          className="registry-link"
          aria-label={sayEdge(edge, nameOf)}
          onClick={() => onChoose({ kind: "edge", speaker: edge.speaker, other: edge.other, edge: edge.kind })}
        >
          {edge.passages.toLocaleString()}
        </button>
      ),
    },
    { id: "first", label: "First", value: ({ firstDay }) => firstDay, cell: ({ firstDay }) => textOfDay(firstDay) },
    { id: "last", label: "Last", value: ({ lastDay }) => lastDay, cell: ({ lastDay }) => textOfDay(lastDay) },
  ];
  return (
    <SortTable
      caption="Who speaks of whom"
      columns={columns}
      rows={network.edges}
      keyOf={edgeId}
      isChosen={(edge) => isSame(chosen, edge)}
    />
  );
};
