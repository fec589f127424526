import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "../../../shared/domain/day.ts";
import { newId } from "../../../shared/domain/id.ts";
import { withFilter } from "../../../shared/query/filters.ts";
import { parseQuery } from "../../../shared/query/parse-query.ts";
import { printQuery } from "../../../shared/query/print-query.ts";
import { allOf, anyOf } from "../../../shared/query/query.ts";
import type { Query, QueryNode } from "../../../shared/query/query.ts";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import { searchHandlers } from "./index.ts";
import { meets } from "./test-reference.ts";
import type { Seen } from "./test-reference.ts";

test("finds exactly what reading every passage and article finds", () => {
  fc.assert(
    fc.property(
      fc.array(article, { minLength: 1, maxLength: 4 }),
      fc.array(query, { minLength: 5, maxLength: 12 }),
      (drawn, queries) => {
        // Both publications there are to name.
        const articles = [
          ...drawn,
          {
            words: ["fire"],
            publication: "Harbour Times" as const,
            language: "en" as const,
            published: "2017-04-10" as const,
            daysAgo: 0 as const,
            passages: [],
          },
        ];
        const { run, facets, passages, close } = written(articles);
        for (const asked of queries) {
          const text = printQuery(asked);
          const found = run({ query: text, scope: "passages", sort: "relevance", limit: 1000, offset: 0 });
          if (found.problem !== null) throw new Error(`${text}: ${found.problem.message}`);
          const parsed = parseQuery(text);
          const wanted =
            parsed.ok && parsed.query !== null ? passages.filter((passage) => meets(passage, parsed.query)) : [];
          expect(found.hits.map((hit) => hit.id).toSorted(), text).toEqual(
            wanted.map((passage) => passage.id).toSorted(),
          );
          const counted = facets({ query: text, limit: 100 });
          expect(counted.total).toBe(found.total);
          for (const { field, entries } of counted.facets)
            for (const { value, count } of entries) {
              const narrowed = run({
                query: withFilter(text, field, value),
                scope: "passages",
                sort: "newest",
                limit: 1,
                offset: 0,
              });
              expect(narrowed.total, `${withFilter(text, field, value)} counted as ${count}`).toBe(count);
            }
          for (const hit of found.hits) for (const [start, end] of hit.highlights) expect(end).toBeGreaterThan(start);

          if (onlyWords(asked)) {
            const inArticles = run({ query: text, scope: "articles", sort: "newest", limit: 1000, offset: 0 });
            const wantedArticles = articles.filter((one) => asked !== null && meets(asArticle(one), asked));
            expect(inArticles.total, text).toBe(wantedArticles.length);
            expect(found.totals.articles).toBe(wantedArticles.length);
          }
        }
        close();
      },
    ),
    { numRuns: 80 },
  );
});

const people = ["Mira Orsk", "José Łuk", "Coast Wire"] as const;
const codes = ["weapons", "weapons/gas", "figures"] as const;
const words = ["fire", "Fire", "dock", "café", "cafe", "U.S.", "no", "gas", "Orsk", "l’état", "ﬁre"];

const likes = [
  { text: "fire", how: "fuzzy", edits: null },
  { text: "dcok", how: "fuzzy", edits: 1 },
  { text: "gas", how: "fuzzy", edits: 2 },
  { text: "a", how: "part", edits: null },
  { text: "OCK", how: "part", edits: null },
  { text: "re", how: "ending", edits: null },
] as const;

const passage = fc.record({
  from: fc.nat(30),
  length: fc.integer({ min: 1, max: 8 }),
  actor: fc.option(fc.constantFrom(...people)),
  code: fc.option(fc.constantFrom(...codes)),
  says: fc.option(
    fc.record({
      who: fc.constantFrom(...people),
      act: fc.constantFrom("denies" as const, "asserts" as const),
      at: fc.option(fc.constantFrom("2017-04", "2017-04-30T23:00:00Z", "2016", "2017-05-01")),
    }),
  ),
  dead: fc.option(fc.constantFrom([80, 90] as const, [87, null] as const, [null, 3] as const)),
  note: fc.option(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((list) => list.join(" "))),
});
const article = fc.record({
  words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }),
  publication: fc.constantFrom("Harbour Times", "Inland Post"),
  language: fc.constantFrom("en", "en-GB", "ru"),
  published: fc.constantFrom("2017-04-09", "2017-04-10", "2017-04-12", "2016-12-31"),
  daysAgo: fc.constantFrom(0, 6, 7, 400),
  passages: fc.array(passage, { maxLength: 6 }),
});
type Article = typeof article extends fc.Arbitrary<infer T> ? T : never;

const { query } = fc.letrec<{ query: Query; term: QueryNode }>((tie) => ({
  query: fc.array(tie("term"), { maxLength: 3 }).map(allOf),
  term: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...words).map((text): QueryNode => ({ kind: "word", text, prefix: false, at: 0 })),
    fc.constantFrom("f", "ca", "dock", "U.").map((text): QueryNode => ({ kind: "word", text, prefix: true, at: 0 })),
    fc.constantFrom(...likes).map((like): QueryNode => ({ kind: "like", ...like, at: 0 })),
    fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.nat(4)).map(([a, b, distance]): QueryNode => ({
      kind: "near",
      of: [
        { kind: "word", text: a, prefix: false, at: 0 },
        { kind: "word", text: b, prefix: false, at: 0 },
      ],
      distance,
      at: 0,
    })),
    fc
      .tuple(fc.constantFrom(...words), fc.constantFrom(...words))
      .map(([a, b]): QueryNode => ({ kind: "phrase", text: `${a} ${b}`, at: 0 })),
    fc
      .constantFrom(
        { field: "kind", value: "claim" } as const,
        { field: "kind", value: "actor" } as const,
        { field: "actor", value: "Orsk" } as const,
        { field: "actor", value: "jose luk" } as const,
        { field: "speaker", value: "Mira Orsk" } as const,
        { field: "code", value: "weapons" } as const,
        { field: "code", value: "weapons/gas" } as const,
        { field: "stance", value: "denies" } as const,
        { field: "publication", value: "harbour" } as const,
        { field: "has", value: "note" } as const,
        { field: "about", value: "Orsk" } as const,
        { field: "tag", value: "Coast Wire" } as const,
        { field: "tag", value: "weapons" } as const,
        { field: "lang", value: "en" } as const,
        { field: "imported", value: "7d" } as const,
        { field: "published", value: "2017-04-10..12" } as const,
        { field: "published", value: "..2016" } as const,
        { field: "said", value: "2017-04" } as const,
        { field: "value", value: ">87" } as const,
        { field: "question", value: "how many" } as const,
        { field: "grade", value: "B" } as const,
      )
      .map((filter): QueryNode => ({ kind: "filter", ...filter, at: 0 })),
    tie("term").map((of): QueryNode => ({ kind: "not", of })),
    fc.tuple(tie("term"), tie("term")).map((of) => anyOf(of) ?? of[0]),
    fc.tuple(tie("term"), tie("term")).map((of) => allOf(of) ?? of[0]),
  ),
}));

const ofArticle = (one: Article): readonly string[] => [
  ...(one.language.startsWith("en") ? ["lang=en"] : []),
  ...(one.daysAgo < 7 ? ["imported=7d"] : []),
  ...(["2017-04-10", "2017-04-12"].includes(one.published) ? ["published=2017-04-10..12"] : []),
  ...(one.published === "2016-12-31" ? ["published=..2016"] : []),
];

const asArticle = (one: Article): Seen => ({
  id: "",
  columns: [one.words.join(" "), one.publication],
  filters: new Set(ofArticle(one)),
});

const written = (articles: readonly Article[]) => {
  const book = scratchNotebook();
  const passages: Seen[] = [];
  book.write(() => {
    const actors = new Map(people.map((name) => [name, book.actor(name)]));
    const sources = new Map(people.map((name) => [name, book.source(name, actors.get(name) ?? "")]));
    const weapons = book.code("weapons");
    for (const name of ["José Łuk", "Coast Wire"] as const)
      for (const [at, grade] of [
        ["2024-01-01", name === "José Łuk" ? "A" : "B"],
        ["2024-02-01", name === "José Łuk" ? "B" : "C"],
      ])
        book.run(
          "INSERT INTO assessment (id, source_id, reliability, reason, who, at) VALUES (?, ?, ?, '', 'test', ?)",
          newId(),
          sources.get(name),
          grade,
          at,
        );
    const question = newId();
    book.run("INSERT INTO question (id, text, created_at) VALUES (?, 'How many died?', '')", question);
    const codeIds = { weapons, "weapons/gas": book.code("gas", weapons), figures: book.code("figures") };
    for (const one of articles) {
      const text = one.words.join(" ");
      const articleId = book.article({ title: "", text, publication: one.publication, day: dayOf(one.published) });
      const importedAt = new Date();
      importedAt.setDate(importedAt.getDate() - one.daysAgo);
      book.run(
        "UPDATE article SET language = ?, imported_at = ? WHERE id = ?",
        one.language,
        importedAt.toISOString(),
        articleId,
      );
      const placed = one.passages.map((plan) => {
        const from = plan.from % one.words.length;
        const start = one.words.slice(0, from).join(" ").length + (from === 0 ? 0 : 1);
        const exact = one.words.slice(from, from + plan.length).join(" ");
        const end = start + exact.length;
        const id = book.passage(articleId, start, end);
        if (plan.actor !== null) book.tag(id, "actor", actors.get(plan.actor) ?? "");
        if (plan.code !== null) book.tag(id, "code", codeIds[plan.code]);
        if (plan.says !== null) {
          const said = book.attribution({
            passageId: id,
            sourceId: sources.get(plan.says.who) ?? null,
            act: plan.says.act,
          });
          book.run("UPDATE attribution SET said_at = ? WHERE id = ?", plan.says.at, said);
        }
        if (plan.dead !== null) {
          const [low, high] = plan.dead;
          const claim = book.claim("toll");
          book.run(
            "UPDATE claim SET number_low = ?, number_high = ?, question_id = ? WHERE id = ?",
            low,
            high,
            high === null ? question : null,
            claim,
          );
          book.tag(id, "claim", claim);
        }
        if (plan.note !== null) book.note("passage", id, plan.note);
        return { plan, id, start, end, exact };
      });
      for (const { plan, id, start, end, exact } of placed) {
        if ([plan.actor, plan.code, plan.says, plan.note, plan.dead].every((part) => part === null)) continue;
        const inside = placed
          .filter((other) => other.start >= start && other.end <= end)
          .map((other) => other.plan.actor);
        const about = [...inside, plan.says?.who];
        const filters = new Set([
          ...(plan.actor === null ? [] : ["kind=actor"]),
          ...(plan.says === null ? [] : ["kind=claim", `stance=${plan.says.act}`, `speaker=${plan.says.who}`]),
          ...(plan.dead === null ? [] : ["kind=claim"]),
          ...(plan.dead?.[1] === 90 ? ["value=>87"] : []),
          ...(plan.dead?.[1] === null ? ["question=how many"] : []),
          ...(plan.says?.who === "José Łuk" ? ["grade=B"] : []),
          ...(plan.says?.at?.startsWith("2017-04") === true ? ["said=2017-04"] : []),
          ...(inside.includes("Mira Orsk") ? ["about=Orsk"] : []),
          ...(plan.actor === "Coast Wire" ? ["tag=Coast Wire"] : []),
          ...(plan.code?.startsWith("weapons") === true ? ["tag=weapons"] : []),
          ...ofArticle(one),
          ...(about.includes("Mira Orsk") ? ["actor=Orsk"] : []),
          ...(about.includes("José Łuk") ? ["actor=jose luk"] : []),
          ...(plan.code?.startsWith("weapons") === true ? ["code=weapons"] : []),
          ...(plan.code === null ? [] : [`code=${plan.code}`]),
          ...(one.publication === "Harbour Times" ? ["publication=harbour"] : []),
          ...(plan.note === null ? [] : ["has=note"]),
        ]);
        const names = [
          plan.actor,
          plan.code?.replace("weapons/", "") ?? null,
          plan.says?.who ?? null,
          plan.dead === null ? null : "toll",
        ];
        passages.push({ id, columns: [exact, plan.note ?? "", ...names.map((name) => name ?? "")], filters });
      }
    }
  });
  const handlers = searchHandlers(book.store);
  return {
    run: handlers["search.run"],
    facets: handlers["search.facets"],
    passages,
    close: () => book.opened.close(),
  };
};

/** Filters on articles too mean the same there; those on passages are another matter. */
const onlyWords = (node: Query): boolean => {
  if (node === null) return true;
  if (node.kind === "and" || node.kind === "or") return node.of.every(onlyWords);
  return node.kind === "not"
    ? onlyWords(node.of)
    : node.kind !== "filter" || ["lang", "imported", "published"].includes(node.field);
};
