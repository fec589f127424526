import { expect, test } from "vitest";
import { acts } from "../../../../../shared/domain/attribution.ts";
import { actOptions } from "./act-options.ts";

test("a few letters are enough", () => {
  expect(actOptions("den")[0]?.act).toBe("denies");
  expect(actOptions("w").map(({ act }) => act)).toEqual(["warns", "withholds"].concat(["acknowledges"]));
  expect(actOptions("xyz")).toEqual([]);
});

test("all are there, the common ones first and numbered", () => {
  const all = actOptions("");
  expect(new Set(all.map(({ act }) => act))).toEqual(new Set(acts));
  expect(all[1]).toMatchObject({ act: "denies", digit: "2" });
  expect(all[9]?.digit).toBeUndefined();
});
