import cytoscape from "cytoscape";
import type { Core, ElementDefinition } from "cytoscape";
import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { ActorNetwork } from "../../../../shared/domain/network.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { edgeId } from "./chosen.ts";
import type { Chosen } from "./chosen.ts";
import { networkStyle } from "./network-style.ts";
import { startOf } from "./place-actors.ts";
import type { Place } from "./place-actors.ts";

/** The id of the style element that the library would put into the page: our own rule for it is in network.css. */
const libraryStyle = "__________cytoscape_stylesheet";

/** Around the picture when it is fitted, in pixels. */
export const room = 40;

/** The picture in its element, kept true to the network and to what is chosen. */
export const usePicture = (
  host: RefObject<HTMLDivElement | null>,
  network: ActorNetwork,
  chosen: Chosen | null,
  onChoose: (chosen: Chosen | null) => void,
): RefObject<Core | null> => {
  const picture = useRef<Core | null>(null);
  const choose = useRef(onChoose);
  const latest = useRef(network);
  useEffect(() => {
    choose.current = onChoose;
    latest.current = network;
  });

  useEffect(() => {
    if (host.current === null) return;
    if (document.getElementById(libraryStyle) === null) {
      // The content policy allows no style element; finding one of this name the library makes none.
      const mark = document.createElement("meta");
      mark.id = libraryStyle;
      document.head.append(mark);
    }
    const cy = cytoscape({
      container: host.current,
      style: networkStyle(1),
      minZoom: 0.1,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    cy.on("tap", (event) => choose.current(chosenAt(event.target, latest.current)));
    let scale = 1;
    const dress = (): void => {
      cy.style(networkStyle(scale));
    };
    cy.on("zoom", () => {
      // In steps, for dressing the picture anew takes longer than zooming it.
      const wanted = Math.round(4 / Math.max(0.25, Math.min(1.5, cy.zoom()))) / 4;
      if (wanted === scale) return;
      scale = wanted;
      dress();
    });
    const themes = new MutationObserver(dress);
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    cy.on("resize", () => cy.fit(undefined, room));
    picture.current = cy;
    return () => {
      themes.disconnect();
      cy.destroy();
      picture.current = null;
    };
  }, [host]);

  useEffect(() => {
    if (picture.current !== null) draw(picture.current, network);
  }, [network]);

  useEffect(() => {
    if (picture.current !== null) mark(picture.current, chosen);
  }, [network, chosen]);
  return picture;
};

/** What a click in the picture means: the actor or edge of that id, nothing beside them. */
const chosenAt = (target: unknown, { nodes, edges }: ActorNetwork): Chosen | null => {
  if (typeof target !== "object" || target === null || !("id" in target) || typeof target.id !== "function")
    return null;
  const id: unknown = Reflect.apply(target.id, target, []);
  if (nodes.some((node) => node.id === id)) return { kind: "actor", id: String(id) };
  const edge = edges.find((each) => edgeId(each) === id);
  return edge === undefined ? null : { kind: "edge", speaker: edge.speaker, other: edge.other, edge: edge.kind };
};

/** Put in what is new and take out what is gone; what stays keeps its place as far as the layout lets it. */
const draw = (cy: Core, { nodes: all, edges }: ActorNetwork): void => {
  const tied = new Set(edges.flatMap(({ speaker, other }) => [speaker, other]));
  const shown = all.filter(({ id }) => tied.has(id));
  const before = new Map<Id, Place>(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  const places = startOf(
    shown.map(({ id }) => id),
    before,
  );
  const most = Math.max(1, ...shown.map(({ weight }) => weight));
  const heaviest = Math.max(1, ...edges.map(({ passages }) => passages));
  const nodes = shown.map(({ id, kind, name, weight }, rank): ElementDefinition => ({
    group: "nodes",
    data: { id, kind, name, rank, size: 16 + 34 * Math.sqrt(weight / most) },
    position: { ...(places.get(id) ?? { x: 0, y: 0 }) },
  }));
  const arrows = edges.map((edge): ElementDefinition => ({
    group: "edges",
    data: {
      id: edgeId(edge),
      source: edge.speaker,
      target: edge.other,
      kind: edge.kind,
      width: 1 + (7 * Math.log2(1 + edge.passages)) / Math.log2(1 + heaviest),
    },
  }));
  const isNew = nodes.some(({ data }) => !before.has(data.id ?? "")) || before.size !== nodes.length;
  cy.batch(() => {
    cy.elements().remove();
    cy.add([...nodes, ...arrows]);
  });
  if (!isNew) return;
  // Two are drawn together once, however many edges they have: a dense picture is laid out in a quarter of the time.
  const pairs = new Set<string>();
  const pulls = cy.edges().filter((edge) => {
    const pair = [edge.source().id(), edge.target().id()].toSorted().join(" ");
    return pairs.size !== pairs.add(pair).size;
  });
  cy.nodes()
    .union(pulls)
    .layout({
      name: "cose",
      animate: false,
      randomize: false,
      fit: true,
      padding: room,
      nodeDimensionsIncludeLabels: true,
      componentSpacing: 60,
      nodeOverlap: 12,
      idealEdgeLength: () => 80,
      nodeRepulsion: () => 60_000,
      gravity: 1.2,
      numIter: nodes.length > 120 ? 300 : 700,
    })
    .run();
};

/** What is chosen stands out with its neighbours, the rest steps back. */
const mark = (cy: Core, chosen: Chosen | null): void => {
  cy.elements().removeClass(["is-chosen", "is-faint", "is-near"]);
  if (chosen === null) return;
  const own = cy.getElementById(chosen.kind === "actor" ? chosen.id : edgeId({ ...chosen, kind: chosen.edge }));
  if (own.empty()) return;
  own.addClass("is-chosen");
  const near = chosen.kind === "actor" ? own.closedNeighborhood() : own.union(own.connectedNodes());
  near.addClass("is-near");
  cy.elements().difference(near).addClass("is-faint");
};
