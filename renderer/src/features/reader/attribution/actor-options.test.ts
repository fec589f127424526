import { expect, test } from "vitest";
import type { Suggestion } from "../../../../../shared/contract/annotate.ts";
import { actorOptions } from "./actor-options.ts";

const actor = (label: string, detail = "person"): Suggestion => ({ kind: "actor", id: label, label, detail, uses: 1 });

test.each([
  { typed: "jan smith", found: [actor("Jan Smith"), actor("Jan Smithers")], takes: "Jan Smith", namesakes: 1 },
  { typed: "Smith", found: [actor("Jan Smith", "Smith"), actor("Eva Smith", "Smith")], takes: null, namesakes: 2 },
  { typed: "Smi", found: [actor("Jan Smith")], takes: "Create “Smi”", namesakes: 0 },
  { typed: " ", found: [], takes: null, namesakes: 0 },
])("“$typed” takes $takes", ({ typed, found, takes, namesakes }) => {
  const offered = actorOptions(typed, found);
  expect(offered.options[offered.preselected]?.label ?? null).toBe(takes);
  expect(offered.namesakes).toBe(namesakes);
});

test("a link of a chain may be no more than a name", () => {
  expect(actorOptions("Northwire", [], false).options).toMatchObject([{ label: "Northwire", detail: "only the name" }]);
});
