import { expect, test } from "vitest";
import { readFigure } from "./read-figure.ts";

test.each([
  ["87", 87],
  [" 1,200 ", 1200],
  ["1 200 000.5", 1_200_000.5],
  ["−4", -4],
  ["3.5", 3.5],
  ["1,2", null],
  ["12,00", null],
  ["dozens", null],
  ["", null],
  ["1e9", null],
])("“%s” is %s", (typed, figure) => expect(readFigure(typed)).toBe(figure));
