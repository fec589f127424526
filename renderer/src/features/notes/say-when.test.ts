import { expect, test } from "vitest";
import { sayWhen } from "./say-when.ts";

const now = new Date(2024, 4, 17, 15, 0);

test.each([
  { on: new Date(2024, 4, 17, 9, 5), says: "09:05" },
  { on: new Date(2024, 4, 15, 9, 5), says: "Wed 09:05" },
  { on: new Date(2024, 3, 1, 9, 5), says: "2024-04-01" },
  { on: new Date(2024, 4, 20, 9, 5), says: "2024-05-20" },
])("says $says", ({ on, says }) => {
  expect(sayWhen(on.toISOString(), now)).toBe(says);
});
