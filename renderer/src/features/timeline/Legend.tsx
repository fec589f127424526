import type { TimelineAxis } from "../../../../shared/domain/timeline.ts";
import { positionWords, shownPositions } from "../passages/index.ts";
import { PositionShape } from "./PositionShape.tsx";

/** What the marks mean, and the keys. */
export const Legend = ({ axis }: { readonly axis: TimelineAxis }) => (
  <footer className="time-legend">
    {axis === "event" ? (
      <span>A bar is the time that the claim speaks of; striped where somebody denies it.</span>
    ) : (
      <>
        {shownPositions.map((position) => (
          <span key={position} className="time-legend-entry">
            <svg width={16} height={16} aria-hidden>
              <PositionShape position={position} x={8} y={8} radius={5} />
            </svg>
            {positionWords[position].one}
          </span>
        ))}
        <span>An article without a date stands where it was imported.</span>
      </>
    )}
    <span className="time-legend-keys">
      {axis === "event" ? "" : "← → marks of a claim · "}Enter passages · + − zoom · Shift+← → move · 0 all
    </span>
  </footer>
);
