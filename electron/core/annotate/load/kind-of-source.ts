import type { Target } from "../../../../shared/contract/annotate.ts";
import { actorTypes } from "../../../../shared/domain/actor.ts";
import type { ActorType } from "../../../../shared/domain/actor.ts";
import { sourceKinds } from "../../../../shared/domain/source.ts";
import type { SourceKind, Sourcing } from "../../../../shared/domain/source.ts";

/** What a script may call a source: a kind of source, a type of actor, or a word of the trade. */
export const kindOfSource = (
  type: string | null,
  sourcing: Sourcing | null,
): { readonly sourceKind: SourceKind; readonly actorType: ActorType } => {
  const word = type?.toLowerCase() ?? "";
  const actorType = actorTypes.find((known) => known === word && known !== "document");
  if (actorType !== undefined) return { sourceKind: "actor", actorType };
  if (mediaWords.has(word)) return { sourceKind: "actor", actorType: "media" };
  const sourceKind = sourceKinds.find((known) => known === word) ?? kindOfSourcing[sourcing ?? "named"];
  return { sourceKind, actorType: "person" };
};

/** A tag target for a source by name. */
export const sourceTargetOf = (name: string, type: string | null, sourcing: Sourcing | null): Target => ({
  kind: "source",
  name,
  sourceKind: kindOfSource(type, sourcing).sourceKind,
});

const mediaWords: ReadonlySet<string> = new Set([
  "agency",
  "news-agency",
  "newspaper",
  "magazine",
  "broadcaster",
  "television",
  "radio",
  "website",
  "publication",
  "medium",
  "outlet",
]);

const kindOfSourcing: Readonly<Record<Sourcing, SourceKind>> = {
  named: "actor",
  relayed: "actor",
  "unnamed-individual": "unnamed-individual",
  "unnamed-group": "unnamed-group",
  anonymous: "anonymous",
  document: "document",
  unspecified: "unspecified",
  unresolved: "unspecified",
};
