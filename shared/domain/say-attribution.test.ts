import { expect, test } from "vitest";
import { sayAct, speakerName } from "./say-attribution.ts";

test("says who by the name there is, else by how the text names them", () => {
  expect(speakerName({ sourceName: "de Witt", sourcing: "named" })).toBe("de Witt");
  expect(speakerName({ sourceName: null, sourcing: "anonymous" })).toBe("An anonymous source");
});

test("says an act, and that it was not done", () => {
  expect(sayAct({ act: "denies", negated: false })).toBe("denies");
  expect(sayAct({ act: "denies", negated: true })).toBe("does not deny");
  expect(sayAct({ act: "criticizes", negated: true })).toBe("does not criticize");
  expect(sayAct({ act: "withholds", negated: true })).toBe("withholds");
});
