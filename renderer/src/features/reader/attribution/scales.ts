import type { Act, ChainRole, GroundRule, QuoteKind } from "../../../../../shared/domain/attribution.ts";
import type { Sourcing } from "../../../../../shared/domain/source.ts";

// Every choice in one line. Where each scale comes from is said under it; see docs/data-model.md, “Scales”.

export const origins = {
  act: "Stances of the cue, after PDTB and CAMEO.",
  quote: "As in PARC and PolNeAR.",
  sourcing: "How far the text names its source: PolNeAR and press practice.",
  groundRule: "As agreed with the source: the Associated Press’s four.",
  chain: "Links in order; only distinct roots confirm each other.",
} as const;

export const sourcingWords: Readonly<Record<Sourcing, string>> = {
  named: "by name, or by an office that only one holds",
  "unnamed-individual": "one person, known to the writer, not named",
  "unnamed-group": "several people, not named: “officials”",
  anonymous: "asked not to be named, or the text says so",
  document: "a report, a letter, a recording",
  relayed: "by way of another outlet",
  unspecified: "nobody: “it is believed”, “reportedly”",
  unresolved: "a “he” or “they” that the text does not resolve",
};

export const quoteWords: Readonly<Record<QuoteKind, string>> = {
  direct: "the speaker’s own words, in quotation marks",
  indirect: "told in the writer’s words",
  mixed: "told, with some words quoted",
};

export const groundRuleWords: Readonly<Record<GroundRule, string>> = {
  "on-record": "may be quoted by name",
  background: "may be quoted, not by name",
  "deep-background": "may be used, without any source",
  "off-record": "not for publication",
  unknown: "the text does not tell",
};

export const actWords: Readonly<Record<Act, string>> = {
  asserts: "says it is so",
  reports: "passes on what happened",
  confirms: "says that what others said is so",
  acknowledges: "grants it, against their own interest",
  clarifies: "makes an earlier word more exact",
  concludes: "infers it from evidence",
  evidences: "shows it: a record, a picture, a measurement",
  predicts: "says it will be so",
  believes: "holds it to be so",
  disbelieves: "holds it not to be so",
  hopes: "wishes it to be so",
  intends: "means to do it",
  alleges: "says it without proof",
  accuses: "says somebody did wrong",
  blames: "holds somebody responsible",
  criticizes: "finds fault",
  praises: "finds it good",
  denies: "says it is not so",
  disputes: "argues against it",
  questions: "asks whether it is so",
  withholds: "does not say: “declined to comment”",
  demands: "wants it done",
  urges: "presses for it",
  warns: "says what may come of it",
  threatens: "says what they will do to others",
  promises: "says what they will do for others",
  decrees: "orders it with authority",
};

export const chainRoleWords: Readonly<Record<ChainRole, string>> = {
  speaker: "who said it first",
  medium: "where it was said: a broadcast, a press conference",
  agency: "who carried it to others",
  publication: "who published it",
  document: "what it is written in",
  relay: "who passed it on",
};
