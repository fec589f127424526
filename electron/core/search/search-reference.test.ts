import fc from "fast-check";
import { expect, test } from "vitest";
import { foldForSearch } from "../../../shared/query/fold.ts";
import { parseQuery } from "../../../shared/query/parse-query.ts";
import { printQuery } from "../../../shared/query/print-query.ts";
import { allOf, anyOf } from "../../../shared/query/query.ts";
import type { Query, QueryNode } from "../../../shared/query/query.ts";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import { searchHandlers } from "./index.ts";

test("finds exactly what reading every passage and article finds", () => {
  fc.assert(
    fc.property(
      fc.array(article, { minLength: 1, maxLength: 4 }),
      fc.array(query, { minLength: 5, maxLength: 12 }),
      (drawn, queries) => {
        // Both publications there are to name.
        const articles = [...drawn, { words: ["fire"], publication: "Harbour Times" as const, passages: [] }];
        const { run, passages, close } = written(articles);
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

const passage = fc.record({
  from: fc.nat(30),
  length: fc.integer({ min: 1, max: 8 }),
  actor: fc.option(fc.constantFrom(...people)),
  code: fc.option(fc.constantFrom(...codes)),
  says: fc.option(
    fc.record({ who: fc.constantFrom(...people), act: fc.constantFrom("denies" as const, "asserts" as const) }),
  ),
  note: fc.option(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((list) => list.join(" "))),
});
const article = fc.record({
  words: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }),
  publication: fc.constantFrom("Harbour Times", "Inland Post"),
  passages: fc.array(passage, { maxLength: 6 }),
});
type Article = typeof article extends fc.Arbitrary<infer T> ? T : never;

const { query } = fc.letrec<{ query: Query; term: QueryNode }>((tie) => ({
  query: fc.array(tie("term"), { maxLength: 3 }).map(allOf),
  term: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...words).map((text): QueryNode => ({ kind: "word", text, prefix: false, at: 0 })),
    fc.constantFrom("f", "ca", "dock", "U.").map((text): QueryNode => ({ kind: "word", text, prefix: true, at: 0 })),
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
      )
      .map((filter): QueryNode => ({ kind: "filter", ...filter, at: 0 })),
    tie("term").map((of): QueryNode => ({ kind: "not", of })),
    fc.tuple(tie("term"), tie("term")).map((of) => anyOf(of) ?? of[0]),
    fc.tuple(tie("term"), tie("term")).map((of) => allOf(of) ?? of[0]),
  ),
}));

/** A passage as the reference sees it: columns of text and what filters ask for. */
type Seen = {
  readonly id: string;
  readonly columns: readonly string[];
  readonly filters: ReadonlySet<string>;
};

const asArticle = (one: Article): Seen => ({
  id: "",
  columns: [one.words.join(" "), one.publication],
  filters: new Set(),
});

const written = (articles: readonly Article[]) => {
  const book = scratchNotebook();
  const passages: Seen[] = [];
  book.write(() => {
    const actors = new Map(people.map((name) => [name, book.actor(name)]));
    const sources = new Map(people.map((name) => [name, book.source(name, actors.get(name) ?? "")]));
    const weapons = book.code("weapons");
    const codeIds = { weapons, "weapons/gas": book.code("gas", weapons), figures: book.code("figures") };
    for (const one of articles) {
      const text = one.words.join(" ");
      const articleId = book.article({ title: "", text, publication: one.publication });
      const placed = one.passages.map((plan) => {
        const from = plan.from % one.words.length;
        const start = one.words.slice(0, from).join(" ").length + (from === 0 ? 0 : 1);
        const exact = one.words.slice(from, from + plan.length).join(" ");
        const end = start + exact.length;
        const id = book.passage(articleId, start, end);
        if (plan.actor !== null) book.tag(id, "actor", actors.get(plan.actor) ?? "");
        if (plan.code !== null) book.tag(id, "code", codeIds[plan.code]);
        if (plan.says !== null)
          book.attribution({ passageId: id, sourceId: sources.get(plan.says.who) ?? null, act: plan.says.act });
        if (plan.note !== null) book.note("passage", id, plan.note);
        return { plan, id, start, end, exact };
      });
      for (const { plan, id, start, end, exact } of placed) {
        if (plan.actor === null && plan.code === null && plan.says === null && plan.note === null) continue;
        const inside = placed
          .filter((other) => other.start >= start && other.end <= end)
          .map((other) => other.plan.actor);
        const about = [...inside, plan.says?.who];
        const filters = new Set([
          ...(plan.actor === null ? [] : ["kind=actor"]),
          ...(plan.says === null ? [] : ["kind=claim", `stance=${plan.says.act}`, `speaker=${plan.says.who}`]),
          ...(about.includes("Mira Orsk") ? ["actor=Orsk"] : []),
          ...(about.includes("José Łuk") ? ["actor=jose luk"] : []),
          ...(plan.code?.startsWith("weapons") === true ? ["code=weapons"] : []),
          ...(plan.code === null ? [] : [`code=${plan.code}`]),
          ...(one.publication === "Harbour Times" ? ["publication=harbour"] : []),
          ...(plan.note === null ? [] : ["has=note"]),
        ]);
        const names = [plan.actor, plan.code?.replace("weapons/", "") ?? null, plan.says?.who ?? null];
        passages.push({ id, columns: [exact, plan.note ?? "", ...names.map((name) => name ?? "")], filters });
      }
    }
  });
  return { run: searchHandlers(book.store)["search.run"], passages, close: () => book.opened.close() };
};

const meets = (seen: Seen, node: Query): boolean => {
  if (node === null) return false;
  switch (node.kind) {
    case "word":
      return seen.columns.some((column) =>
        ` ${plain(column)} `.includes(` ${plain(node.text)}${node.prefix ? "" : " "}`),
      );
    case "phrase":
      return seen.columns.some((column) => ` ${plain(column)} `.includes(` ${plain(node.text)} `));
    case "filter":
      return seen.filters.has(`${node.field}=${node.value}`);
    case "not":
      return !meets(seen, node.of);
    case "and":
      return node.of.every((term) => meets(seen, term));
    case "or":
      return node.of.some((term) => meets(seen, term));
  }
};

const plain = (text: string): string =>
  foldForSearch(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const onlyWords = (node: Query): boolean => {
  if (node === null) return true;
  if (node.kind === "and" || node.kind === "or") return node.of.every(onlyWords);
  return node.kind === "not" ? onlyWords(node.of) : node.kind !== "filter";
};
