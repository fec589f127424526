import { expect, test } from "vitest";
import type { Mark } from "../../../../shared/domain/timeline.ts";
import { drawnMarks, markAt, placeMarks } from "./place-marks.ts";

const mark = (position: Mark["position"], firstDay: number, count = 1, lastDay = firstDay): Mark => ({
  claimId: "claim",
  position,
  firstDay,
  lastDay,
  count,
});
const days = { first: 0, last: 100 };

test("marks stand above and below the line, beside those of the day on it, and not out of sight", () => {
  const placed = placeMarks(
    [mark("affirms", 10), mark("denies", 10), mark("questions", 10), mark("affirms", 300)],
    days,
    500,
    25,
  );
  expect(placed.map(({ x, y }) => [x, y])).toEqual([
    [50, 16],
    [50, 34],
    [63, 25],
  ]);
});

test("the mark under the mouse is the nearest of those it is over, and none beside them", () => {
  const placed = placeMarks([mark("affirms", 10, 50), mark("affirms", 13, 50)], days, 500, 25);
  expect(markAt(placed, 58, 16)?.mark.firstDay).toBe(13);
  expect(markAt(placed, 56, 16)?.mark.firstDay).toBe(10);
  expect(markAt(placed, 56, 45)).toBeUndefined();
});

test("a position's marks are drawn in two layers, each figure at its mark", () => {
  const layers = drawnMarks(
    placeMarks([mark("denies", 10, 12), mark("denies", 20), mark("denies", 30, 200, 40)], days, 500, 25),
  );
  expect(layers.map(({ position, layer }) => [position, layer])).toEqual([
    ["denies", 0],
    ["denies", 1],
  ]);
  const [below, above] = layers;
  expect(below?.outlines.match(/M/gu)).toHaveLength(2);
  expect(below?.spans).toBe("M150 34H200");
  expect(below?.counts.letters).toBe("1299+");
  expect(below?.counts.x.split(" ")).toHaveLength(5);
  expect(below?.counts.y.split(" ")).toEqual(["37.5", "37.5", "37.5", "37.5", "37.5"]);
  expect(above).toMatchObject({ spans: "", counts: { letters: "" } });
});
