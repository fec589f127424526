import type { Field, Structure } from "../../../../shared/query/query.ts";

/** What each field asks for, in a few words. */
export const fieldHelp: Readonly<Record<Field, string>> = {
  kind: "claim, source, actor or code",
  actor: "mentioned, speaking or passing on",
  about: "mentioned in it",
  source: "who says it or passed it on",
  speaker: "who says it",
  code: "has this code or one below it",
  tag: "tagged so, whatever the kind",
  claim: "on this claim",
  question: "on a claim about this question",
  value: "a figure: value>87",
  article: "in this article",
  publication: "from this publication",
  lang: "the article's language",
  published: "date of the article",
  imported: "day of the import",
  said: "when it was said",
  stance: "how it is said",
  position: "what is held of the claim",
  grade: "of source (A–F) or claim (1–6)",
  status: "of the claim, as last judged",
  "denied-by": "denied by an actor or source",
  has: "note",
  in: "debris: what stands in folded text",
};

/** What each structure finds, in a few words. */
export const structureHelp: Readonly<Record<Structure["kind"], string>> = {
  within: "both in one sentence",
  overlaps: "A sharing text with B",
  "followed-by": "A with B after it",
  "same-claim": "both on one claim",
};
