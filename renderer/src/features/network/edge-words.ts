import { countOf } from "../../../../shared/domain/labels.ts";
import type { EdgeKind, NetworkEdge, NetworkNode } from "../../../../shared/domain/network.ts";
import { sourceKinds } from "../../../../shared/domain/source.ts";
import type { SourceKind } from "../../../../shared/domain/source.ts";
import { sourceKindName } from "../sources/index.ts";

type Words = {
  /** Between two names: "Orsk speaks about the ministry". */
  readonly verb: string;
  readonly label: string;
  readonly hint: string;
};

export const edgeWords: Readonly<Record<EdgeKind, Words>> = {
  about: {
    verb: "speaks about",
    label: "Speaks about",
    hint: "What the one says names the other, or is said of them.",
  },
  quotes: {
    verb: "quotes",
    label: "Quotes",
    hint: "The one passes on the other’s word: as the next link of a chain, or as who is quoted saying it.",
  },
  denies: { verb: "denies", label: "Denies", hint: "The one denies a claim that the other affirms." },
};

/** "Orsk denies the ministry: 3 passages". */
export const sayEdge = ({ speaker, other, kind, passages }: NetworkEdge, nameOf: (id: string) => string): string =>
  `${nameOf(speaker)} ${edgeWords[kind].verb} ${nameOf(other)}: ${countOf(passages, "passage")}`;

/** What an actor or source is: "armed group", "unnamed person". */
export const kindOf = ({ type }: Pick<NetworkNode, "type">): string =>
  isSourceKind(type) ? sourceKindName(type).toLowerCase() : type.replaceAll("-", " ");

const isSourceKind = (type: NetworkNode["type"]): type is Exclude<SourceKind, "actor"> =>
  sourceKinds.some((kind) => kind === type);
