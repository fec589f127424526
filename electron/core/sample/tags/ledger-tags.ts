import type { ChainLink } from "../../../../shared/domain/attribution.ts";
import type { SampleTag } from "../sample-tag.ts";

const portWorkers = "Port workers cited by Radio Orsany";
const official = "Top Interior Ministry official (Ledger)";
const altered = "wording/altered quotation";

/** The Ledger spoke to nobody: everything came through the agency. */
const through = (...names: readonly string[]): readonly Pick<ChainLink, "role" | "name">[] => [
  ...names.map((name, index) => ({ role: index === 0 ? ("speaker" as const) : ("relay" as const), name })),
  { role: "agency", name: "Meridian Wire" },
  { role: "publication", name: "Morning Ledger Online" },
];

export const ledgerTags: readonly SampleTag[] = [
  {
    words: "killing no fewer than 12 persons and hurting more than 140",
    said: {
      speaker: "Odile Karran",
      act: "asserts",
      by: "the town’s fire boss",
      cue: "stated",
      quote: "indirect",
      chain: through("Odile Karran"),
    },
    claims: ["dead-12"],
    codes: ["casualties/dead", "casualties/injured"],
  },
  {
    words: "“We have retrieved 12 bodies and we have not gotten to the middle of the building”",
    said: {
      speaker: "Odile Karran",
      act: "asserts",
      by: "fire boss Odile Karran",
      cue: "told",
      quote: "direct",
      chain: through("Odile Karran"),
    },
    claims: ["dead-12"],
    codes: ["casualties/dead", altered],
    note: "Meridian has “recovered” and “not reached the centre”. The words inside the quotation marks were exchanged.",
  },
  {
    words: "31 persons had passed away, counting those who succumbed to burns during the night",
    said: {
      speaker: "Senna Vall",
      act: "asserts",
      by: "Senna Vall",
      cue: "stated",
      quote: "indirect",
      chain: through("Senna Vall"),
    },
    claims: ["dead-31"],
    codes: ["casualties/dead"],
  },
  {
    words: "“Thirty-one is the figure I have signed for”",
    said: {
      speaker: "Senna Vall",
      act: "confirms",
      by: "Vall",
      cue: "stated",
      quote: "direct",
      chain: through("Senna Vall"),
    },
    claims: ["dead-31"],
    codes: ["casualties/dead", altered],
  },
  {
    words: "“It is too soon to talk about a cause, and anybody who does so is guessing”",
    said: {
      speaker: "Ilena Marsh",
      act: "criticizes",
      by: "she",
      cue: "stated",
      quote: "direct",
      chain: through("Ilena Marsh"),
    },
    codes: ["cause", altered],
  },
  {
    words: "ammonium nitrate kept with no permit had caught fire",
    said: {
      speaker: "Investigators",
      act: "believes",
      by: "investigators",
      cue: "thought that",
      quote: "indirect",
      sourcing: "unnamed-group",
      chain: through("Investigators", official),
    },
    claims: ["nitrate", ["licensed", "denies"]],
    codes: ["cause/nitrate", "responsibility/licence"],
  },
  {
    words: "“Everybody in this building knows what was inside”",
    said: {
      speaker: official,
      act: "alleges",
      by: "the official",
      cue: "stated",
      quote: "direct",
      sourcing: "anonymous",
      groundRule: "background",
      chain: through(official),
    },
    codes: ["cause/nitrate", altered],
  },
  {
    words: "that a freighter below the Tresk flag left the eastern basin two hours prior to the explosion",
    said: {
      speaker: portWorkers,
      act: "asserts",
      by: "Port workers",
      cue: "have reported",
      quote: "indirect",
      sourcing: "unnamed-group",
      chain: [
        { role: "speaker", name: portWorkers },
        { role: "medium", name: "Radio Orsany" },
        { role: "agency", name: "Meridian Wire" },
        { role: "publication", name: "Morning Ledger Online" },
      ],
    },
    claims: ["tresk-ship"],
    codes: ["cause/sabotage"],
    note: "No second witness: the same report, one step further on. That the agency could not verify it was left out.",
  },
  {
    words: "any Tresk ship had been in the harbour",
    said: {
      speaker: "Yarek Dunai",
      act: "denies",
      by: "Tresk’s foreign minister, Yarek Dunai",
      cue: "denied",
      quote: "indirect",
      chain: through("Yarek Dunai"),
    },
    claims: ["tresk-ship"],
    codes: ["cause/sabotage"],
  },
  {
    words: "“No ship of ours was in Kelspar last week”",
    said: {
      speaker: "Yarek Dunai",
      act: "denies",
      by: "Dunai",
      cue: "stated",
      quote: "direct",
      chain: through("Yarek Dunai"),
    },
    claims: ["tresk-ship"],
    codes: ["cause/sabotage", altered],
    note: "“This week” has become “last week”: the reworded quotation denies something else.",
  },
  {
    words: "it was not involved",
    said: {
      speaker: "Free Harbour Front",
      act: "denies",
      by: "The Free Harbour Front",
      cue: "stated",
      quote: "indirect",
      chain: through("Free Harbour Front"),
    },
    claims: ["bomb"],
    codes: ["cause/sabotage"],
  },
  {
    words: "“We do not wage war on dock workers”",
    said: {
      speaker: "Free Harbour Front",
      act: "denies",
      by: "the outfit",
      cue: "stated",
      quote: "direct",
      chain: through("Free Harbour Front"),
    },
    claims: ["bomb"],
    codes: ["cause/sabotage", altered],
  },
  {
    words: "it held each license the law demanded",
    said: {
      speaker: "Northgate Storage",
      act: "asserts",
      by: "Northgate Storage",
      cue: "stated",
      quote: "indirect",
      chain: through("Northgate Storage"),
    },
    claims: ["licensed"],
    codes: ["responsibility/licence"],
  },
  {
    words: "“They were informed. They were informed two times”",
    said: {
      speaker: "Marta Quill",
      act: "blames",
      by: "she",
      cue: "stated",
      quote: "direct",
      chain: through("Marta Quill"),
    },
    claims: ["port-warned"],
    codes: ["responsibility/warnings", altered],
  },
  {
    words: "Interior Minister Tomas Rhede to step down",
    said: {
      speaker: "Marta Quill",
      act: "demands",
      by: "Quill",
      cue: "called for",
      quote: "indirect",
      chain: through("Marta Quill"),
    },
    claims: ["resign"],
    codes: ["response/politics"],
  },
  {
    words: "the air in Kelspar was secure to breathe",
    said: {
      speaker: "Health Ministry of Sorovia",
      act: "asserts",
      by: "The Health Ministry",
      cue: "stated",
      quote: "indirect",
      chain: through("Health Ministry of Sorovia"),
    },
    claims: ["air-safe"],
    codes: ["response/health"],
  },
];
