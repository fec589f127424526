import type { SourceKind } from "../../../../shared/domain/source.ts";

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
