import { printQuery } from "../../../../shared/query/print-query.ts";
import { isStructure } from "../../../../shared/query/query.ts";
import type { Term } from "../../../../shared/query/edit-query.ts";

/** What a chip shows of a term that is no group: what is asked, and for what. */
export const termText = ({ node }: Pick<Term, "node">): { readonly field: string | null; readonly text: string } => {
  if (node.kind === "filter") return { field: node.field, text: node.value };
  const text = printQuery(node);
  return isStructure(node) ? { field: node.kind, text: text.slice(node.kind.length + 1, -1) } : { field: null, text };
};

/** The same to be said: "not actor Orsk", "overlaps of code:x, actor:y". */
export const saidTerm = (term: Term): string => {
  const not = term.negated ? "not " : "";
  if (term.parts.length > 0) return `${not}${saidParts(term)}`;
  const { field, text } = termText(term);
  return field === null ? `${not}${text}` : `${not}${field} ${text}`;
};

/** What is in a group, in words. */
export const saidParts = ({ node, parts }: Term): string =>
  parts.map(saidTerm).join(node.kind === "or" ? " or " : " and ");
