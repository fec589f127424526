import { Check, CircleHelp, CircleSlash, CornerDownRight, X } from "lucide-react";
import type { ReactNode } from "react";
import type { Position } from "../../../../shared/domain/attribution.ts";
import "./positions.css";

/** The positions in the order in which they are shown. */
export const shownPositions = [
  "affirms",
  "denies",
  "questions",
  "withholds",
  "presupposes",
] as const satisfies readonly Position[];

type Words = {
  readonly heading: string;
  /** After a number: "3 deny". */
  readonly one: string;
  readonly many: string;
};
export const positionWords: Readonly<Record<Position, Words>> = {
  affirms: { heading: "Affirmed", one: "affirms", many: "affirm" },
  denies: { heading: "Denied", one: "denies", many: "deny" },
  questions: { heading: "Questioned", one: "questions", many: "question" },
  withholds: { heading: "Judgement withheld", one: "withholds", many: "withhold" },
  presupposes: { heading: "Presupposed", one: "presupposes", many: "presuppose" },
};

export const PositionIcon = ({
  position,
  size = 13,
}: {
  readonly position: Position;
  readonly size?: number;
}): ReactNode => (
  <span className={`position-icon position-${position}`} aria-hidden>
    {icons[position](size)}
  </span>
);

const icons: Readonly<Record<Position, (size: number) => ReactNode>> = {
  affirms: (size) => <Check size={size} strokeWidth={2.5} />,
  denies: (size) => <X size={size} strokeWidth={2.5} />,
  questions: (size) => <CircleHelp size={size} />,
  withholds: (size) => <CircleSlash size={size} />,
  presupposes: (size) => <CornerDownRight size={size} />,
};

type Counts = Readonly<Record<Position, number>>;

/** "3 affirm, 1 denies"; empty when nobody takes a position. */
const positionsText = (positions: Counts): string =>
  shownPositions
    .filter((position) => positions[position] > 0)
    .map(
      (position) =>
        `${positions[position]} ${positions[position] === 1 ? positionWords[position].one : positionWords[position].many}`,
    )
    .join(", ");

/** How the positions on a claim are shared out: a bar, and beside it icons with numbers. */
export const PositionBar = ({ positions }: { readonly positions: Counts }) => {
  const taken = shownPositions.filter((position) => positions[position] > 0);
  if (taken.length === 0) return null;
  return (
    <span className="position-bar" title={positionsText(positions)}>
      <span className="visually-hidden">{positionsText(positions)}</span>
      <span className="position-bar-track" aria-hidden>
        {taken.map((position) => (
          <span
            key={position}
            className={`position-bar-part position-${position}`}
            style={{ flexGrow: positions[position] }}
          />
        ))}
      </span>
      <span className="position-bar-counts" aria-hidden>
        {taken.map((position) => (
          <span key={position} className="position-count">
            <PositionIcon position={position} size={12} />
            {positions[position].toLocaleString()}
          </span>
        ))}
      </span>
    </span>
  );
};

/** Somebody affirms what somebody else denies. */
export const isDisputed = (positions: Counts): boolean =>
  positions.affirms + positions.presupposes > 0 && positions.denies > 0;
