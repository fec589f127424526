import type { Position } from "../../../../shared/domain/attribution.ts";

type Props = { readonly position: Position; readonly x: number; readonly y: number; readonly radius: number };

/** A position as a mark: a form of its own beside its colour. */
export const PositionShape = ({ position, x, y, radius: r }: Props) => {
  const className = `mark position-${position}`;
  switch (position) {
    case "affirms":
      return <circle className={className} cx={x} cy={y} r={r} />;
    case "denies":
      return (
        <path
          className={className}
          d={`M${x} ${y - r * 1.25}L${x + r * 1.25} ${y}L${x} ${y + r * 1.25}L${x - r * 1.25} ${y}Z`}
        />
      );
    case "questions":
      return (
        <path
          className={className}
          d={`M${x} ${y - r * 1.2}L${x + r * 1.15} ${y + r * 0.9}L${x - r * 1.15} ${y + r * 0.9}Z`}
        />
      );
    case "withholds":
      return <circle className={`${className} is-hollow`} cx={x} cy={y} r={r} />;
    case "presupposes":
      return <rect className={`${className} is-hollow`} x={x - r} y={y - r} width={2 * r} height={2 * r} />;
  }
};
