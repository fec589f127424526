import type { ChainRole, Position } from "./attribution.ts";
import type { Id } from "./id.ts";
import { ringsOf } from "./rings.ts";

/** One step of a way, with what makes it the same step on another way. */
export type WayStep = {
  /** The actor, source, or name that it is; two steps of one key are one. */
  readonly key: string;
  readonly name: string;
  readonly role: ChainRole | "source";
  readonly actorId: Id | null;
  /** Nobody can be asked any further: no name is given, or a document that is not shown. */
  readonly end: "unnamed" | "document" | null;
};

/** How one appearance of a claim came to the reader, the root first, the publication last. */
export type Way = {
  /** The tag. */
  readonly id: Id;
  readonly position: Position;
  readonly passageId: Id;
  readonly exact: string;
  readonly articleId: Id;
  readonly articleTitle: string;
  readonly publishedAt: string | null;
  /** The article it is a copy of, followed to the end; the article itself when it is none. */
  readonly originalId: Id;
  readonly steps: readonly WayStep[];
};

export type ChainNode = WayStep & {
  readonly roles: readonly WayStep["role"][];
  /** A way begins here. */
  readonly isRoot: boolean;
  /** A way begins here with nobody behind it who could be asked. */
  readonly ends: WayStep["end"];
  /** Ways that end here, those of copies left out; and how many of those there are. */
  readonly ways: number;
  readonly copies: number;
  /** Ways that are no more than this step: the writer's own voice. */
  readonly own: readonly Way[];
  /** The ring of reporting it is part of, from 0; null for none. */
  readonly ring: number | null;
};
export type ChainEdge = {
  readonly from: string;
  readonly to: string;
  /** Appearances that came this way, copies too. */
  readonly ways: readonly Way[];
  readonly ring: number | null;
};
export type ChainGraph = {
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly ChainEdge[];
  /** Circular reporting: outlets that go back to each other, by key. */
  readonly rings: readonly (readonly string[])[];
};

/**
 * All ways of a claim put over each other. A copy of an article repeats its way and is folded into it: it adds no step, only
 * a count where it ends.
 */
export const chainGraphOf = (ways: readonly Way[]): ChainGraph => {
  const nodes = new Map<string, ChainNode>();
  const edges = new Map<string, { readonly from: string; readonly to: string; readonly ways: Way[] }>();
  const originals = new Map<string, string>();
  const copied = (way: Way): boolean => way.articleId !== way.originalId;
  for (const way of [...ways.filter((each) => !copied(each)), ...ways.filter(copied)]) {
    const known = originals.get(sameWay(way));
    const isCopy = known !== undefined && copied(way);
    // The first copy stands for an original that does not say it.
    if (known === undefined) originals.set(sameWay(way), end(way));
    const steps = isCopy ? way.steps.slice(0, -1) : way.steps;
    for (const [at, step] of steps.entries()) {
      const before = nodes.get(step.key);
      nodes.set(step.key, {
        ...(before ?? { ...step, ring: null, ways: 0, copies: 0, own: [] }),
        roles: [...new Set([...(before?.roles ?? []), step.role])],
        own: steps.length === 1 ? [...(before?.own ?? []), way] : (before?.own ?? []),
        isRoot: before?.isRoot === true || at === 0,
        ends: at === 0 ? (before?.ends ?? step.end) : (before?.ends ?? null),
      });
    }
    const last = isCopy ? known : end(way);
    const there = nodes.get(last);
    if (there !== undefined)
      nodes.set(
        last,
        isCopy
          ? { ...there, copies: there.copies + 1, own: steps.length === 0 ? [...there.own, way] : there.own }
          : { ...there, ways: there.ways + 1 },
      );
    const keys = isCopy ? [...steps.map(({ key }) => key), last] : steps.map(({ key }) => key);
    for (const [at, to] of keys.entries()) {
      const from = keys[at - 1];
      if (from === undefined) continue;
      const id = JSON.stringify([from, to]);
      const edge = edges.get(id);
      if (edge === undefined) edges.set(id, { from, to, ways: [way] });
      else if (!edge.ways.includes(way)) edge.ways.push(way);
    }
  }
  const outlets = [...edges.values()].filter(({ from, to }) => isOutlet(nodes.get(from)) && isOutlet(nodes.get(to)));
  const rings = ringsOf(outlets);
  const ringOf = new Map(rings.flatMap((ring, index) => ring.map((key) => [key, index] as const)));
  return {
    nodes: [...nodes.values()].map((node) => ({ ...node, ring: ringOf.get(node.key) ?? null })),
    edges: [...edges.values()].map((edge) => {
      const ring = ringOf.get(edge.from) ?? null;
      return { ...edge, ring: ring !== null && ring === ringOf.get(edge.to) ? ring : null };
    }),
    rings,
  };
};

/** Two articles, one of which copies the other, tell the same when they come from the same steps. */
const sameWay = ({ originalId, position, steps }: Way): string =>
  JSON.stringify([originalId, position, steps.slice(0, -1).map(({ key }) => key)]);

const end = ({ steps }: Way): string => steps.at(-1)?.key ?? "";

/** Speakers may well answer each other; outlets that cite each other confirm nothing. */
const isOutlet = (node: ChainNode | undefined): boolean =>
  node?.roles.some((role) => role === "publication" || role === "agency" || role === "medium" || role === "relay") ===
  true;
