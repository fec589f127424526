import { describe, expect, test } from "vitest";
import type { Attribution, Position } from "../../../../shared/domain/attribution.ts";
import type { Passage, Tag } from "../../../../shared/domain/passage.ts";
import { appearanceIn, appearancesOf } from "./appearances.ts";
import { sayAttribution } from "./say-attribution.ts";

const attribution = (id: string, patch: Partial<Attribution> = {}): Attribution => ({
  id,
  sourceId: null,
  sourceName: null,
  actorId: null,
  act: "asserts",
  quote: null,
  sourcing: "named",
  hedge: null,
  negated: false,
  groundRule: null,
  addressee: null,
  target: null,
  saidAt: null,
  medium: null,
  parentId: null,
  sourcePassageId: null,
  cuePassageId: null,
  mediumPassageId: null,
  addresseePassageId: null,
  contentPassageIds: [],
  chain: [],
  ...patch,
});
const claimTag = (targetId: string, position: Position, attributionId: string | null): Tag => ({
  id: `${targetId}-${position}-${attributionId ?? "own"}`,
  kind: "claim",
  targetId,
  label: "",
  color: null,
  position,
  attributionId,
});
const passage: Passage = {
  id: "p",
  articleId: "a",
  revisionId: "r",
  start: 0,
  end: 5,
  exact: "words",
  state: "placed",
  tags: [claimTag("c1", "affirms", "x"), claimTag("c1", "denies", "y"), claimTag("c2", "affirms", null)],
  attributions: [attribution("x", { actorId: "ada" }), attribution("y", { sourceId: "s" }), attribution("z")],
  serves: null,
  noteId: null,
  createdAt: "",
};

test("what is moved of a passage is what takes that position on that claim", () => {
  expect(appearancesOf(passage, "c1", "denies")).toEqual({ claimId: "c1", tagIds: ["c1-denies-y"], words: "words" });
  expect(appearancesOf(passage, "c2", "denies").tagIds).toEqual([]);
});

describe("who says a passage in a list", () => {
  test.each([
    [{ kind: "claim", id: "c1" }, ["x", "y"], false],
    [{ kind: "claim", id: "c1", part: "denies" }, ["y"], false],
    [{ kind: "claim", id: "c2" }, [], true],
    [{ kind: "actor", id: "ada", part: "said" }, ["x"], false],
    [{ kind: "source", id: "s", part: "said" }, ["y"], false],
    [{ kind: "actor", id: "ada", part: "tagged" }, ["x", "y", "z"], false],
    [{ kind: "code", id: "k" }, ["x", "y", "z"], false],
  ] as const)("of %o: %o", (subject, ids, ownVoice) => {
    const found = appearanceIn(passage, subject);
    expect(found.attributions.map(({ id }) => id)).toEqual(ids);
    expect(found.ownVoice).toBe(ownVoice);
  });
});

test("an attribution reads as who does what, and by what way it came", () => {
  const chain = [
    { role: "speaker", name: "Ada Orsk", actorId: null },
    { role: "agency", name: "Meridian Wire", actorId: null },
  ] as const;
  expect(
    sayAttribution(attribution("x", { sourceName: "Ada Orsk", act: "denies", chain, hedge: "reportedly" })),
  ).toEqual({
    who: "Ada Orsk",
    act: "denies",
    details: ["via Meridian Wire", "hedged “reportedly”"],
  });
  expect(sayAttribution(attribution("x", { sourcing: "anonymous", negated: true })).who).toBe("An anonymous source");
});
