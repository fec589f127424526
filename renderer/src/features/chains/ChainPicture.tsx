import { useMemo } from "react";
import type { ChainGraph, ChainNode, Way } from "../../../../shared/domain/chain-graph.ts";
import { box, placesOf } from "./chain-places.ts";
import { sayNode } from "./say-chains.ts";

type Props = {
  readonly graph: ChainGraph;
  readonly onChoose: (label: string, ways: readonly Way[]) => void;
};

/**
 * The ways put over each other, roots on the left: a box for each step, an arrow for each time one passed it to the next.
 * Boxes and arrows are buttons that show their passages.
 */
export const ChainPicture = ({ graph, onChoose }: Props) => {
  const { places, arrows, width, height } = useMemo(() => placesOf(graph), [graph]);
  const nameOf = (key: string): string => graph.nodes.find((node) => node.key === key)?.name ?? "";
  return (
    // The picture scrolls; a keyboard must reach what is out of view.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="chain-picture" role="group" aria-label="Picture of the chains" tabIndex={0}>
      <div className="chain-canvas" style={{ width, height }}>
        <svg className="chain-lines" width={width} height={height} aria-hidden>
          <defs>
            <marker id="chain-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M 0 0 L 8 4 L 0 8 z" className="chain-arrowhead" />
            </marker>
          </defs>
          {graph.edges.map((edge) => (
            <path
              key={`${edge.from} ${edge.to}`}
              d={arrows.get(edge)?.path ?? ""}
              className={`chain-line${edge.ring === null ? "" : " is-ring"}`}
              strokeWidth={Math.min(5, 1 + Math.log2(edge.ways.length))}
              markerEnd="url(#chain-arrow)"
            />
          ))}
        </svg>
        {graph.nodes.map((node) => {
          const at = places.get(node.key);
          return at === undefined ? null : (
            <button
              key={node.key}
              type="button"
              className={classOf(node)}
              style={{ left: at.x, top: at.y, width: box.width, height: box.height }}
              title={node.name}
              onClick={() => onChoose(node.name, through(graph, node.key))}
            >
              <span className="chain-name">{node.name}</span>
              <span className="chain-role">{sayNode(node)}</span>
            </button>
          );
        })}
        {graph.edges.map((edge) => {
          const { x, y } = arrows.get(edge)?.count ?? { x: 0, y: 0 };
          const label = `${nameOf(edge.from)} to ${nameOf(edge.to)}`;
          const count = edge.ways.length;
          return (
            <button
              key={`${edge.from} ${edge.to}`}
              type="button"
              className={`chain-count${edge.ring === null ? "" : " is-ring"}`}
              style={{ left: x, top: y }}
              aria-label={`${label}: ${count === 1 ? "1 passage" : `${count} passages`}${edge.ring === null ? "" : ", circular"}`}
              title={label}
              onClick={() => onChoose(label, edge.ways)}
            >
              {count}
            </button>
          );
        })}
      </div>
    </div>
  );
};

const classOf = ({ isRoot, ends, ring }: ChainNode): string =>
  ["chain-node", isRoot ? "is-root" : "", ends === null ? "" : "is-end", ring === null ? "" : "is-ring"]
    .filter((name) => name !== "")
    .join(" ");

/** Each way that a step stands on. */
const through = ({ edges, nodes }: ChainGraph, key: string): readonly Way[] => {
  const all = new Map(
    edges.filter(({ from, to }) => from === key || to === key).flatMap(({ ways }) => ways.map((way) => [way.id, way])),
  );
  // A writer's own word has one step and no arrow.
  for (const way of nodes.find((node) => node.key === key)?.own ?? []) all.set(way.id, way);
  return [...all.values()];
};
