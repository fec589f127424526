import { positions } from "../../../shared/domain/attribution.ts";
import type { Position } from "../../../shared/domain/attribution.ts";

/** Positions as `voice` keeps them: their place in the list of positions. */
export const placeOf = (position: Position): number => positions.indexOf(position);

export const positionAt = (place: number): Position => positions[place] ?? "presupposes";
