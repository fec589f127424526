import type { ActorType, AliasKind, TieKind } from "../../../shared/domain/actor.ts";
import type { Reliability, SourceKind } from "../../../shared/domain/source.ts";

type SampleActor = {
  readonly name: string;
  readonly type: ActorType;
  readonly aliases: readonly (readonly [alias: string, kind: AliasKind])[];
  readonly description?: string;
};

export const sampleActors: readonly SampleActor[] = [
  {
    name: "Odile Karran",
    type: "person",
    aliases: [
      ["Karran", "short"],
      ["fire chief Odile Karran", "titled"],
      ["the city’s fire chief", "descriptor"],
    ],
    description: "Chief of the Kelspar fire service.",
  },
  {
    name: "Senna Vall",
    type: "person",
    aliases: [
      ["Vall", "short"],
      ["Dr Vall", "titled"],
      ["the physician", "descriptor"],
    ],
    description: "Director of the Harbour Hospital. Gave the toll of 31 and later took it back.",
  },
  {
    name: "Ilena Marsh",
    type: "person",
    aliases: [["Marsh", "short"]],
    description: "Spokeswoman of the Interior Ministry.",
  },
  {
    name: "Tomas Rhede",
    type: "person",
    aliases: [
      ["Rhede", "short"],
      ["Interior Minister Tomas Rhede", "titled"],
      ["the minister", "descriptor"],
    ],
    description: "Interior minister of Sorovia.",
  },
  {
    name: "Marta Quill",
    type: "person",
    aliases: [["Quill", "short"]],
    description: "Head of the dockworkers’ union in Kelspar.",
  },
  {
    name: "Edda Morrow",
    type: "person",
    aliases: [["Morrow", "short"]],
    description: "Director of the Port Authority. Signed the letter of 9 January.",
  },
  {
    name: "Pieter Lohm",
    type: "person",
    aliases: [["Lohm", "short"]],
    description: "Chief executive of Northgate Storage.",
  },
  {
    name: "Yarek Dunai",
    type: "person",
    aliases: [["Dunai", "short"]],
    description: "Foreign minister of Tresk.",
  },
  {
    name: "Helga Brandt",
    type: "person",
    aliases: [
      ["Brandt", "short"],
      ["the magistrate", "descriptor"],
    ],
    description: "Magistrate who leads the inquiry.",
  },
  {
    name: "Viktor Aumann",
    type: "person",
    aliases: [["Aumann", "short"]],
    description: "Deputy of the governing party.",
  },
  {
    name: "Ruben Stahl",
    type: "person",
    aliases: [["Stahl", "short"]],
    description: "Leader of the opposition in the assembly.",
  },
  {
    name: "Alma Teague",
    type: "person",
    aliases: [["Teague", "short"]],
    description: "Chemist at Dunmarrow Polytechnic. No party to the dispute.",
  },
  { name: "Jonas Pell", type: "person", aliases: [["Pell", "short"]], description: "Docker; saw the fire begin." },
  { name: "Petra Lind", type: "person", aliases: [["Mayor Petra Lind", "titled"]], description: "Mayor of Kelspar." },
  {
    name: "Interior Ministry of Sorovia",
    type: "government",
    aliases: [
      ["Interior Ministry", "short"],
      ["the ministry", "descriptor"],
    ],
  },
  {
    name: "Health Ministry of Sorovia",
    type: "government",
    aliases: [["Health Ministry", "short"]],
  },
  {
    name: "Government of Sorovia",
    type: "government",
    aliases: [["Stone Court", "metonym"]],
    description: "Called by the name of its seat, Stone Court.",
  },
  {
    name: "Port Authority of Kelspar",
    type: "organization",
    aliases: [["Port Authority", "short"]],
  },
  {
    name: "Kelspar fire service",
    type: "organization",
    aliases: [["the fire service", "descriptor"]],
  },
  {
    name: "Northgate Storage",
    type: "company",
    aliases: [
      ["Northgate", "short"],
      ["the company", "descriptor"],
    ],
    description: "Leases Warehouse 9.",
  },
  {
    name: "Free Harbour Front",
    type: "armed-group",
    aliases: [
      ["the Front", "weak"],
      ["the group", "descriptor"],
      ["the outfit", "descriptor"],
    ],
    description: "Separatists; attacked a customs post in January.",
  },
  { name: "Meridian Wire", type: "media", aliases: [], description: "News agency." },
  {
    name: "Radio Orsany",
    type: "media",
    aliases: [["The broadcaster", "descriptor"]],
    description: "State broadcaster of Orsany, a neighbour on bad terms with Tresk.",
  },
  { name: "Dunmarrow Herald", type: "media", aliases: [] },
  { name: "The Kelspar Courier", type: "media", aliases: [] },
  {
    name: "Morning Ledger Online",
    type: "media",
    aliases: [],
    description: "Publishes reworded agency copy without naming the agency.",
  },
];

type SampleSource = { readonly name: string; readonly kind: SourceKind };

/** Those who are no actors: nobody knows who they are, or they are papers. They come in with what they say. */
export const sampleSources: readonly SampleSource[] = [
  { name: "Senior Interior Ministry official (Meridian)", kind: "anonymous" },
  { name: "Top Interior Ministry official (Ledger)", kind: "anonymous" },
  { name: "Official in the minister’s office (Herald)", kind: "anonymous" },
  { name: "Two nurses at the Harbour Hospital", kind: "anonymous" },
  { name: "Government officials (Meridian)", kind: "anonymous" },
  { name: "Person at the cabinet meeting", kind: "anonymous" },
  { name: "Northgate’s lawyer", kind: "unnamed-individual" },
  { name: "Port workers cited by Radio Orsany", kind: "unnamed-group" },
  { name: "Investigators", kind: "unnamed-group" },
  { name: "Shipping agents", kind: "unnamed-group" },
  { name: "Port Authority letter of 9 January", kind: "document" },
  { name: "Public register of hazardous goods", kind: "document" },
  { name: "Preliminary report of the magistrate", kind: "document" },
  { name: "Kelspar harbour log", kind: "document" },
];

/** Admiralty grades, each with its reason. */
export const sampleGrades: readonly {
  readonly source: string;
  readonly reliability: Reliability;
  readonly reason: string;
}[] = [
  { source: "Odile Karran", reliability: "B", reason: "Gives only figures she counted herself; both held." },
  {
    source: "Senna Vall",
    reliability: "C",
    reason: "First-hand, but her toll counted five people twice. She corrected it herself.",
  },
  { source: "Radio Orsany", reliability: "E", reason: "Withdrew the ship report after three days." },
  {
    source: "Port workers cited by Radio Orsany",
    reliability: "F",
    reason: "Unknown; nobody else has spoken to them.",
  },
  { source: "Kelspar harbour log", reliability: "A", reason: "Kept at the time by the pilots, seen by the agency." },
];

export const sampleCodes: readonly { readonly path: string; readonly description: string }[] = [
  { path: "casualties", description: "How many people came to harm." },
  { path: "casualties/dead", description: "Figures and statements on the dead." },
  { path: "casualties/injured", description: "Figures and statements on the injured." },
  { path: "casualties/missing", description: "Figures and statements on the missing." },
  { path: "cause", description: "What set the warehouse off." },
  { path: "cause/nitrate", description: "What was kept there, and how it burns." },
  { path: "cause/sabotage", description: "Bombs, ships, and who would want it." },
  { path: "responsibility", description: "Who knew, who allowed it." },
  { path: "responsibility/licence", description: "Permits, registers." },
  { path: "responsibility/warnings", description: "Letters, stamps, and who read them." },
  { path: "response", description: "What was done, and demanded, afterwards." },
  { path: "response/health", description: "Air, windows, evacuation." },
  { path: "response/politics", description: "Resignations and accusations." },
  { path: "wording", description: "How the reporting itself was made." },
  { path: "wording/altered quotation", description: "Words inside quotation marks differ from the source’s." },
];

/** How the actors of the sample stand to each other. */
export const sampleTies: readonly {
  readonly actor: string;
  readonly kind: TieKind;
  readonly other: string;
  readonly title?: string;
  readonly from?: string;
}[] = [
  { actor: "Odile Karran", kind: "holds-office", other: "Kelspar fire service", title: "fire chief" },
  { actor: "Ilena Marsh", kind: "speaks-for", other: "Interior Ministry of Sorovia", title: "spokeswoman" },
  {
    actor: "Tomas Rhede",
    kind: "holds-office",
    other: "Interior Ministry of Sorovia",
    title: "minister",
    from: "2029",
  },
  { actor: "Edda Morrow", kind: "holds-office", other: "Port Authority of Kelspar", title: "director" },
  { actor: "Interior Ministry of Sorovia", kind: "part-of", other: "Government of Sorovia" },
  { actor: "Health Ministry of Sorovia", kind: "part-of", other: "Government of Sorovia" },
];
