import { expect, test } from "vitest";
import { tagOptions } from "./tag-options.ts";

const asked = {
  kind: "actor",
  typed: "orsk",
  words: "Orsk",
  actorType: "person",
  sourceKind: "actor",
  suggestions: [
    { kind: "actor", id: "1", label: "Orsk Harbour", detail: "place", uses: 4 },
    { kind: "actor", id: "2", label: "Orsk", detail: "person", uses: 1 },
  ],
} as const;

test("Enter takes what has the very name typed", () => {
  const { options, preselected } = tagOptions(asked);
  expect(options[preselected]?.target).toEqual({ kind: "actor", id: "2" });
  expect(options).toHaveLength(2);
});

test("Enter makes a new one otherwise", () => {
  const { options, preselected } = tagOptions({ ...asked, typed: "Ors" });
  expect(options[preselected]?.target).toEqual({ kind: "actor", name: "Ors", type: "person" });
});

test("a claim left empty is worded as the selection", () => {
  const { options, preselected } = tagOptions({
    ...asked,
    kind: "claim",
    typed: "",
    words: "The quay was empty.",
    suggestions: [],
  });
  expect(options[preselected]?.target).toEqual({ kind: "claim", text: "The quay was empty.", claimKind: "fact" });
});

test("an empty code picks nothing by itself", () => {
  expect(tagOptions({ ...asked, kind: "code", typed: "" }).preselected).toBe(-1);
});

test("an actor taken as a source is the source that stands for it", () => {
  const { options } = tagOptions({ ...asked, kind: "source" });
  expect(options[0]?.target).toEqual({ kind: "source", actorId: "1" });
});

test("a name that two actors have asks which is meant", () => {
  const smith = (id: string, label: string) => ({ kind: "actor", id, label, detail: "Smith", uses: 1 }) as const;
  const { preselected, namesakes } = tagOptions({
    ...asked,
    typed: "smith",
    suggestions: [smith("1", "Jan Smith"), smith("2", "Eva Smith")],
  });
  expect({ preselected, namesakes }).toEqual({ preselected: -1, namesakes: 2 });
});

test("claims on like words stand behind what is offered by name, each once", () => {
  const alike = [
    { id: "7", text: "The harbour was empty.", exact: "no ship lay\nat the quay", title: "First", likeness: 0.8 },
    { id: "1", text: "Orsk Harbour", exact: "Orsk", title: "Second", likeness: 0.6 },
  ];
  const { options, preselected } = tagOptions({ ...asked, kind: "claim", typed: "quay", alike });
  expect(options.map(({ label, detail, below }) => [label, detail ?? below])).toEqual([
    ["Orsk Harbour", "place"],
    ["Orsk", "person"],
    ["quay", "new claim"],
    ["The harbour was empty.", "of “no ship lay at the quay”"],
  ]);
  expect(preselected).toBe(2);
  expect(options.at(-1)?.target).toEqual({ kind: "claim", id: "7" });
});
