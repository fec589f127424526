import type { ClaimChains } from "../../../../shared/contract/claims.ts";
import type { ChainGraph, ChainNode } from "../../../../shared/domain/chain-graph.ts";

/** "5 appearances from 2 roots, 1 of them unnamed, 1 copy". */
export const figuresOf = ({ nodes }: ChainGraph, { total, ways }: ClaimChains): string => {
  const roots = nodes.filter(({ isRoot }) => isRoot);
  const unnamed = roots.filter(({ ends }) => ends === "unnamed").length;
  const documents = roots.filter(({ ends }) => ends === "document").length;
  const copies = nodes.reduce((sum, node) => sum + node.copies, 0);
  return [
    `${counted(total, "appearance")} from ${counted(roots.length, "root")}`,
    ...(unnamed === 0 ? [] : [`${unnamed} of them unnamed`]),
    ...(documents === 0 ? [] : [`${counted(documents, "document")} not in the notebook`]),
    ...(copies === 0 ? [] : [counted(copies, "copy", "copies")]),
    ...(total > ways.length ? [`the first ${ways.length.toLocaleString()} are drawn`] : []),
  ].join(", ");
};

/** "Circular: Northwire and The Ledger go back to each other, and confirm nothing." */
export const sayRing = ({ nodes }: ChainGraph, ring: readonly string[]): string => {
  const names = ring.map((key) => nodes.find((node) => node.key === key)?.name ?? key);
  const all = names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
  return `Circular: ${all} ${names.length < 2 ? "goes back to itself" : "go back to each other"}, which confirms nothing.`;
};

/** What a step is, in small print; where nobody stands behind it, that. */
export const sayNode = ({ roles, ends, own, ways, copies }: ChainNode): string =>
  [
    ends === "unnamed"
      ? "no name: the trail ends"
      : ends === "document"
        ? "not shown: the trail ends"
        : own.length > 0
          ? "own voice"
          : roles
              .map((role) => (role === "source" ? "speaker" : role))
              .filter(unique)
              .join(", "),
    ...(ways > 1 ? [counted(ways, "passage")] : []),
    ...(copies === 0 ? [] : [counted(copies, "copy", "copies")]),
  ].join(" · ");

const unique = <T>(each: T, at: number, all: readonly T[]): boolean => all.indexOf(each) === at;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;
