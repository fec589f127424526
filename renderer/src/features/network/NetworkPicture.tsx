import { Maximize, ZoomIn, ZoomOut } from "lucide-react";
import { useId, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { ActorNetwork } from "../../../../shared/domain/network.ts";
import { IconButton } from "../../ui/Button.tsx";
import type { Chosen } from "./chosen.ts";
import { sayEdge } from "./edge-words.ts";
import { stepTo } from "./step-to.ts";
import { room, usePicture } from "./use-picture.ts";

type Props = {
  readonly network: ActorNetwork;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
  /** Go on to the passages of what is chosen. */
  readonly onOpen: () => void;
  /** A button that saves the picture, given the means to make it: base64 of a PNG. */
  readonly save: (png: () => string) => ReactNode;
};

/** Actors as circles, sources that are none as diamonds, the larger the more passages; arrows from who speaks to who is spoken of. */
export const NetworkPicture = ({ network, chosen, onChoose, onOpen, save }: Props) => {
  const host = useRef<HTMLDivElement>(null);
  const hint = useId();
  const picture = usePicture(host, network, chosen, onChoose);
  const nameOf = (id: string): string => network.nodes.find((node) => node.id === id)?.name ?? "";
  const zoom = (by: number): void => {
    const cy = picture.current;
    cy?.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  };
  const fit = (): void => {
    picture.current?.fit(undefined, room);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const pan = pans[event.key];
    if (pan !== undefined) picture.current?.panBy({ ...pan });
    else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") fit();
    else if (event.key === "Enter" && chosen !== null) onOpen();
    else if (event.key === "Escape" && chosen !== null) onChoose(null);
    else {
      const next = stepTo(event.key, network, chosen);
      if (next === null) return;
      onChoose(next);
    }
    event.preventDefault();
  };
  const edge =
    chosen?.kind === "edge"
      ? network.edges.find(
          ({ speaker, other, kind }) => speaker === chosen.speaker && other === chosen.other && kind === chosen.edge,
        )
      : undefined;
  return (
    <div className="network-picture">
      <p className="visually-hidden" id={hint}>
        Arrow keys move the picture, plus and minus zoom, 0 fits it. N and P go to the next and previous actor, E to the
        next edge of that actor, Enter to the passages. The table holds the same.
      </p>
      {/* The picture takes keys of its own; the table is its equal for who cannot see it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={host}
        className="network-canvas"
        role="application"
        aria-label="Picture of the network"
        aria-describedby={hint}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <output className="visually-hidden">
        {edge !== undefined ? sayEdge(edge, nameOf) : chosen?.kind === "actor" ? nameOf(chosen.id) : ""}
      </output>
      <div className="network-zoom picture-tools">
        <IconButton label="Zoom in" keys="+" icon={<ZoomIn size={16} />} onPress={() => zoom(1.25)} />
        <IconButton label="Zoom out" keys="−" icon={<ZoomOut size={16} />} onPress={() => zoom(0.8)} />
        <IconButton label="Fit the picture" keys="0" icon={<Maximize size={15} />} onPress={fit} />
        {save(() => pngOf(picture.current))}
      </div>
    </div>
  );
};

const pngOf = (picture: ReturnType<typeof usePicture>["current"]): string =>
  picture?.png({
    output: "base64",
    full: true,
    scale: 2,
    maxWidth: 6000,
    maxHeight: 6000,
    bg: getComputedStyle(document.documentElement).getPropertyValue("--paper").trim(),
  }) ?? "";

const pans: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: 60, y: 0 },
  ArrowRight: { x: -60, y: 0 },
  ArrowUp: { x: 0, y: 60 },
  ArrowDown: { x: 0, y: -60 },
};
