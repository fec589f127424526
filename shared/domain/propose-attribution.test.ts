import { expect, test } from "vitest";
import type { Act } from "./attribution.ts";
import { proposeAttribution } from "./propose-attribution.ts";
import type { Sourcing } from "./source.ts";

/** [what is selected] in its sentence; then source, cue, act, sourcing. */
const found: readonly (readonly [string, string, string, Act, Sourcing])[] = [
  ["[The pier was closed], Ada Kern said.", "Ada Kern", "said", "asserts", "named"],
  ["[“The pier was closed,”] Ada Kern said.", "Ada Kern", "said", "asserts", "named"],
  ["“[The pier was closed],” Ada Kern said on Monday.", "Ada Kern", "said", "asserts", "named"],
  ["[“The pier was closed”], Ada Kern said.", "Ada Kern", "said", "asserts", "named"],
  ['["The pier was closed,"] said Ada Kern.', "Ada Kern", "said", "asserts", "named"],
  ["[“Who closed the pier?”] Ada Kern asked.", "Ada Kern", "asked", "questions", "named"],
  [
    "[“The pier was closed,”] harbour spokesman Piet Olt told reporters.",
    "harbour spokesman Piet Olt",
    "told",
    "asserts",
    "named",
  ],
  ["[The pier was closed], according to the harbour police.", "the harbour police", "according to", "asserts", "named"],
  ["According to Ada Kern, [the pier was closed].", "Ada Kern", "According to", "asserts", "named"],
  ["Ada Kern denied [that the pier was closed].", "Ada Kern", "denied", "denies", "named"],
  ["Ada Kern denied that [the pier was closed].", "Ada Kern", "denied", "denies", "named"],
  ["Ada Kern [denied that the pier was closed].", "Ada Kern", "denied", "denies", "named"],
  ["[Ada Kern denied that the pier was closed.]", "Ada Kern", "denied", "denies", "named"],
  ["[The pier was closed, Ada Kern said.]", "Ada Kern", "said", "asserts", "named"],
  ["The operator, Brenn Lines, denied that [the pier was closed].", "Brenn Lines", "denied", "denies", "named"],
  ["Ada Kern, the mayor, warned that [the pier was closed].", "Ada Kern", "warned", "warns", "named"],
  ["Brenn Lines has repeatedly denied [the reports].", "Brenn Lines", "has repeatedly denied", "denies", "named"],
  ["Ada Kern did not say [whether the pier was closed].", "Ada Kern", "did not say", "withholds", "named"],
  ["Ada Kern declined to say [who closed it].", "Ada Kern", "declined to say", "withholds", "named"],
  [
    "Ada Kern stopped short of accusing [the operator of a lie].",
    "Ada Kern",
    "stopped short of accusing",
    "withholds",
    "named",
  ],
  ["Ada Kern does not believe [the report].", "Ada Kern", "does not believe", "disbelieves", "named"],
  ["Ada Kern accused [Brenn Lines of a lie].", "Ada Kern", "accused", "accuses", "named"],
  ["Ada Kern told reporters on Monday that [the pier was closed].", "Ada Kern", "told", "asserts", "named"],
  ["Ada Kern said on Monday that [the pier was closed].", "Ada Kern", "said", "asserts", "named"],
  ["Ada Kern said in a statement: [“The pier was closed.”]", "Ada Kern", "said", "asserts", "named"],
  ["On Monday, Ada Kern confirmed [that the pier was closed].", "Ada Kern", "confirmed", "confirms", "named"],
  ["The Port Authority claimed [the pier was closed].", "The Port Authority", "claimed", "alleges", "named"],
  ["The pier was open, but Ada Kern insisted [it was closed].", "Ada Kern", "insisted", "asserts", "named"],
  ["A senior official said [the pier was closed].", "A senior official", "said", "asserts", "unnamed-individual"],
  [
    "A harbour official, who asked not to be named, said [the pier was closed].",
    "A harbour official",
    "said",
    "asserts",
    "anonymous",
  ],
  ["Harbour officials said [the pier was closed].", "Harbour officials", "said", "asserts", "unnamed-group"],
  ["Two witnesses reported [a loud noise].", "Two witnesses", "reported", "reports", "unnamed-group"],
  ["The report concluded that [the pier was closed].", "The report", "concluded", "concludes", "document"],
  ["[The pier was closed], according to a letter.", "a letter", "according to", "asserts", "document"],
  ["He said [the pier was closed].", "He", "said", "asserts", "unresolved"],
  ["[“The pier was closed,”] the company said in a statement.", "the company", "said", "asserts", "unresolved"],
  ["The spokesman said [the pier was closed].", "The spokesman", "said", "asserts", "unresolved"],
  [
    "A spokesman for Brenn Lines said [the pier was closed].",
    "A spokesman for Brenn Lines",
    "said",
    "asserts",
    "unnamed-individual",
  ],
  ["Ada Kern demanded [that the pier be closed].", "Ada Kern", "demanded", "demands", "named"],
  ["Ada Kern vowed [to close the pier].", "Ada Kern", "vowed", "promises", "named"],
  ["Mr. Kern said [the pier was closed].", "Mr. Kern", "said", "asserts", "named"],
  ["It rained. Ada Kern hopes [the pier will open].", "Ada Kern", "hopes", "hopes", "named"],
  // A verb further on in the sentence has its subject at the start; another clause has its own.
  ["Ada Kern denied the first report but said [the pier was closed].", "Ada Kern", "said", "asserts", "named"],
  ["It rained when Ada Kern said [the pier was closed].", "Ada Kern", "said", "asserts", "named"],
  ["They left after what the Port Authority said [was a quarrel].", "the Port Authority", "said", "asserts", "named"],
  [
    "Brenn Lines, Harne’s oldest operator, has insisted [it was closed].",
    "Brenn Lines",
    "has insisted",
    "asserts",
    "named",
  ],
  ["“Norland insists on [an inquiry],” Ada Kern said.", "Norland", "insists on", "demands", "named"],
  ["Ada Kern called for [an inquiry].", "Ada Kern", "called for", "demands", "named"],
  ["Ada Kern pressured Brenn Lines [to close the pier].", "Ada Kern", "pressured", "urges", "named"],
  ["The Norland leader complained [about the pier].", "The Norland leader", "complained", "criticizes", "unresolved"],
  ["[“The pier is old,”] Ada Kern said through an interpreter.", "Ada Kern", "said", "asserts", "named"],
  // What is said tells more than "said".
  ["Ada Kern said [the operator must leave].", "Ada Kern", "said", "demands", "named"],
  ["[“We hope for the best,”] Ada Kern said.", "Ada Kern", "said", "hopes", "named"],
  ["Ada Kern said [the pier would open in May].", "Ada Kern", "said", "predicts", "named"],
  ["Ada Kern denied [that the pier would open in May].", "Ada Kern", "denied", "denies", "named"],
  ["Ada Kern also condemned [the closure].", "Ada Kern", "also condemned", "criticizes", "named"],
];

test.each(found)("reads who says it in: %s", (marked, source, cue, act, sourcing) => {
  const { text, range } = read(marked);
  const proposed = proposeAttribution(text, range);
  const cut = (at: { readonly start: number; readonly end: number } | undefined) => text.slice(at?.start, at?.end);
  expect(proposed).not.toBeNull();
  expect([cut(proposed?.sourceRange), cut(proposed?.cueRange), proposed?.act, proposed?.sourcing]).toEqual([
    source,
    cue,
    act,
    sourcing,
  ]);
});

test.each([
  "[The pier was closed on Monday.]",
  "The pier of Harne, [closed since May], is old.",
  "Ada Kern could say [the pier was closed].",
  "Nobody said [the pier was closed].",
  "Kern and the mayor of Harne said [the pier was closed].",
  "Asked about the reports, [the pier was closed].",
  "“It is old.” [The pier was closed.] Ada Kern left.",
  "What they said [was not recorded].",
  "The pier, which was old when it rained, [was closed].",
  "“It rained, and [the pier was closed],” and so on.",
  "The claims [were never checked].",
  "[One line\nand the next], Ada Kern said.",
])("proposes nothing for: %s", (marked) => {
  const { text, range } = read(marked);
  expect(proposeAttribution(text, range)).toBeNull();
});

test("a pronoun is the one person who spoke in the sentence before, and nobody when there were two", () => {
  const one = read("The pier was closed, Ada Kern said. She said [it was old].");
  expect(proposeAttribution(one.text, one.range)).toMatchObject({ name: "Ada Kern", sourcing: "named" });
  const two = read("Piet Olt was late, Ada Kern said. She said [it was old].");
  expect(proposeAttribution(two.text, two.range)).toMatchObject({ name: null, sourcing: "unresolved" });
});

test("tells quotation, hedge and negation, and the name without the office", () => {
  const quoted = read("[“The pier was closed,”] harbour spokesman Piet Olt told reporters.");
  expect(proposeAttribution(quoted.text, quoted.range)).toMatchObject({ quote: "direct", name: "Piet Olt" });
  const mixed = read("Ada Kern said [the pier was “closed for good”].");
  expect(proposeAttribution(mixed.text, mixed.range)).toMatchObject({ quote: "mixed", negated: false, hedge: null });
  const hedged = read("Ada Kern reportedly said [the pier was closed].");
  expect(proposeAttribution(hedged.text, hedged.range)).toMatchObject({ quote: "indirect", hedge: "reportedly" });
  const may = read("Ada Kern said [the pier might have been closed].");
  expect(proposeAttribution(may.text, may.range)).toMatchObject({ hedge: "might" });
  const own = read("[“The pier might be closed,”] Ada Kern said.");
  expect(proposeAttribution(own.text, own.range)).toMatchObject({ hedge: null });
  const never = read("Ada Kern never promised [to close it].");
  expect(proposeAttribution(never.text, never.range)).toMatchObject({ act: "promises", negated: true });
});

const read = (marked: string) => {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return { text: marked.replace("[", "").replace("]", ""), range: { start, end } };
};
