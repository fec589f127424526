import type { Id } from "./id.ts";

/** How far an attribution names its source (PolNeAR and press practice; see docs/data-model.md). */
export const sourcingKinds = [
  "named",
  "unnamed-individual",
  "unnamed-group",
  "anonymous",
  "document",
  "relayed",
  "unspecified",
  "unresolved",
] as const;
export type Sourcing = (typeof sourcingKinds)[number];

export const sourceKinds = [
  "actor",
  "unnamed-individual",
  "unnamed-group",
  "anonymous",
  "document",
  "unspecified",
] as const;
/** "actor" is a source whose identity is known: it points at the registry entry. */
export type SourceKind = (typeof sourceKinds)[number];

/** Admiralty code, reliability of a source: A completely reliable … E unreliable, F cannot be judged. */
export const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof reliabilities)[number];

export type SourceSummary = {
  readonly id: Id;
  readonly name: string;
  readonly kind: SourceKind;
  readonly actorId: Id | null;
  readonly reliability: Reliability | null;
  readonly statements: number;
  readonly passages: number;
  readonly articles: number;
};
