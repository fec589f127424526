import { expect, test } from "vitest";
import type { Act, Position } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { edgeKinds } from "../../../shared/domain/network.ts";
import type { EdgeKind } from "../../../shared/domain/network.ts";
import type { Drawn } from "../store/network.ts";
import type { ScratchNotebook } from "../store/scratch-notebook.ts";
import { edgesAmong, edgePassages } from "./network-handlers.ts";
import { drawVoices } from "../store/test-voices.ts";

const whole: Drawn = { first: null, last: null, found: null, act: null };

test.each([1, 2, 3, 4])("edges are those of a slow count over all rows, drawing %i", async (seed) => {
  const book = drawVoices(seed);
  const { rows, total } = book.store.network.actors(whole, 400);
  expect(total).toBe(7);
  const ids = rows.map(({ id }) => id);
  const found = JSON.stringify(book.opened.db.prepare<[], Id>("SELECT id FROM passage WHERE n % 2 = 0").pluck().all());
  const filters: readonly Drawn[] = [
    whole,
    { ...whole, act: "asserts" },
    { ...whole, first: 19_100, last: 19_250 },
    { ...whole, found },
  ];
  for (const drawn of filters)
    for (const kind of edgeKinds) {
      const expected = slowly(book, kind, ids, drawn);
      const edges = await edgesAmong(book.store, ids, [kind], drawn);
      expect(new Map(edges.map(({ speaker, other, passages }) => [`${speaker} ${other}`, passages]))).toEqual(
        new Map([...expected].map(([pair, passages]) => [pair, passages.size])),
      );
      for (const { speaker, other } of edges)
        expect(new Set(edgePassages(book.store, kind, speaker, other, drawn))).toEqual(
          expected.get(`${speaker} ${other}`),
        );
    }
});

test("actors left out of the picture have no edges in it", async () => {
  const book = drawVoices(5);
  const few = book.store.network.actors(whole, 3).rows.map(({ id }) => id);
  const among = await edgesAmong(book.store, few, edgeKinds, whole);
  expect(among.length).toBeGreaterThan(0);
  expect(among.every(({ speaker, other }) => few.includes(speaker) && few.includes(other))).toBe(true);
});

test("actors are ranked by what they say, where they are named and what passes through them, by a filter too", () => {
  const book = drawVoices(6);
  const all = book.store.network.actors(whole, 400).rows;
  expect(all.map(({ weight }) => weight)).toEqual(all.map(({ weight }) => weight).toSorted((a, b) => b - a));
  const early = book.store.network.actors({ ...whole, last: 19_100 }, 400).rows;
  expect(early.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(
    all.reduce((sum, { weight }) => sum + weight, 0),
  );
});

type Said = {
  readonly id: Id;
  readonly act: Act;
  readonly speaker: Id | null;
  readonly target: Id | null;
  readonly parent: Id | null;
};
type Place = {
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
      "SELECT a.id, a.act, s.actor_id AS speaker, a.target_actor_id AS target, a.parent_id AS parent FROM attribution a LEFT JOIN source s ON s.id = a.source_id",
    )
    .all();
  const places = db.prepare<[], Place>("SELECT id, article_id AS article, day, start, end FROM passage").all();
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
      .prepare<[], { readonly id: Id; readonly name: string }>("SELECT id, name FROM actor")
      .all()
      .map(({ id, name }) => [name, id]),
  );
  const listed: unknown = drawn.found === null ? null : JSON.parse(drawn.found);
  const found = Array.isArray(listed) ? new Set<unknown>(listed) : null;
  const place = (id: Id): Place | undefined => places.find((each) => each.id === id);
  const passes = (act: Act, at: Place): boolean =>
    (drawn.act === null || act === drawn.act) &&
    (drawn.first === null || at.day >= drawn.first) &&
    (drawn.last === null || at.day <= drawn.last) &&
    (found === null || found.has(at.id));
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
