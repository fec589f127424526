import { expect, test } from "vitest";
import { sayIndex } from "./say-index.ts";

test.each([
  { report: { problems: [], rebuilt: false, complete: true }, says: "is whole" },
  { report: { problems: ["x"], rebuilt: true, complete: true }, says: "was made anew" },
  { report: { problems: [], rebuilt: true, complete: true }, says: "was made anew" },
  { report: { problems: ["x"], rebuilt: false, complete: false }, says: "some hits are missing" },
])("says that the index $says", ({ report, says }) => {
  expect(sayIndex(report)).toContain(says);
});
