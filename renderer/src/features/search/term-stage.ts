import { isStructure } from "../../../../shared/query/query.ts";
import type { Field, QueryNode, Structure } from "../../../../shared/query/query.ts";
import { printQuery } from "../../../../shared/query/print-query.ts";

/** What a term is made with: first what to ask for, then how. */
export type Stage =
  | { readonly kind: "what" }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "field"; readonly field: Field; readonly value: string }
  | { readonly kind: "structure"; readonly structure: Structure["kind"]; readonly now: Structure | null };

/** How a term that is there is changed; null for a group, whose parts are. */
export const stageOf = (node: QueryNode): Stage | null => {
  if (isStructure(node)) return { kind: "structure", structure: node.kind, now: node };
  switch (node.kind) {
    case "filter":
      return { kind: "field", field: node.field, value: node.value };
    case "word":
    case "phrase":
    case "like":
    case "near":
      return { kind: "words", text: printQuery(node) };
    default:
      return null;
  }
};
