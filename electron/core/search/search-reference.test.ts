import fc from "fast-check";
import { expect, test } from "vitest";
import { withFilter } from "../../../shared/query/filters.ts";
import { parseQuery } from "../../../shared/query/parse-query.ts";
import { printQuery } from "../../../shared/query/print-query.ts";
import { isStructure } from "../../../shared/query/query.ts";
import type { Query } from "../../../shared/query/query.ts";
import { asArticle, article, written } from "./test-drawn-notebook.ts";
import { query } from "./test-drawn-query.ts";
import { found as foundByReading, meets } from "./test-reference.ts";

test("finds exactly what reading every passage and article finds", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(article, { minLength: 1, maxLength: 4 }),
      fc.array(query, { minLength: 5, maxLength: 12 }),
      fc.boolean(),
      async (drawn, queries, inMemory) => {
        // Both publications there are to name.
        const articles = [
          ...drawn,
          {
            words: ["fire"],
            publication: "Harbour Times" as const,
            language: "en" as const,
            published: "2017-04-10" as const,
            daysAgo: 0 as const,
            folded: null,
            passages: [],
          },
        ];
        const { run, facets, count, passages, warm, close } = written(articles);
        if (inMemory) warm();
        for (const asked of queries) {
          const text = printQuery(asked);
          const found = run({ query: text, scope: "passages", sort: "relevance", limit: 1000, offset: 0 });
          if (found.problem !== null) throw new Error(`${text}: ${found.problem.message}`);
          const parsed = parseQuery(text);
          const wanted = parsed.ok && parsed.query !== null ? foundByReading(passages, parsed.query) : [];
          expect(found.hits.map((hit) => hit.id).toSorted(), text).toEqual(
            wanted.map((passage) => passage.id).toSorted(),
          );
          const newest = run({ query: text, scope: "passages", sort: "newest", limit: 1000, offset: 0, totals: false });
          expect(newest.hits.map((hit) => hit.id).toSorted(), text).toEqual(found.hits.map((hit) => hit.id).toSorted());
          const counted = await facets({ query: text, limit: 100 });
          expect(counted.total).toBe(found.total);
          expect((await count({ query: text, scope: "passages" })).totals, text).toEqual(found.totals);
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
            const wantedArticles = articles.filter((one) => asked !== null && meets(asArticle(one), asked, []));
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

/** Filters on articles too mean the same there; those on passages are another matter. */
const onlyWords = (node: Query): boolean => {
  if (node === null) return true;
  if (node.kind === "and" || node.kind === "or") return node.of.every(onlyWords);
  if (node.kind === "not") return onlyWords(node.of);
  return node.kind === "filter" ? ["lang", "imported", "published"].includes(node.field) : !isStructure(node);
};
