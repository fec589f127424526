import { Download, ImageDown, UserRound } from "lucide-react";
import { useMemo, useState } from "react";
import { countOf } from "../../../../shared/domain/labels.ts";
import type { ActorNetwork } from "../../../../shared/domain/network.ts";
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
import { edgeWords } from "./edge-words.ts";
import { NetworkControls } from "./NetworkControls.tsx";
import { NetworkPicture } from "./NetworkPicture.tsx";
import { NetworkTable } from "./NetworkTable.tsx";
import { useNetworkState } from "./network-state.ts";
import "./network.css";

/** Who speaks about whom, who quotes whom, who denies whom: a picture or a table, and the passages behind. */
export const NetworkView = () => {
  const { look, scope, act, kinds, least, actors, chosen, keep } = useNetworkState();
  const settled = useSettled(scope, typingMs);
  const filter = useMemo(() => ({ ...filterOf(settled), act }), [settled, act]);
  const { data, error } = useAsk("network.actors", { ...filter, kinds: [...kinds], least, actors }, { keep: true });
  // Enter in the picture goes on to what is chosen, as soon as it is there.
  const [opened, setOpened] = useState(false);
  if (error !== null) return <ListProblem message={error.message} />;
  if (data === undefined) return <ListWaiting />;
  const choose = (next: Chosen | null): void => {
    setOpened(false);
    keep({ chosen: next });
  };
  const shown = chosen !== null && isThere(data, chosen) ? chosen : null;
  const drawn = new Set(data.edges.flatMap(({ speaker, other }) => [speaker, other])).size;
  const isNarrowed = act !== null || least > 1 || kinds.length < 3 || data.problem !== null;
  const main =
    data.edges.length === 0 ? (
      <EmptyState
        icon={<KindIcon kind="network" size={34} />}
        title={data.totalActors === 0 && !isNarrowed && scope === everything ? "No actors yet" : "No edges here"}
        actions={
          isNarrowed || scope !== everything ? (
            <Button
              onPress={() => keep({ scope: everything, act: null, least: 1, kinds: ["about", "quotes", "denies"] })}
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
        <span className="picture-figures">{figures(data, drawn)}</span>
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
                        shown.kind === "actor" ? (
                          <IconButton
                            label="Open the actor’s record"
                            icon={<UserRound size={15} />}
                            onPress={() => go({ view: "actors", id: shown.id })}
                          />
                        ) : null
                      }
                      onClose={() => choose(null)}
                    >
                      {shown.kind === "actor" ? (
                        <ActorEdges
                          key={shown.id}
                          actorId={shown.id}
                          network={data}
                          onChoose={choose}
                          focused={opened}
                        />
                      ) : (
                        <EdgePassages key={JSON.stringify(shown)} edge={shown} filter={filter} focused={opened} />
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

const isThere = ({ actors, edges }: ActorNetwork, chosen: Chosen): boolean =>
  chosen.kind === "actor"
    ? actors.some(({ id }) => id === chosen.id)
    : edges.some((edge) => edge.speaker === chosen.speaker && edge.other === chosen.other && edge.kind === chosen.edge);

const figures = ({ actors, totalActors, edges, totalEdges }: ActorNetwork, drawn: number): string =>
  [
    `${countOf(drawn, "actor")}, ${countOf(totalEdges, "edge")}`,
    ...(totalActors > actors.length
      ? [`the ${actors.length.toLocaleString("en")} most active of ${totalActors.toLocaleString("en")} were looked at`]
      : []),
    ...(totalEdges > edges.length ? [`the ${edges.length.toLocaleString("en")} heaviest are shown`] : []),
  ].join(" · ");

const titleOf = ({ actors }: ActorNetwork, chosen: Chosen): string => {
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? "";
  return chosen.kind === "actor"
    ? nameOf(chosen.id)
    : `${nameOf(chosen.speaker)} ${edgeWords[chosen.edge].verb} ${nameOf(chosen.other)}`;
};

const rowsOf = ({ actors, edges }: ActorNetwork) => {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return [
    ["Who", "How", "Whom", "Passages", "First", "Last"],
    ...edges.map(({ speaker, other, kind, passages, firstDay, lastDay }) => [
      names.get(speaker) ?? "",
      edgeWords[kind].verb,
      names.get(other) ?? "",
      passages,
      isoOfDay(firstDay),
      isoOfDay(lastDay),
    ]),
  ];
};
