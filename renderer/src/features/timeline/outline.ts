import type { Position } from "../../../../shared/domain/attribution.ts";

/** The form of a position's mark about a point, as an SVG path. Pixels. */
export const outlineOf = (position: Position, x: number, y: number, r: number): string => {
  switch (position) {
    case "affirms":
    case "withholds":
      return `M${tenths(x - r)} ${tenths(y)}a${tenths(r)} ${tenths(r)} 0 1 0 ${tenths(2 * r)} 0a${tenths(r)} ${tenths(r)} 0 1 0 ${tenths(-2 * r)} 0Z`;
    case "denies":
      return `M${tenths(x)} ${tenths(y - r * 1.25)}l${tenths(r * 1.25)} ${tenths(r * 1.25)}l${tenths(-r * 1.25)} ${tenths(r * 1.25)}l${tenths(-r * 1.25)} ${tenths(-r * 1.25)}Z`;
    case "questions":
      return `M${tenths(x)} ${tenths(y - r * 1.2)}l${tenths(r * 1.15)} ${tenths(r * 2.1)}h${tenths(-r * 2.3)}Z`;
    case "presupposes":
      return `M${tenths(x - r)} ${tenths(y - r)}h${tenths(2 * r)}v${tenths(2 * r)}h${tenths(-2 * r)}Z`;
  }
};

/** Tenths of a pixel are as fine as anybody sees. */
export const tenths = (pixels: number): number => Math.round(pixels * 10) / 10;
