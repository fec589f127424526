import { Download, ImageDown } from "lucide-react";
import { useMemo, useState } from "react";
import { countOf } from "../../../../shared/domain/labels.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { ActorNetwork, NetworkNode } from "../../../../shared/domain/network.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go } from "../../session/session.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { isoOfDay } from "../../ui/day-text.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { savePicture, saveTable } from "../export/index.ts";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { BehindPane, everything, filterOf, ScopeBar } from "../scope/index.ts";
import { useSettled } from "../../ui/use-settled.ts";
import { ActorEdges } from "./ActorEdges.tsx";
import type { Chosen } from "./chosen.ts";
import { EdgePassages } from "./EdgePassages.tsx";
import { edgeWords, kindOf } from "./edge-words.ts";
import { NetworkControls } from "./NetworkControls.tsx";
import { NetworkPicture } from "./NetworkPicture.tsx";
import { NetworkTable } from "./NetworkTable.tsx";
import { useNetworkState } from "./network-state.ts";
import "./network.css";

/** Who speaks about whom, who quotes whom, who denies whom: a picture or a table, and the passages behind. */
export const NetworkView = () => {
  const { look, scope, act, kinds, least, actors, unnamed, chosen, keep } = useNetworkState();
  const settled = useSettled(scope, typingMs);
  const filter = useMemo(() => ({ ...filterOf(settled), act }), [settled, act]);
  const { data, error } = useAsk(
    "network.actors",
    { ...filter, kinds: [...kinds], least, actors, unnamed },
    { keep: true },
  );
  // Enter in the picture goes on to what is chosen, as soon as it is there.
  const [opened, setOpened] = useState(false);
  if (error !== null) return <ListProblem message={error.message} />;
  if (data === undefined) return <ListWaiting />;
  const choose = (next: Chosen | null): void => {
    setOpened(false);
    keep({ chosen: next });
  };
  const shown = chosen !== null && isThere(data, chosen) ? chosen : null;
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const node = shown === null ? undefined : nodes.get(shown.kind === "actor" ? shown.id : shown.speaker);
  // Who passes it on is not who says it.
  const who = shown?.kind === "edge" && shown.edge === "quotes" ? nodes.get(shown.other) : node;
  const isNarrowed = !unnamed || act !== null || least > 1 || kinds.length < 3 || data.problem !== null;
  const main =
    data.edges.length === 0 ? (
      <EmptyState
        icon={<KindIcon kind="network" size={34} />}
        title={data.totalNodes === 0 && !isNarrowed && scope === everything ? "No actors yet" : "No edges here"}
        actions={
          isNarrowed || scope !== everything ? (
            <Button
              onPress={() =>
                keep({ scope: everything, act: null, least: 1, unnamed: true, kinds: ["about", "quotes", "denies"] })
              }
            >
              Show all
            </Button>
          ) : null
        }
      >
        Say of passages who says them (Q), and tag whom they name (A): an arrow then leads from the one to the other.
      </EmptyState>
    ) : look === "table" ? (
      <NetworkTable network={data} chosen={shown} onChoose={choose} />
    ) : (
      <NetworkPicture
        network={data}
        chosen={shown}
        onChoose={choose}
        onOpen={() => setOpened(true)}
        save={(png) => (
          <IconButton
            label="Save the picture as PNG…"
            icon={<ImageDown size={16} />}
            onPress={() => void savePicture("Actor network", png())}
          />
        )}
      />
    );
  return (
    <section className="picture-view" aria-label="Actor network">
      <header className="picture-head">
        <h1 className="visually-hidden">Actor network</h1>
        <Segments label="Show the network" value={look} options={looks} onChange={(next) => keep({ look: next })} />
        <NetworkControls />
        <span className="picture-figures">{figures(data)}</span>
        <IconButton
          label="Save the table as CSV…"
          icon={<Download size={15} />}
          isDisabled={data.edges.length === 0}
          onPress={() => void saveTable("Actor network", rowsOf(data))}
        />
      </header>
      <ScopeBar scope={scope} onChange={(next) => keep({ scope: next })} problem={data.problem} />
      <Panes
        label="Actor network"
        panes={[
          { id: "network", min: 320, content: <div className="picture-main">{main}</div> },
          ...(shown === null
            ? []
            : [
                {
                  id: "passages",
                  size: 380,
                  min: 260,
                  content: (
                    <BehindPane
                      label="Behind the picture"
                      title={titleOf(data, shown)}
                      tools={
                        shown.kind === "actor" && node !== undefined ? (
                          <IconButton
                            label={`Open the ${node.kind}’s record`}
                            icon={<KindIcon kind={node.kind} size={15} />}
                            onPress={() => go({ view: node.kind === "actor" ? "actors" : "sources", id: node.id })}
                          />
                        ) : null
                      }
                      onClose={() => choose(null)}
                    >
                      {node === undefined || who === undefined ? null : shown.kind === "actor" ? (
                        <ActorEdges key={node.id} node={node} network={data} onChoose={choose} focused={opened} />
                      ) : (
                        <EdgePassages
                          key={JSON.stringify(shown)}
                          edge={shown}
                          who={who}
                          filter={filter}
                          focused={opened}
                        />
                      )}
                    </BehindPane>
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
  { value: "picture", label: "Picture" },
  { value: "table", label: "Table" },
] as const;

const isThere = ({ nodes, edges }: ActorNetwork, chosen: Chosen): boolean =>
  chosen.kind === "actor"
    ? nodes.some(({ id }) => id === chosen.id)
    : edges.some((edge) => edge.speaker === chosen.speaker && edge.other === chosen.other && edge.kind === chosen.edge);

const figures = ({ nodes, totalNodes, edges, totalEdges }: ActorNetwork): string => {
  const tied = new Set(edges.flatMap(({ speaker, other }) => [speaker, other]));
  const drawn = (kind: NetworkNode["kind"]): number =>
    nodes.filter((node) => node.kind === kind && tied.has(node.id)).length;
  const unnamed = drawn("source");
  return [
    [
      countOf(drawn("actor"), "actor"),
      ...(unnamed > 0 ? [countOf(unnamed, "other source")] : []),
      countOf(totalEdges, "edge"),
    ].join(", "),
    ...(totalNodes > nodes.length
      ? [`the ${nodes.length.toLocaleString("en")} most active of ${totalNodes.toLocaleString("en")} were looked at`]
      : []),
    ...(totalEdges > edges.length ? [`the ${edges.length.toLocaleString("en")} heaviest are shown`] : []),
  ].join(" · ");
};

const titleOf = ({ nodes }: ActorNetwork, chosen: Chosen): string => {
  const nameOf = (id: string): string => nodes.find((node) => node.id === id)?.name ?? "";
  return chosen.kind === "actor"
    ? nameOf(chosen.id)
    : `${nameOf(chosen.speaker)} ${edgeWords[chosen.edge].verb} ${nameOf(chosen.other)}`;
};

const rowsOf = ({ nodes, edges }: ActorNetwork) => {
  const named = new Map(nodes.map((node) => [node.id, [node.name, kindOf(node)] as const]));
  const cells = (id: Id): readonly [name: string, kind: string] => named.get(id) ?? ["", ""];
  return [
    ["Who", "Kind", "How", "Whom", "Kind of whom", "Passages", "First", "Last"],
    ...edges.map(({ speaker, other, kind, passages, firstDay, lastDay }) => [
      ...cells(speaker),
      edgeWords[kind].verb,
      ...cells(other),
      passages,
      isoOfDay(firstDay),
      isoOfDay(lastDay),
    ]),
  ];
};
