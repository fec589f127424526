import type { SampleTag } from "../sample-tag.ts";

export const courierTags: readonly SampleTag[] = [
  { words: "At least 12 people are dead", claims: [["dead-12", "affirms"]], codes: ["casualties/dead"] },
  {
    words: "“First it was orange, then the sky went white,”",
    said: { speaker: "Jonas Pell", act: "evidences", by: "Pell", cue: "said", quote: "direct" },
    codes: ["cause/nitrate"],
    note: "Orange smoke before the blast. Compare what the chemist says in the Herald.",
  },
  {
    words: "“I woke up under a pallet, and I could not hear anything.”",
    said: { speaker: "Jonas Pell", act: "evidences", by: "Pell", cue: "said", quote: "direct" },
    codes: ["casualties/injured"],
  },
  {
    words: "“We are searching the ruin by hand,”",
    said: { speaker: "Odile Karran", act: "asserts", by: "she", cue: "said", quote: "direct" },
    codes: ["response"],
  },
  {
    words: "“The number of dead will rise, and people should be ready for that.”",
    said: { speaker: "Odile Karran", act: "predicts", by: "she", cue: "said", quote: "direct" },
    claims: ["toll-rises"],
    codes: ["casualties/dead"],
  },
  {
    words: "that she would give no other figure until she had counted it herself",
    said: { speaker: "Odile Karran", act: "withholds", by: "Karran", cue: "said", quote: "indirect" },
    claims: ["dead-31"],
    codes: ["casualties/dead"],
  },
  {
    words: "31 dead",
    said: { speaker: "Senna Vall", act: "asserts", by: "director Senna Vall", cue: "speaks of", quote: "indirect" },
    claims: ["dead-31"],
    codes: ["casualties/dead"],
  },
  {
    words: "some of the injured had been sent on to the Sisters’ Clinic without papers",
    said: {
      speaker: "Two nurses at the Harbour Hospital",
      act: "asserts",
      by: "two nurses",
      cue: "According to",
      quote: "indirect",
      sourcing: "anonymous",
    },
    codes: ["casualties/injured"],
    note: "Explains, three days early, how five people came to be counted twice.",
  },
  {
    words: "“We wrote in November, and we wrote again in January,”",
    said: { speaker: "Marta Quill", act: "asserts", by: "its head, Marta Quill", cue: "said", quote: "direct" },
    claims: ["port-warned"],
    codes: ["responsibility/warnings"],
  },
  {
    words: "warned the Port Authority of torn sacks and of a white powder that covered the floor of Warehouse 9",
    said: { speaker: "Marta Quill", act: "asserts", by: "she", cue: "said", quote: "indirect" },
    claims: ["port-warned"],
    codes: ["responsibility/warnings", "cause/nitrate"],
  },
  {
    words: "that one letter had arrived",
    said: { speaker: "Edda Morrow", act: "acknowledges", by: "Edda Morrow", cue: "acknowledged", quote: "indirect" },
    claims: ["port-warned"],
    codes: ["responsibility/warnings"],
  },
  {
    words: "“It reached us in January, and we passed it on to the Interior Ministry the same week,”",
    said: { speaker: "Edda Morrow", act: "asserts", by: "Morrow", cue: "told", quote: "direct" },
    claims: ["ministry-warned", "port-warned"],
    codes: ["responsibility/warnings"],
  },
  {
    words: "“No such letter was ever registered with us,”",
    said: { speaker: "Ilena Marsh", act: "denies", by: "spokeswoman Ilena Marsh", cue: "said", quote: "direct" },
    claims: ["ministry-warned"],
    codes: ["responsibility/warnings"],
    note: "“Registered”: a letter may arrive without being registered. She does not say that none came.",
  },
  {
    words: "whether anyone had looked for it",
    said: { speaker: "Ilena Marsh", act: "withholds", by: "She", cue: "would not say", quote: "indirect" },
    codes: ["responsibility/warnings"],
  },
  {
    words: "the company “holds a valid licence for all goods in its care”",
    said: {
      speaker: "Northgate Storage",
      act: "asserts",
      by: "Northgate Storage",
      cue: "read out a statement",
      quote: "mixed",
    },
    claims: ["licensed"],
    codes: ["responsibility/licence"],
  },
  {
    words: "that the air was safe to breathe",
    said: {
      speaker: "Health Ministry of Sorovia",
      act: "asserts",
      by: "the Health Ministry",
      cue: "declared",
      quote: "indirect",
    },
    claims: ["air-safe"],
    codes: ["response/health"],
  },
  {
    words: "“I would like to know where they measured, and whether it was downwind,”",
    said: { speaker: "Senna Vall", act: "questions", by: "the physician", cue: "said", quote: "direct" },
    claims: ["air-safe"],
    codes: ["response/health"],
  },
  {
    words: "more than sixty people were being treated for irritated lungs",
    said: { speaker: "Senna Vall", act: "asserts", by: "she", cue: "added", quote: "indirect" },
    codes: ["casualties/injured", "response/health"],
  },
  {
    words: "everyone between the canal and the port to stay with friends elsewhere until Sunday",
    said: { speaker: "Petra Lind", act: "urges", by: "Mayor Petra Lind", cue: "urged", quote: "indirect" },
    codes: ["response/health"],
  },
];
