import type { ActorNetwork, NetworkEdge, NetworkNode } from "../../../../shared/domain/network.ts";
import { SortTable } from "../../ui/SortTable.tsx";
import type { SortColumn } from "../../ui/SortTable.tsx";
import { edgeId, isSame } from "./chosen.ts";
import type { Chosen } from "./chosen.ts";
import { textOfDay } from "../../ui/day-text.ts";
import { edgeWords, kindOf, sayEdge } from "./edge-words.ts";

type Props = {
  readonly network: ActorNetwork;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
};

/** What kind of source it is that is no actor. */
const UnnamedKind = ({ node }: { readonly node: NetworkNode | undefined }) =>
  node?.kind === "source" ? (
    <span className="node-kind">
      <span className="node-unnamed" aria-hidden />
      {kindOf(node)}
    </span>
  ) : null;

const Day = ({ day }: { readonly day: number }) => <span className="edge-day">{textOfDay(day)}</span>;

/** The same as the picture, edge by edge. */
export const NetworkTable = ({ network, chosen, onChoose }: Props) => {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const nameOf = (id: string): string => nodes.get(id)?.name ?? "";
  const nodeCell = (id: string) => (
    <>
      <button type="button" className="registry-link" onClick={() => onChoose({ kind: "actor", id })}>
        {nameOf(id)}
      </button>
      <UnnamedKind node={nodes.get(id)} />
    </>
  );
  const columns: readonly SortColumn<NetworkEdge>[] = [
    {
      id: "speaker",
      label: "Who",
      value: ({ speaker }) => nameOf(speaker),
      cell: ({ speaker }) => nodeCell(speaker),
    },
    { id: "kind", label: "How", value: ({ kind }) => kind, cell: ({ kind }) => edgeWords[kind].verb },
    {
      id: "other",
      label: "Whom",
      value: ({ other }) => nameOf(other),
      cell: ({ other }) => nodeCell(other),
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
    { id: "first", label: "First", value: ({ firstDay }) => firstDay, cell: ({ firstDay }) => <Day day={firstDay} /> },
    { id: "last", label: "Last", value: ({ lastDay }) => lastDay, cell: ({ lastDay }) => <Day day={lastDay} /> },
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
