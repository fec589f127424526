import type { Position } from "../../../../shared/domain/attribution.ts";
import { outlineOf } from "./outline.ts";

type Props = { readonly position: Position; readonly x: number; readonly y: number; readonly radius: number };

/** A position as a mark: a form of its own beside its colour. */
export const PositionShape = ({ position, x, y, radius }: Props) => (
  <path className={classOf(position)} d={outlineOf(position, x, y, radius)} />
);

export const classOf = (position: Position): string =>
  `mark position-${position}${position === "withholds" || position === "presupposes" ? " is-hollow" : ""}`;
