import { expect, test } from "vitest";
import type { Passage, Tag } from "../../../../../shared/domain/passage.ts";
import { proposedSpeaker, speakersNear, whoOptions } from "./who-options.ts";

const tag = (kind: Tag["kind"], label: string): Tag => ({
  id: label,
  kind,
  targetId: label,
  label,
  color: null,
  position: null,
  attributionId: null,
});
const passage = (start: number, ...tags: readonly Tag[]): Passage => ({
  id: String(start),
  start,
  end: start + 5,
  articleId: "",
  revisionId: "",
  exact: "",
  state: "placed",
  tags,
  attributions: [],
  serves: null,
  noteId: null,
  createdAt: "",
});

test("offers who is tagged nearest first, then nobody", () => {
  const near = speakersNear(
    [
      passage(0, tag("actor", "Far")),
      passage(90, tag("actor", "Near"), tag("claim", "no")),
      passage(300, tag("actor", "Far")),
    ],
    { start: 100, end: 120 },
  );
  expect(near.map(({ label }) => label)).toEqual(["Near", "Far"]);
  const { options, preselected } = whoOptions("", [], near);
  expect(options.slice(0, 3).map(({ label }) => label)).toEqual(["Near", "Far", "Nobody named"]);
  expect(preselected).toBe(0);
});

test("Enter takes the one of that name, else makes an actor", () => {
  const kern = { kind: "actor", id: "1", label: "Ada Kern", detail: "person", uses: 1 } as const;
  const exact = whoOptions("ada kern", [kern], []);
  expect(exact.options[exact.preselected]?.speaker).toEqual({ kind: "actor", id: "1" });
  const other = whoOptions("Ada", [kern], []);
  expect(other.options[other.preselected]?.speaker).toEqual({ kind: "new-actor", name: "Ada", type: "person" });
});

test("what is nobody's name becomes an unnamed source", () => {
  const { options, preselected } = whoOptions("a senior official", [], []);
  expect(options[preselected]?.speaker).toEqual({
    kind: "new-source",
    name: "a senior official",
    sourceKind: "unnamed-individual",
  });
});

test("what the sentence names is an actor there is, one to make, an unnamed source, or nobody as yet", () => {
  const proposal = {
    sourceRange: { start: 0, end: 5 },
    cueRange: { start: 6, end: 10 },
    act: "asserts",
    quote: "indirect",
    negated: false,
    hedge: null,
    name: "Ada Kern",
    sourcing: "named",
    actor: { id: "1", name: "Ada Kern" },
  } as const;
  const speaker = (patch: Partial<Parameters<typeof proposedSpeaker>[0]>) =>
    proposedSpeaker({ ...proposal, ...patch }, "Mayor Kern").speaker;
  expect(speaker({})).toEqual({ kind: "actor", id: "1" });
  expect(speaker({ actor: null })).toEqual({ kind: "new-actor", name: "Ada Kern", type: "person" });
  expect(speaker({ actor: null, name: "an official", sourcing: "unnamed-individual" })).toEqual({
    kind: "new-source",
    name: "an official",
    sourceKind: "unnamed-individual",
  });
  expect(speaker({ actor: null, name: null, sourcing: "unresolved" })).toEqual({
    kind: "nobody",
    sourcing: "unresolved",
  });
});
