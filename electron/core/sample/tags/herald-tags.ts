import type { SampleTag } from "../sample-tag.ts";

const letter = "Port Authority letter of 9 January";
const official = "Official in the minister’s office (Herald)";
const guest = "Person at the cabinet meeting";
const lawyer = "Northgate’s lawyer";
const letterChain = [
  { role: "speaker", name: "Edda Morrow" },
  { role: "document", name: letter },
  { role: "publication", name: "Dunmarrow Herald" },
] as const;

export const heraldTags: readonly SampleTag[] = [
  {
    words:
      "The Interior Ministry was told nine weeks before Thursday’s explosion that a dangerous chemical was being kept in the port of Kelspar",
    said: {
      speaker: letter,
      act: "evidences",
      by: "a letter seen by the Dunmarrow Herald",
      cue: "according to",
      quote: "indirect",
      sourcing: "document",
      chain: letterChain,
    },
    claims: ["ministry-warned"],
    codes: ["responsibility/warnings"],
    note: "The letter is signed by Morrow. Her statement to the Courier and this paper have the same root.",
  },
  {
    words: "that “some 900 tonnes of ammonium nitrate are kept in Warehouse 9 without a permit”",
    said: {
      speaker: letter,
      act: "asserts",
      by: "The letter",
      cue: "says",
      quote: "mixed",
      sourcing: "document",
      chain: letterChain,
    },
    claims: [["licensed", "denies"]],
    codes: ["cause/nitrate", "responsibility/licence"],
  },
  {
    words: "“instructions within the week”",
    said: {
      speaker: letter,
      act: "demands",
      by: "It",
      cue: "asks",
      quote: "mixed",
      sourcing: "document",
      chain: letterChain,
    },
    codes: ["responsibility/warnings"],
  },
  {
    words: "any knowledge of it",
    said: {
      speaker: "Tomas Rhede",
      act: "denies",
      by: "Interior Minister Tomas Rhede",
      cue: "denied",
      quote: "indirect",
    },
    claims: ["ministry-warned"],
    codes: ["responsibility/warnings"],
  },
  {
    words: "“I never saw such a letter, and nobody in my office did,”",
    said: { speaker: "Tomas Rhede", act: "denies", by: "Rhede", cue: "told", quote: "direct" },
    claims: ["ministry-warned"],
    codes: ["responsibility/warnings"],
  },
  {
    words: "that the document was genuine",
    said: {
      speaker: "Ilena Marsh",
      act: "disputes",
      by: "His spokeswoman, Ilena Marsh",
      cue: "disputed",
      quote: "indirect",
    },
    claims: ["letter-genuine"],
    codes: ["responsibility/warnings"],
    note: "On Friday no letter existed; on Saturday it is a forgery. The ministry changed its line.",
  },
  {
    words: "“A stamp can be bought in any stationer’s,”",
    said: { speaker: "Ilena Marsh", act: "disputes", by: "Marsh", cue: "said", quote: "direct" },
    claims: ["letter-genuine"],
    codes: ["responsibility/warnings"],
  },
  {
    words: "“It lay on his desk for two days. Then it was gone,”",
    said: {
      speaker: official,
      act: "asserts",
      by: "she",
      cue: "said",
      quote: "direct",
      sourcing: "anonymous",
      groundRule: "background",
    },
    claims: ["ministry-warned", ["letter-genuine", "presupposes"]],
    codes: ["responsibility/warnings"],
  },
  {
    words: "a cover-up",
    said: { speaker: "Ruben Stahl", act: "accuses", by: "Ruben Stahl", cue: "accused", quote: "indirect" },
    codes: ["response/politics"],
  },
  {
    words: "“First they lose the letter, then they lose their memory,”",
    said: { speaker: "Ruben Stahl", act: "accuses", by: "he", cue: "said", quote: "direct" },
    claims: [["ministry-warned", "presupposes"]],
    codes: ["response/politics", "responsibility/warnings"],
  },
  {
    words: "that everything was in order",
    said: { speaker: "Northgate Storage", act: "asserts", by: "Northgate Storage", cue: "insists", quote: "indirect" },
    claims: ["licensed"],
    codes: ["responsibility/licence"],
  },
  {
    words: "“We had a licence for every sack in that building,”",
    said: {
      speaker: "Pieter Lohm",
      act: "asserts",
      by: "its chief executive, Pieter Lohm",
      cue: "said",
      quote: "direct",
      chain: [
        { role: "speaker", name: "Pieter Lohm" },
        { role: "relay", name: lawyer },
        { role: "publication", name: "Dunmarrow Herald" },
      ],
    },
    claims: ["licensed"],
    codes: ["responsibility/licence"],
  },
  {
    words: "The public register of hazardous goods, which the Herald searched, lists no permit for Warehouse 9",
    claims: [["licensed", "denies"]],
    codes: ["responsibility/licence"],
    source: "Public register of hazardous goods",
    note: "The Herald looked for itself: its own voice, on the word of a register.",
  },
  {
    words: "it was “known to be incomplete”",
    said: {
      speaker: lawyer,
      act: "disputes",
      by: "the lawyer",
      cue: "said",
      quote: "mixed",
      sourcing: "unnamed-individual",
    },
    codes: ["responsibility/licence"],
  },
  {
    words: ["The orange smoke", "came from nitrogen dioxide, which is what burning ammonium nitrate gives off"],
    said: { speaker: "Alma Teague", act: "concludes", by: "she", cue: "concluded", quote: "indirect" },
    claims: ["nitrate"],
    codes: ["cause/nitrate"],
  },
  {
    words: ["“I cannot tell you how much was in there,”", "“but I can tell you what it was.”"],
    said: { speaker: "Alma Teague", act: "concludes", by: "Teague", cue: "said", quote: "direct" },
    claims: ["nitrate"],
    codes: ["cause/nitrate"],
  },
  {
    words: "that a bomb was needed",
    said: { speaker: "Alma Teague", act: "disbelieves", by: "She", cue: "doubts", quote: "indirect" },
    claims: [["bomb", "questions"]],
    codes: ["cause/sabotage"],
  },
  {
    words: "“Heat and confinement are enough,”",
    said: { speaker: "Alma Teague", act: "asserts", by: "she", cue: "said", quote: "direct" },
    codes: ["cause/nitrate"],
  },
  {
    key: "cabinet",
    words: "Rhede told his colleagues that the Free Harbour Front “had the motive and the means”",
    said: {
      speaker: guest,
      act: "reports",
      by: "a person present at Friday’s cabinet meeting",
      cue: "According to",
      quote: "indirect",
      sourcing: "anonymous",
    },
  },
  {
    words: "that the Free Harbour Front “had the motive and the means”",
    said: {
      speaker: "Tomas Rhede",
      act: "alleges",
      by: "Rhede",
      cue: "told",
      quote: "mixed",
      within: "cabinet",
      chain: [
        { role: "speaker", name: "Tomas Rhede" },
        { role: "relay", name: guest },
        { role: "publication", name: "Dunmarrow Herald" },
      ],
    },
    codes: ["cause/sabotage"],
    note: "Motive and means is not yet an accusation: not counted under the claim.",
  },
  {
    words: "on that account",
    said: {
      speaker: "Interior Ministry of Sorovia",
      act: "withholds",
      by: "The ministry",
      cue: "declined to comment",
      quote: "indirect",
    },
    codes: ["cause/sabotage"],
  },
  {
    words: "it was not involved",
    said: { speaker: "Free Harbour Front", act: "denies", by: "The Front", cue: "has said", quote: "indirect" },
    claims: ["bomb"],
    codes: ["cause/sabotage"],
  },
  {
    words: "that he would stay",
    said: { speaker: "Tomas Rhede", act: "intends", by: "Rhede", cue: "said", quote: "indirect" },
    claims: [["resign", "denies"]],
    codes: ["response/politics"],
  },
  {
    words: "“I will not resign because of a forgery,”",
    said: { speaker: "Tomas Rhede", act: "denies", by: "the minister", cue: "said", quote: "direct" },
    claims: ["resign", "letter-genuine"],
    codes: ["response/politics", "responsibility/warnings"],
  },
];
