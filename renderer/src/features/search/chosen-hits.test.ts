import { expect, test } from "vitest";
import { newId } from "../../../../shared/domain/id.ts";
import { allChosen, chosenCount, chosenOnly, chosenToggled, isChosen, noneChosen } from "./chosen-hits.ts";

const [a, b] = [newId(), newId()];

test("hits are added and taken out one by one", () => {
  const one = chosenToggled(noneChosen, a);
  expect([isChosen(one, a), isChosen(one, b), chosenCount(one, 9)]).toEqual([true, false, 1]);
  expect(chosenCount(chosenToggled(one, a), 9)).toBe(0);
  expect(chosenCount(chosenOnly([a, b]), 9)).toBe(2);
});

test("of all hits some are taken out, and put back", () => {
  const rest = chosenToggled(allChosen, a);
  expect([isChosen(rest, a), isChosen(rest, b), chosenCount(rest, 9)]).toEqual([false, true, 8]);
  expect(chosenCount(chosenToggled(rest, a), 9)).toBe(9);
});
