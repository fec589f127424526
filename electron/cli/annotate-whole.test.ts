import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimbook } from "./test-claimbook.ts";

// Two fictional articles on one event, marked up as hard as news gets: hearsay within hearsay, chains, what is withheld,
// figures that exclude each other. What goes in by `annotate` comes out by `show` and `claims`.

const home = mkdtempSync(join(tmpdir(), "claimbook-cli-whole-"));
const notebook = join(home, "dam.claimbook");
const fixture = (name: string): string => join(import.meta.dirname, "fixtures/dam", name);
afterAll(() => rmSync(home, { recursive: true }));

const json = async (...argv: readonly string[]) => {
  const { code, out, err } = await claimbook([...argv, "-n", notebook, "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out.trim();
};
type Said = {
  readonly id: string;
  readonly parentId: string | null;
  readonly sourceName: string | null;
  readonly act: string;
  readonly contentPassageIds: readonly string[];
} & Readonly<Record<string, unknown>>;
type Shown = {
  readonly tags: readonly {
    readonly id: string;
    readonly exact: string;
    readonly serves: string | null;
    readonly tags: readonly { readonly kind: string; readonly label: string; readonly position: string | null }[];
    readonly attributions: readonly Said[];
  }[];
};
const show = async (name: string): Promise<Shown> => {
  const shown: Shown = JSON.parse(await json("show", name));
  return shown;
};
const passage = async (article: string, exact: string) => {
  const found = (await show(article)).tags.find((each) => each.exact === exact && each.serves === null);
  if (found === undefined) throw new Error(`“${exact}” is not tagged`);
  return found;
};

beforeAll(async () => {
  await claimbook(["new", notebook]);
  for (const article of ["dam-wire.txt", "dam-herald.txt"])
    expect(await claimbook(["import", fixture(article), "-n", notebook])).toMatchObject({ code: 0 });
  const report = await json("annotate", fixture("dam.jsonld"));
  const items = report.split("\n").map((line): unknown => JSON.parse(line));
  const written: readonly unknown[] = JSON.parse(readFileSync(fixture("dam.jsonld"), "utf8"));
  expect(items).toHaveLength(written.length);
  for (const item of items) expect(item).toMatchObject({ status: "added", message: null });
});

test("whom it is said to and of, when, and the way it took", async () => {
  const { attributions, tags } = await passage("dam-wire.txt", "the army blew up the sluice");
  expect(tags).toMatchObject([{ label: "The army blew up the sluice.", position: "affirms" }]);
  expect(attributions).toMatchObject([
    {
      sourceName: "Ilse Marrow",
      act: "accuses",
      addressee: { name: "Channel Nine" },
      target: { name: "Army" },
      saidAt: "2031-04-12",
      medium: null,
      negated: false,
      parentId: null,
      chain: [
        { role: "speaker", name: "Ilse Marrow", actorId: expect.any(String) },
        { role: "medium", name: "Channel Nine", actorId: expect.any(String) },
        { role: "agency", name: "Northwire" },
      ],
    },
  ]);
});

test("a quotation in two parts, its ground rule, and the words that name its medium", async () => {
  const [first, second] = ["“No soldier of ours was there,”", "“and no charge was laid.”"];
  const { id, attributions } = await passage("dam-wire.txt", first ?? "");
  const other = await passage("dam-wire.txt", second ?? "");
  expect(attributions).toMatchObject([
    {
      quote: "direct",
      groundRule: "on-record",
      medium: "in a radio interview",
      contentPassageIds: [id, other.id],
    },
  ]);
  const served = (await show("dam-wire.txt")).tags.filter(({ serves }) => serves === "medium");
  expect(served.map(({ exact }) => exact)).toEqual(["in a radio interview"]);
});

test.each([
  {
    article: "dam-wire.txt",
    words: "cracks in January",
    within: { sourceName: "a senior official", sourcing: "unnamed-individual", groundRule: "background" },
  },
  {
    article: "dam-herald.txt",
    words: "that his troops would stay away",
    within: { sourceName: "Government", act: "asserts" },
  },
])("hearsay: “$words” is said within what another says", async ({ article, words, within }) => {
  const [said] = (await passage(article, words)).attributions;
  const outer = (await show(article)).tags
    .flatMap(({ attributions }) => attributions)
    .find(({ id }) => id === said?.parentId);
  expect(outer).toMatchObject(within);
});

test.each([
  { article: "dam-wire.txt", words: "blaming the rebels", act: "withholds", negated: true, position: "withholds" },
  { article: "dam-herald.txt", words: "who gave the order", act: "withholds", negated: true, position: "withholds" },
  { article: "dam-wire.txt", words: "“Who gave the order?”", act: "questions", negated: false, position: "questions" },
  {
    article: "dam-wire.txt",
    words: "that the army had been near the dam",
    act: "denies",
    negated: false,
    position: "denies",
  },
])("“$words” $act", async ({ article, words, act, negated, position }) => {
  const { attributions, tags } = await passage(article, words);
  expect(attributions).toMatchObject([{ act, negated }]);
  expect(tags).toMatchObject([{ kind: "claim", position }]);
});

test.each([
  { words: "the president might apologise", said: { hedge: "might", sourcing: "unnamed-individual" } },
  { words: "that the sluice was opened by mistake", said: { sourceName: null, sourcing: "unspecified" } },
  { words: "to withdraw the accusation", said: { act: "urges", addressee: { name: "Ilse Marrow" } } },
  { words: "cracks in January", said: { sourcing: "document", saidAt: "2031-01", act: "warns" } },
])("of “$words” it tells $said", async ({ words, said }) => {
  expect((await passage("dam-wire.txt", words)).attributions).toMatchObject([said]);
});

test("what the writer says has nobody else's word", async () => {
  expect(await passage("dam-herald.txt", "the Verrin dam broke")).toMatchObject({
    attributions: [],
    tags: [{ position: "presupposes" }],
  });
});

test("three figures stand against each other, and who denies whom", async () => {
  const claims: readonly {
    readonly text: string;
    readonly number: unknown;
    readonly event: unknown;
    readonly conflicts: readonly { readonly kind: string; readonly otherText?: string }[];
  }[] = JSON.parse(await json("claims"));
  const named = (text: string) => claims.find((claim) => claim.text === text);
  const against = (text: string) => named(text)?.conflicts.map(({ kind, otherText }) => [kind, otherText ?? null]);
  expect(named("More than 100 people died.")).toMatchObject({
    number: { op: ">", low: 100, high: null, unit: "people" },
    event: { from: "2031-04-11", place: "Verrin" },
  });
  expect(against("Dozens died.")).toEqual([
    ["numbers", "More than 100 people died."],
    ["differing-numbers", "At least 87 people died."],
  ]);
  expect(against("More than 100 people died.")).toEqual([
    ["numbers", "Dozens died."],
    ["differing-numbers", "At least 87 people died."],
  ]);
  expect(named("At least 87 people died.")).toMatchObject({ number: { op: ">=", low: 87 } });
  expect(against("The army blew up the sluice.")).toEqual([
    ["positions", null],
    ["relation", "The rebels blew up the sluice."],
  ]);
  expect(against("The army was at the dam.")).toEqual([["positions", null]]);
});

type ShownActor = {
  readonly name: string;
  readonly type: string;
  readonly description: string | null;
  readonly aliasList: readonly { readonly alias: string; readonly kind: string }[];
  readonly ties: readonly {
    readonly kind: string;
    readonly title: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly actor: { readonly name: string };
    readonly other: { readonly name: string; readonly type: string };
  }[];
};

const actorsNow = async (): Promise<readonly ShownActor[]> => {
  const actors: readonly ShownActor[] = JSON.parse(await json("actors"));
  return actors;
};

test("actors come with their names by kind, who they are, and how they stand to others over time", async () => {
  const actors = await actorsNow();
  const told = (name: string) => {
    const actor = actors.find((each) => each.name === name);
    return {
      type: actor?.type,
      description: actor?.description,
      names: actor?.aliasList.map(({ alias, kind }) => `${kind}: ${alias}`),
      ties: actor?.ties
        .filter((tie) => tie.actor.name === name)
        .map(({ kind, title, other, from, to }) => [kind, title, other.name, other.type, from, to]),
    };
  };
  expect(told("Ilse Marrow")).toEqual({
    type: "person",
    description: "President of Orland since 2027; once a hydrologist",
    names: ["name: Ilse Marrow", "short: Marrow", "titled: President Ilse Marrow", "titled: Ms Marrow"],
    ties: [
      ["holds-office", "president", "Government", "government", "2027-03", null],
      ["affiliation", "hydrologist", "Institute of Waters", "organization", "2009", "2021"],
    ],
  });
  expect(told("Government")).toEqual({
    type: "government",
    description: null,
    names: ["name: Government", "descriptor: The government", "metonym: Orlen"],
    ties: [],
  });
  expect(told("Army").ties).toEqual([["part-of", null, "Government", "government", null, null]]);
  expect(told("Engineers’ report of January")).toMatchObject({ type: "document", description: "Never published" });
});

test("a chain begins with a document and ends with what published the article, else with the article itself", async () => {
  const chainOf = async (article: string, words: string) =>
    (await passage(article, words)).attributions.map(({ chain }) => chain);
  expect(await chainOf("dam-wire.txt", "cracks in January")).toEqual([
    [
      { role: "document", name: "Engineers’ report of January", actorId: expect.any(String) },
      { role: "relay", name: "a senior official", actorId: null },
      { role: "publication", name: "Northwire", actorId: expect.any(String) },
    ],
  ]);
  expect(await chainOf("dam-herald.txt", "soldiers were seen at the dam")).toMatchObject([
    [
      { role: "publication", name: "Daily Ledger" },
      { role: "agency", name: "Northwire" },
      { role: "publication", name: "At least 87 killed at Verrin, army “was there”", actorId: null },
    ],
  ]);
});

test("the same file again changes nothing; what is changed in it comes once, and goes with undo", async () => {
  const again = await json("annotate", fixture("dam.jsonld"));
  expect(new Set(again.split("\n").map((line): unknown => JSON.parse(line).status))).toEqual(new Set(["unchanged"]));
  const actors = await json("actors");
  const changed = join(home, "changed.jsonld");
  const [first] = JSON.parse(readFileSync(fixture("dam.jsonld"), "utf8"));
  const ties = [{ kind: "holds-office", name: "Government", title: "president", from: "2027-03", to: "2031-05" }];
  writeFileSync(changed, JSON.stringify({ ...first, body: { ...first.body, description: "President", ties } }));
  expect(JSON.parse(await json("annotate", changed))).toMatchObject({ status: "updated" });
  const marrow = (await actorsNow()).find(({ name }) => name === "Ilse Marrow");
  expect(marrow).toMatchObject({ description: "President", ties: [{ title: "president", to: "2031-05" }] });
  expect(marrow?.aliasList).toHaveLength(4);
  await json("undo");
  expect(await json("actors")).toBe(actors);
});
