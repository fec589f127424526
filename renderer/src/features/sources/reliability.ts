import type { Reliability, SourceKind } from "../../../../shared/domain/source.ts";

type Wording = { readonly name: string; readonly meaning: string };

/** The Admiralty code's wording for each letter. */
export const reliabilityWords: Readonly<Record<Reliability, Wording>> = {
  A: {
    name: "Completely reliable",
    meaning: "No doubt about authenticity, trustworthiness or competency; always right so far",
  },
  B: { name: "Usually reliable", meaning: "Minor doubts; mostly right so far" },
  C: { name: "Fairly reliable", meaning: "Doubts; right in the past" },
  D: { name: "Not usually reliable", meaning: "Significant doubts; right now and then" },
  E: { name: "Unreliable", meaning: "Lacks authenticity, trustworthiness and competency; wrong so far" },
  F: { name: "Cannot be judged", meaning: "Nothing to judge by" },
};

export const sourceKindOptions: readonly { readonly value: SourceKind; readonly label: string }[] = [
  { value: "actor", label: "Known actor" },
  { value: "unnamed-individual", label: "Unnamed person" },
  { value: "unnamed-group", label: "Unnamed group" },
  { value: "anonymous", label: "Anonymous" },
  { value: "document", label: "Document" },
  { value: "unspecified", label: "Nobody named" },
];

export const sourceKindName = (kind: SourceKind): string =>
  sourceKindOptions.find(({ value }) => value === kind)?.label ?? kind;
