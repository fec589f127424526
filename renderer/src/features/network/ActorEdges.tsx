import { useEffect, useRef } from "react";
import type { ActorNetwork, NetworkNode } from "../../../../shared/domain/network.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { PassageList } from "../passages/index.ts";
import { edgeId } from "./chosen.ts";
import type { Chosen } from "./chosen.ts";
import { edgeWords } from "./edge-words.ts";

type Props = {
  readonly node: NetworkNode;
  readonly network: ActorNetwork;
  readonly onChoose: (chosen: Chosen) => void;
  /** Whether the first edge takes the focus. */
  readonly focused: boolean;
};

/** Of an actor or source whom it speaks of and who speaks of it; then its passages. */
export const ActorEdges = ({ node, network, onChoose, focused }: Props) => {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (focused) list.current?.querySelector("button")?.focus();
  }, [focused]);
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  const own = network.edges.filter(({ speaker, other }) => speaker === node.id || other === node.id);
  return (
    <>
      <ul ref={list} className="actor-edges" aria-label={`Edges of this ${node.kind}`}>
        {own.map((edge) => (
          <li key={edgeId(edge)}>
            <button
              type="button"
              className={`actor-edge edge-${edge.kind}`}
              onClick={() => onChoose({ kind: "edge", speaker: edge.speaker, other: edge.other, edge: edge.kind })}
            >
              <span className="edge-line" aria-hidden />
              <span className="actor-edge-words">
                {edge.speaker === node.id ? (
                  <>
                    {edgeWords[edge.kind].verb} <strong>{names.get(edge.other)}</strong>
                  </>
                ) : (
                  <>
                    <strong>{names.get(edge.speaker)}</strong> {edgeWords[edge.kind].verb} them
                  </>
                )}
              </span>
              <span className="actor-edge-count">
                {edge.passages.toLocaleString()}
                <span className="visually-hidden">{edge.passages === 1 ? " passage" : " passages"}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <h3 className="actor-edges-title">All passages of this {node.kind}</h3>
      <PassageList
        kind={node.kind}
        id={node.id}
        label={`Passages of the ${node.kind}`}
        empty={
          <EmptyState icon={<KindIcon kind={node.kind} size={30} />} title="No passages">
            This {node.kind} stands in a chain only.
          </EmptyState>
        }
      />
    </>
  );
};
