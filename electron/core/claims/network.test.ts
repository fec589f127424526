import { expect, test } from "vitest";
import type { Act, Position } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { edgeKinds } from "../../../shared/domain/network.ts";
import type { EdgeKind } from "../../../shared/domain/network.ts";
import type { Drawn } from "../store/network-drawn.ts";
import type { ScratchNotebook } from "../store/scratch-notebook.ts";
import { edgesAmong, edgePassages, nodesOf } from "./network-handlers.ts";
import { drawVoices } from "../store/test-voices.ts";
import { foundPassages } from "../store/voice-scope.ts";

const whole: Drawn = { first: null, last: null, found: null, act: null };
const everybody = { most: 400, unnamed: true };

test.each([1, 2, 3, 4])("edges are those of a slow count over all rows, drawing %i", async (seed) => {
  const book = drawVoices(seed);
  // Also chains that name a source which is no actor.
  book.write(() => book.run("UPDATE chain_link SET name = 'an official', actor_id = NULL WHERE n % 4 = 0"));
  const { nodes, total } = await nodesOf(book.store, whole, everybody);
  expect(total).toBe(8);
  const ids = [...nodes.values()].map(({ id }) => id);
  const found = foundPassages(
    book.opened.db.prepare<[], number>("SELECT n FROM passage WHERE n % 2 = 0").pluck().all(),
  );
  const filters: readonly Drawn[] = [
    whole,
    { ...whole, act: "asserts" },
    { ...whole, first: 19_100, last: 19_250 },
    { ...whole, found },
  ];
  for (const drawn of filters)
    for (const kind of edgeKinds) {
      const expected = slowly(book, kind, ids, drawn);
      const { edges, total: count } = await edgesAmong(book.store, nodes, [kind], drawn);
      expect(count).toBe(expected.size);
      expect(new Map(edges.map(({ speaker, other, passages }) => [`${speaker} ${other}`, passages]))).toEqual(
        new Map([...expected].map(([pair, passages]) => [pair, passages.size])),
      );
      for (const { speaker, other } of edges)
        expect(new Set(edgePassages(book.store, kind, speaker, other, drawn))).toEqual(
          expected.get(`${speaker} ${other}`),
        );
    }
});

test("the heaviest edges are drawn, and only those of enough passages", async () => {
  const book = drawVoices(8);
  const { nodes } = await nodesOf(book.store, whole, everybody);
  const all = await edgesAmong(book.store, nodes, edgeKinds, whole);
  const some = await edgesAmong(book.store, nodes, edgeKinds, whole, 2);
  expect(some.total).toBe(some.edges.length);
  expect(some.edges).toEqual(all.edges.filter(({ passages }) => passages >= 2));
});

test("those left out of the picture have no edges in it", async () => {
  const book = drawVoices(5);
  const { nodes } = await nodesOf(book.store, whole, { most: 3, unnamed: true });
  const few = [...nodes.values()].map(({ id }) => id);
  const { edges: among } = await edgesAmong(book.store, nodes, edgeKinds, whole);
  expect(among.length).toBeGreaterThan(0);
  expect(among.every(({ speaker, other }) => few.includes(speaker) && few.includes(other))).toBe(true);
});

test("nodes are ranked by what they say, where they are named and what passes through them, by a filter too", async () => {
  const book = drawVoices(6);
  const weights = async (drawn: Drawn): Promise<readonly number[]> =>
    [...(await nodesOf(book.store, drawn, everybody)).nodes.values()].map(({ weight }) => weight);
  const sum = (of: readonly number[]): number => of.reduce((added, weight) => added + weight, 0);
  const all = await weights(whole);
  expect(all).toEqual(all.toSorted((a, b) => b - a));
  const [early, late] = [await weights({ ...whole, last: 19_150 }), await weights({ ...whole, first: 19_151 })];
  expect(sum(early)).toBeGreaterThan(0);
  expect(sum(early) + sum(late)).toBe(sum(all));
  // What is kept of all, and what is counted by a filter that leaves everything.
  expect(await weights({ ...whole, first: 0 })).toEqual(all);
  const found = book.opened.db.prepare<[], number>("SELECT n FROM passage WHERE day <= 19150").pluck().all();
  expect(await weights({ ...whole, found: foundPassages(found) })).toEqual(early);
});

test("a source that is no actor is a node of its own, and left out when asked", async () => {
  const book = drawVoices(7);
  const { nodes, total } = await nodesOf(book.store, whole, everybody);
  expect([...nodes.values()].filter(({ kind }) => kind === "source")).toMatchObject([
    { name: "an official", type: "anonymous" },
  ]);
  const named = await nodesOf(book.store, whole, { most: 400, unnamed: false });
  expect(named.total).toBe(total - 1);
  expect([...named.nodes.values()].every(({ kind }) => kind === "actor")).toBe(true);
});

type Said = {
  readonly id: Id;
  readonly act: Act;
  readonly speaker: Id | null;
  readonly target: Id | null;
  readonly parent: Id | null;
};
type Place = {
  readonly n: number;
  readonly id: Id;
  readonly article: Id;
  readonly day: number;
  readonly start: number;
  readonly end: number;
};

/** Pairs of actors with the passages between them, by looking at everything. */
const slowly = (
  { opened: { db } }: ScratchNotebook,
  kind: EdgeKind,
  ids: readonly Id[],
  drawn: Drawn,
): ReadonlyMap<string, ReadonlySet<Id>> => {
  const said = db
    .prepare<[], Said>(
      "SELECT a.id, a.act, coalesce(s.actor_id, s.id) AS speaker, a.target_actor_id AS target, a.parent_id AS parent FROM attribution a LEFT JOIN source s ON s.id = a.source_id",
    )
    .all();
  const places = db.prepare<[], Place>("SELECT n, id, article_id AS article, day, start, end FROM passage").all();
  const spans = db
    .prepare<[], { readonly said: Id; readonly passage: Id }>(
      "SELECT attribution_id AS said, passage_id AS passage FROM attribution_span WHERE role = 'content'",
    )
    .all();
  const mentions = db
    .prepare<[], { readonly passage: Id; readonly actor: Id }>(
      "SELECT passage_id AS passage, actor_id AS actor FROM tag WHERE kind = 'actor'",
    )
    .all();
  const appearances = db
    .prepare<[], { readonly passage: Id; readonly said: Id | null; readonly claim: Id; readonly position: Position }>(
      "SELECT passage_id AS passage, attribution_id AS said, claim_id AS claim, position FROM tag WHERE kind = 'claim'",
    )
    .all();
  const links = db
    .prepare<[], { readonly said: Id; readonly position: number; readonly name: string }>(
      "SELECT attribution_id AS said, position, name FROM chain_link",
    )
    .all();
  const names = new Map(
    db
      .prepare<[], { readonly id: Id; readonly name: string }>(
        "SELECT id, name FROM actor UNION ALL SELECT id, name FROM source WHERE actor_id IS NULL",
      )
      .all()
      .map(({ id, name }) => [name, id]),
  );
  const place = (id: Id): Place | undefined => places.find((each) => each.id === id);
  const passes = (act: Act, at: Place): boolean =>
    (drawn.act === null || act === drawn.act) &&
    (drawn.first === null || at.day >= drawn.first) &&
    (drawn.last === null || at.day <= drawn.last) &&
    (drawn.found === null || drawn.found[at.n - 1] === 1);
  const edges = new Map<string, Set<Id>>();
  const add = (speaker: Id | null | undefined, other: Id | null | undefined, passage: Id): void => {
    if (
      typeof speaker !== "string" ||
      typeof other !== "string" ||
      speaker === other ||
      !ids.includes(speaker) ||
      !ids.includes(other)
    )
      return;
    const key = `${speaker} ${other}`;
    edges.set(key, (edges.get(key) ?? new Set()).add(passage));
  };
  const drawnContent = (each: Said): readonly Place[] =>
    spans
      .filter((span) => span.said === each.id)
      .flatMap((span) => place(span.passage) ?? [])
      .filter((at) => passes(each.act, at));
  for (const each of said) {
    if (kind === "about")
      for (const at of drawnContent(each)) {
        add(each.speaker, each.target, at.id);
        for (const mention of mentions) {
          const named = place(mention.passage);
          if (named?.article === at.article && named.start >= at.start && named.end <= at.end)
            add(each.speaker, mention.actor, at.id);
        }
      }
    if (kind === "quotes")
      for (const at of drawnContent(each)) {
        add(said.find(({ id }) => id === each.parent)?.speaker, each.speaker, at.id);
        const chain = links.filter((link) => link.said === each.id).toSorted((a, b) => a.position - b.position);
        for (const [index, link] of chain.entries())
          add(names.get(chain[index + 1]?.name ?? ""), names.get(link.name), at.id);
      }
  }
  if (kind === "denies")
    for (const denial of appearances.filter(({ position }) => position === "denies")) {
      const denier = said.find(({ id }) => id === denial.said);
      const at = place(denial.passage);
      if (denier === undefined || at === undefined || !passes(denier.act, at)) continue;
      for (const other of appearances)
        if (other.claim === denial.claim && (other.position === "affirms" || other.position === "presupposes"))
          add(denier.speaker, said.find(({ id }) => id === other.said)?.speaker, at.id);
    }
  return edges;
};
