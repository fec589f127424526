import { expect, test } from "vitest";
import { tieTime } from "./actor.ts";

test.each([
  [null, null, null],
  ["2015", null, "since 2015"],
  [null, "2019", "until 2019"],
  ["2015", "2019", "2015 to 2019"],
])("a tie from %s to %s held %s", (from, to, words) => expect(tieTime({ from, to })).toBe(words));
